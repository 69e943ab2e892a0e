import { givenPath } from './given-path.ts';
import { print } from './answer.ts';
import { readArguments, wrongUsage, type Usage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';
import { runOnLedger } from './on-ledger.ts';

const usage = {
  line: 'import 台账文件 [--data 数据文件夹] [--batch 批次名称] [--on 日期] [--preview]',
  flags: { data: { type: 'string' }, batch: { type: 'string' }, on: { type: 'string' }, preview: { type: 'boolean' } },
  things: [1, 1],
} as const satisfies Usage<Record<string, { type: 'string' | 'boolean' }>>;

export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  const [file] = given?.things ?? [];
  if (!given || !file) return print(wrongUsage(usage.line));
  const { flags } = given;
  return runOnLedger(folderGiven(flags.data), {
    work: 'import',
    file: givenPath(file),
    batch: flags.batch ?? null,
    on: flags.on ?? null,
    preview: flags.preview ?? false,
  });
}
