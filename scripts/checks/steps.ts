import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '../build-web.ts';
import { findOrInstallChrome, howToGetChrome } from '../chrome.ts';
import { commandOf, runNode, type Ended } from '../run.ts';
import { add, oneFailed, onePassed, oneSkipped, type Tally } from './tally.ts';
import { brokenFiles, tallyOf, withoutBroken, type VitestReport } from './vitest-report.ts';

export type Result = Readonly<{ tally: Tally; output: string }>;
export type Step = Readonly<{ name: string; run: () => Promise<Result> }>;

const HOME = 'Asia/Shanghai';
/**
 * Where days are counted once more: the rules on the meridian, where most servers stand, and everything dated where
 * the evening before is still yesterday.
 */
const elsewhere = [
  { zone: 'UTC', only: ['tests/shared/', 'tests/house/'] },
  { zone: 'America/Los_Angeles', only: [] },
] as const;

const byExit = ({ code, output }: Ended): Result => ({ tally: code === 0 ? onePassed : oneFailed, output });
const check = (name: string, args: () => readonly string[]): Step => ({
  name,
  run: async () => byExit(await runNode(args())),
});

type Run = Readonly<{ report: VitestReport | null; ended: Ended }>;

/** Runs one vitest project and reads its count from the report it writes, not from what it prints. */
async function runOnce(project: string, env: Readonly<Record<string, string>>, only: readonly string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'ryg-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const ended = await runNode([commandOf('vitest'), 'run', '--project', project, ...only, ...reporters], {
      env,
      minutes: 25,
    });
    return { report: read(file), ended };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** More files than these do not lose their process by chance. */
const FEW = 3;

/**
 * In CI a file whose process died under it, and nothing else, runs once more, and is named. A file that kills its
 * process kills it twice.
 */
async function vitest(
  project: string,
  env: Readonly<Record<string, string>>,
  only: readonly string[] = [],
): Promise<Result> {
  const { report, ended } = await runOnce(project, env, only);
  const first = { tally: tallyOf(report, ended.code), output: ended.output };
  const died = report?.numFailedTests === 0 ? brokenFiles(report) : [];
  const isChance = died.length > 0 && died.length <= FEW && ended.output.includes('Worker exited unexpectedly');
  if (process.env['CI'] !== 'true' || !report || !isChance) return first;
  console.log(`  测试进程意外退出，重跑：${died.join('、')}`);
  const again = await runOnce(project, env, died);
  return {
    tally: add(tallyOf(withoutBroken(report), 0), tallyOf(again.report, again.ended.code)),
    output: `${ended.output}\n${again.ended.output}`,
  };
}

function read(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

async function journeys(): Promise<Result> {
  const chrome = await findOrInstallChrome();
  if (chrome) return await vitest('journeys', { CHROME_PATH: chrome });
  return { tally: process.env['CI'] === 'true' ? oneFailed : oneSkipped, output: howToGetChrome };
}

const withoutBrowser = async (): Promise<Result> => ({ tally: oneSkipped, output: '按 --no-browser 略过。' });

export const stepsOf = ({ browser }: Readonly<{ browser: boolean }>): readonly Step[] => [
  check('类型 tsc', () => [commandOf('typescript', 'tsc'), '-b']),
  check('规矩与墙 oxlint', () => [commandOf('oxlint')]),
  check('格式 oxfmt', () => [commandOf('oxfmt'), '--check']),
  check('无用代码 knip', () => [commandOf('knip')]),
  { name: '网页构建 vite', run: async () => byExit(await buildWeb()) },
  { name: `测试 ${HOME}`, run: () => vitest('rooms', { TZ: HOME }) },
  ...elsewhere.map(({ zone, only }) => ({
    name: `日期相关测试 ${zone}`,
    run: () => vitest('days', { TZ: zone }, only),
  })),
  { name: '真实浏览器 journeys', run: browser ? journeys : withoutBrowser },
];
