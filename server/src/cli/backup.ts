import { givenPath } from './given-path.ts';
import { print } from './answer.ts';
import { readArguments, wrongUsage, type Usage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';
import { runOnLedger } from './on-ledger.ts';

const usage = {
  line: 'backup 备份文件 [--data 数据文件夹]',
  flags: { data: { type: 'string' } },
  things: [1, 1],
} as const satisfies Usage<Record<string, { type: 'string' }>>;

export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  const [file] = given?.things ?? [];
  if (!given || !file) return print(wrongUsage(usage.line));
  const { flags } = given;
  return runOnLedger(folderGiven(flags.data), { work: 'backup', file: givenPath(file) });
}
