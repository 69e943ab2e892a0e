import { givenPath } from './given-path.ts';
import type { County, Region } from '@ryg/shared/domain/region.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { DEFAULT_PACK } from '../config.ts';
import { readPack, readTowns } from '../features/exchange/county-file.ts';
import { declareCounty } from '../live/declare.ts';
import { openLedger } from '../live/ledger.ts';
import { isInstalled } from '../store/database-file.ts';
import { folderAt } from '../store/folder.ts';
import { print, refused, said, type Answer } from './answer.ts';
import { readArguments, wrongUsage } from './arguments.ts';

const text = { type: 'string' } as const;
const usage = {
  line: 'init 文件夹 --county 区划代码 --name 县名 [--regions 镇名单.json] [--publisher 发布单位] [--hotline 监督电话] [--rules 亮灯规则文件]',
  flags: { county: text, name: text, regions: text, publisher: text, hotline: text, rules: text },
  things: [1, 1],
} as const;

/** Towns with fewer issues than this are shown but not ranked. */
const MIN_ISSUES = 5;

export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  const [folder] = given?.things ?? [];
  if (!given || !folder) return print(wrongUsage(usage.line));
  const { county: code, name, regions, publisher, hotline, rules } = given.flags;
  if (!code || !name) return print(wrongUsage(usage.line));
  if (!/^\d{6}$/u.test(code)) return print(wrongUsage(usage.line, `区划代码“${code}”应是 6 位数字，例如 610923。`));

  const towns: Result<readonly Region[]> = regions === undefined ? accept([]) : await readTowns(givenPath(regions));
  if (!towns.ok) return print(refused(towns.refusal, 2));
  const county = {
    code,
    name,
    publisher: publisher ?? `${name}整改办公室`,
    hotline: hotline ?? '',
    towns: towns.value,
    minIssues: MIN_ISSUES,
    demo: false,
  };
  return print(await found(givenPath(folder), county, rules === undefined ? DEFAULT_PACK : givenPath(rules)));
}

async function found(path: string, county: County, packFile: string): Promise<Answer> {
  const pack = await readPack(packFile);
  if (!pack.ok) return refused(pack.refusal, 2);
  if (isInstalled(folderAt(path))) {
    return refused({ code: 'ALREADY_INITIALISED', message: `${path} 里已经有台账；请换一个空文件夹，或直接向它导入` });
  }
  const opened = await openLedger(path);
  if (!opened.ok) return refused(opened.refusal);
  try {
    const declared = await declareCounty(opened.value, { county, pack: pack.value }, opened.value.clock.today());
    if (!declared.ok) return refused(declared.refusal);
  } finally {
    await opened.value.close();
  }
  return said(
    `已建立${county.name}（${county.code}）的台账：${path}`,
    ...(county.towns.length === 0
      ? ['还没有镇的名单，不会有各镇排名；需要排名，请换一个空文件夹，加上 --regions 区划文件 再建一次']
      : [`共 ${county.towns.length} 个镇`]),
    `下一步：npx -y pnpm@12 ryg import 台账.xlsx --data ${path}`,
  );
}
