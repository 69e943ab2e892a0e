import { print } from './answer.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';
import { runOnLedger } from './on-ledger.ts';

const usage = {
  line: 'publish [--titles] [--data 数据文件夹]',
  flags: { data: { type: 'string' }, titles: { type: 'boolean' } },
  things: [0, 0],
} as const;

export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  if (!given) return print(wrongUsage(usage.line));
  return runOnLedger(folderGiven(given.flags.data), {
    work: 'publish',
    titles: given.flags.titles ? 'release' : 'keep',
  });
}
