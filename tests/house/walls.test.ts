import { beforeAll, describe, expect, it } from 'vitest';
import { lintAHouse, type Finding } from './lint-a-house.ts';

const importing = (...names: readonly string[]) =>
  names.map((name, index) => `import { thing as thing${index} } from '${name}';\nuse(thing${index});\n`).join('');

/** In each file, what it may not import and the sentence that says so. */
const walls: readonly (readonly [file: string, forbidden: string, sentence: string])[] = [
  ['shared/src/domain/light.ts', 'zod', 'The domain imports nothing'],
  ['shared/src/domain/light.ts', 'node:fs', 'The domain imports nothing'],
  ['shared/src/domain/light.ts', '@ryg/shared/domain/issue.ts', 'The domain imports nothing'],
  ['shared/src/domain/light.ts', '../contract/board.contract.ts', 'outside shared/src/domain'],
  ['shared/src/domain/ledger-sheet/header.ts', '../../contract/board.contract.ts', 'outside shared/src/domain'],
  ['shared/src/contract/board.contract.ts', 'fastify', 'domain types and zod'],
  ['shared/src/contract/board.contract.ts', 'zustand', 'domain types and zod'],
  ['shared/src/contract/board.contract.ts', '../../../server/src/app.ts', 'never imports the server'],
  ['server/src/app.ts', '@ryg/web/app/router.tsx', 'never imports the web'],
  ['server/src/app.ts', '../../web/src/app/router.tsx', 'never imports the web'],
  ['server/src/app.ts', '../../tests/support/a-house.ts', 'Nobody imports tests'],
  ['server/src/app.ts', '@ryg/tests/support/a-house.ts', 'Nobody imports tests'],
  ['server/src/app.ts', '../../scripts/bench.ts', 'never uses a script'],
  ['server/src/app.ts', '../../shared/src/domain/light.ts', '@ryg/shared/'],
  ['server/src/app.ts', 'kysely', 'Only server/src/store'],
  ['server/src/cli/check.ts', '@e965/xlsx', 'Only server/src/workbook'],
  ['server/src/cli/check.ts', 'yauzl', 'Only server/src/platform'],
  ['server/src/platform/site.ts', '../features/board/board.service.ts', 'nothing looks up'],
  ['server/src/platform/site.ts', '../live/write-door.ts', 'nothing looks up'],
  ['server/src/live/write-door.ts', '../features/board/board.service.ts', 'nothing looks up'],
  ['server/src/live/write-door.ts', 'better-sqlite3', 'Only server/src/store'],
  ['server/src/store/open.ts', '../live/write-door.ts', 'nothing looks up'],
  ['server/src/store/open.ts', '@e965/xlsx', 'Only server/src/workbook'],
  ['server/src/workbook/read.ts', '../store/open.ts', 'knows no database'],
  ['server/src/workbook/read.ts', 'pg', 'Only server/src/store'],
  ['server/src/workbook/read.ts', 'yauzl', 'Only server/src/platform'],
  ['server/src/workbook/read.ts', 'sharp', 'Only server/src/pictures'],
  ['server/src/store/open.ts', 'sharp', 'Only server/src/pictures'],
  ['server/src/app.ts', 'file-type', 'Only server/src/pictures'],
  ['server/src/pictures/develop.ts', '../store/picture-folder.ts', 'knows no database'],
  ['server/src/pictures/develop.ts', '../live/write-door.ts', 'nothing looks up'],
  ['server/src/pictures/develop.ts', '../features/board/board.service.ts', 'nothing looks up'],
  ['server/src/pictures/develop.ts', '../cli/check.ts', 'never uses the command line'],
  ['server/src/pictures/develop.ts', 'kysely', 'Only server/src/store'],
  ['server/src/pictures/develop.ts', 'yauzl', 'Only server/src/platform'],
  ['server/src/features/board/board.routes.ts', 'sharp', 'Only server/src/pictures'],
  ['server/src/features/phone/pages/frame.ts', 'hono/html', 'Only server/src/platform/html.ts'],
  ['server/src/live/write-door.ts', 'hono', 'Only server/src/platform/html.ts'],
  ['server/src/features/board/board.routes.ts', '../exchange/exchange.service.ts', 'never imports another feature'],
  ['server/src/features/board/parts/bytes.ts', '../../exchange/exchange.service.ts', 'never imports another feature'],
  ['server/src/features/board/board.routes.ts', '../../cli/check.ts', 'never uses the command line'],
  ['server/src/features/board/board.routes.ts', 'better-sqlite3', 'Only server/src/store'],
  ['server/src/features/board/board.routes.ts', 'hucre', 'write spreadsheets'],
  ['server/src/features/papers/papers.routes.ts', 'pptxgenjs', 'writes documents'],
  ['web/src/api/call.ts', '../features/board/board.queries.ts', 'nothing looks up'],
  ['web/src/api/call.ts', '../design/toast.tsx', 'knows no furniture'],
  ['web/src/api/call.ts', 'node:fs', 'no node: modules'],
  ['web/src/design/lamp.tsx', '../features/board/board-panel.tsx', 'nothing looks up'],
  ['web/src/design/lamp.tsx', '@tanstack/react-query', 'asking belongs to a panel'],
  ['web/src/charts/chart.tsx', '../features/board/board-panel.tsx', 'nothing looks up'],
  ['web/src/worker/plaza-worker.ts', '../features/board/board-panel.tsx', 'nothing looks up'],
  ['web/src/features/board/board-panel.tsx', '../lamps/lamps.tsx', 'never imports another feature'],
  ['web/src/features/board/parts/row.tsx', '../../lamps/lamps.tsx', 'never imports another feature'],
  ['web/src/features/board/board-panel.tsx', 'echarts/core', 'Only web/src/charts'],
  ['web/src/features/board/board-panel.tsx', '../../screens/plaza/plaza.tsx', 'never knows where it hangs'],
  ['web/src/screens/plaza/plaza.tsx', 'echarts', 'Only web/src/charts'],
  ['web/src/screens/plaza/plaza.tsx', 'antd', 'belongs to the signed-in desk'],
  ['web/src/app/router.tsx', 'antd/locale/zh_CN', 'belongs to the signed-in desk'],
  ['web/src/design/lamp.tsx', 'antd', 'belongs to the signed-in desk'],
  ['web/src/screens/desk/people/page.tsx', 'echarts', 'Only web/src/charts'],
  ['web/src/screens/plaza/plaza.tsx', '@ryg/server/app.ts', 'never imports the server'],
  ['scripts/demo.ts', '../tests/support/a-house.ts', 'Nobody imports tests'],
];

/** Doors that must stay open beside the walls. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'shared/src/domain/ledger-sheet/open.ts': ['../light.ts', './header.ts'],
  'shared/src/contract/open.contract.ts': ['zod', 'zod/mini', '../domain/light.ts', './board.contract.ts'],
  'server/src/store/open-door.ts': ['kysely', 'better-sqlite3', '@ryg/shared/domain/light.ts'],
  'server/src/platform/open-door.ts': ['hono/html', 'yauzl', '@ryg/shared/domain/light.ts'],
  'server/src/workbook/open-door.ts': ['@e965/xlsx', 'node:worker_threads'],
  'server/src/pictures/open-door.ts': [
    'sharp',
    'file-type',
    'node:child_process',
    '@ryg/shared/domain/calendar-day.ts',
  ],
  'server/src/features/board/parts/open-door.ts': [
    '../board.service.ts',
    '../../../live/write-door.ts',
    '../../../pictures/clean-picture.ts',
    './row.ts',
  ],
  'web/src/charts/open-door.ts': ['echarts/core', '../design/light-color.ts'],
  'web/src/features/board/open-door.tsx': ['../../design/lamp.tsx', '../../charts/chart.tsx', '../../api/call.ts'],
  'web/src/screens/plaza/open-door.tsx': ['../../features/board/board-panel.tsx', '@tanstack/react-query'],
  'web/src/screens/desk/open-door.tsx': ['antd', 'dayjs', 'uqr', '../../features/session/session.queries.ts'],
  'scripts/open-door.ts': ['@ryg/server/app.ts', '@ryg/shared/domain/light.ts'],
};

const lines = (count: number) => 'use(1);\n'.repeat(count);

/** Habits rather than walls: one careless file each, and the rule that answers. */
const habits: Readonly<Record<string, readonly [text: string, rule: string]>> = {
  'shared/src/domain/habit-clock.ts': ['use(new Date());', 'house(no-bare-clock)'],
  'shared/src/domain/habit-now.ts': ['use(Date.now());', 'house(no-bare-clock)'],
  'server/src/live/habit-clock.ts': ['use(Date());', 'house(no-bare-clock)'],
  'shared/src/domain/habit-dice.ts': ['use(Math.random());', 'eslint(no-restricted-properties)'],
  'shared/src/domain/habit-env.ts': ['use(process.env);', 'eslint(no-restricted-globals)'],
  'server/src/habit-any.ts': ['export const take = (it: any) => use(it);', 'typescript(no-explicit-any)'],
  'server/src/habit-default.ts': ['export default 1;', 'import(no-default-export)'],
  'server/src/habit-console.ts': ["console.log('so');", 'eslint(no-console)'],
  'server/src/habit-loose-equals.ts': ['use(use == null);', 'eslint(eqeqeq)'],
  'server/src/habit-barrel.ts': ["export * from './app.ts';", 'oxc(no-barrel-file)'],
  'server/src/habit-floating.ts': ['Promise.resolve(1).then(use);', 'typescript(no-floating-promises)'],
  'server/src/habit-long-file.ts': [lines(251), 'eslint(max-lines)'],
  'server/src/habit-long-function.ts': [`export function long() {\n${lines(60)}}`, 'eslint(max-lines-per-function)'],
  'server/src/habit-cycle.ts': [
    "import { b } from './habit-cycle-b.ts';\nexport const a = () => b;",
    'import(no-cycle)',
  ],
  'server/src/habit-cycle-b.ts': [
    "import { a } from './habit-cycle.ts';\nexport const b = () => a;",
    'import(no-cycle)',
  ],
  'web/src/design/HabitName.tsx': ['use(1);', 'unicorn(filename-case)'],
  'tests/habit-only.test.ts': ["it.only('one', () => expect(1).toBe(1));", 'vitest(no-focused-tests)'],
};

function aCarelessHouse(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [file, rows] of Map.groupBy(walls, ([path]) => path)) {
    files[file] = importing(...rows.map(([, forbidden]) => forbidden));
  }
  for (const [file, allowed] of Object.entries(doors)) files[file] = importing(...allowed);
  for (const [file, [text]] of Object.entries(habits)) files[file] = text;
  return files;
}

describe('the walls of the house', () => {
  let findings: readonly Finding[] = [];
  beforeAll(async () => {
    findings = await lintAHouse(aCarelessHouse());
  }, 60_000);

  const inFile = (file: string) => findings.filter((finding) => finding.file === file);
  const restricted = (file: string) => inFile(file).filter(({ rule }) => rule === 'eslint(no-restricted-imports)');

  it.each(walls)('%s may not import %s', (file, forbidden, sentence) => {
    const said = restricted(file).filter((finding) => finding.sentence.includes(`'${forbidden}'`));
    expect(said.map((finding) => finding.sentence).join('\n')).toContain(sentence);
  });

  it.each(Object.keys(doors))('%s finds its doors open', (file) => {
    expect(restricted(file)).toEqual([]);
  });

  it.each(Object.entries(habits))('%s is stopped', (file, [, rule]) => {
    expect(inFile(file).map((finding) => finding.rule)).toContain(rule);
  });
});
