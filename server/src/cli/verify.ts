import { print } from './answer.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';
import { runOnLedger } from './on-ledger.ts';

const usage = {
  line: 'verify [--head 条数:校验值] [--data 数据文件夹]',
  flags: { data: { type: 'string' }, head: { type: 'string' } },
  things: [0, 0],
} as const;

/** As the ranking prints it and the head's own page gives it: 1602:4f3a… */
const HEAD = /^(?<seq>\d{1,12})[:：](?<hash>[0-9a-f]{16,64})$/u;

export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  if (!given) return print(wrongUsage(usage.line));
  const { data, head } = given.flags;
  const { seq, hash } = HEAD.exec(head ?? '')?.groups ?? {};
  const kept = seq !== undefined && hash !== undefined ? { seq: Number(seq), hash } : null;
  if (head !== undefined && !kept)
    return print(wrongUsage(usage.line, `--head 的值“${head}”应是 条数:校验值，校验值至少写前 16 位。`));
  return runOnLedger(folderGiven(data), { work: 'verify', kept });
}
