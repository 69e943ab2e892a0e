import { givenPath } from './given-path.ts';
import { print } from './answer.ts';
import { readArguments, wrongUsage, type Usage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';
import { runOnLedger } from './on-ledger.ts';

const usage = {
  line: 'export 文件.xlsx|文件.csv [--data 数据文件夹]',
  flags: { data: { type: 'string' } },
  things: [1, 1],
} as const satisfies Usage<Record<string, { type: 'string' }>>;

export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  const [file] = given?.things ?? [];
  if (!given || !file) return print(wrongUsage(usage.line));
  if (!/\.(xlsx|csv)$/iu.test(file)) return print(wrongUsage(usage.line, '导出文件须以 .xlsx 或 .csv 结尾。'));
  const { flags } = given;
  return runOnLedger(folderGiven(flags.data), { work: 'export', file: givenPath(file) });
}
