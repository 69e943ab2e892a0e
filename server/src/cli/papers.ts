import { print } from './answer.ts';
import { readArguments, wrongUsage, type Usage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';
import { givenPath } from './given-path.ts';
import { runOnLedger } from './on-ledger.ts';

const text = { type: 'string' } as const;
const usage = {
  line: 'papers 放材料的文件夹 --week 2018-W25|--month 2018-06|--quarter 2018-Q2 [--red-head 红头名称] [--overwrite] [--data 数据文件夹]',
  flags: { data: text, week: text, month: text, quarter: text, 'red-head': text, overwrite: { type: 'boolean' } },
  things: [1, 1],
} as const satisfies Usage<Record<string, { type: 'string' | 'boolean' }>>;

const FORMS = { week: /^\d{4}-W\d{2}$/u, month: /^\d{4}-\d{2}$/u, quarter: /^\d{4}-Q[1-4]$/u } as const;
const EXAMPLES = { week: '2018-W25', month: '2018-06', quarter: '2018-Q2' } as const;

/** Writes all papers of one meeting into a folder, without a browser. */
export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  const [folder] = given?.things ?? [];
  if (!given || !folder) return print(wrongUsage(usage.line));
  const { flags } = given;
  const kinds = (['week', 'month', 'quarter'] as const).filter((kind) => flags[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    return print(wrongUsage(usage.line, '要写明是哪一次会议，--week、--month、--quarter 只写一个。'));
  }
  const meeting = flags[kind] ?? '';
  if (!FORMS[kind].test(meeting)) {
    return print(wrongUsage(usage.line, `“${meeting}”不是一次会议；--${kind} 要写成 ${EXAMPLES[kind]} 这样。`));
  }
  return runOnLedger(folderGiven(flags.data), {
    work: 'papers',
    meeting,
    folder: givenPath(folder),
    redHead: flags['red-head'] ?? null,
    overwrite: flags.overwrite ?? false,
  });
}
