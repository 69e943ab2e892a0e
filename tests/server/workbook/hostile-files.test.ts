import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLedger } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import { readWorkbook } from '@ryg/server/workbook/read-workbook.ts';
import { casePath } from '../../support/ledger-cases.ts';

type Entry = Readonly<{
  id: string;
  surface: string;
  outcome: 'accept' | 'reject' | 'row-errors';
  file: string;
  expect: { code?: string };
}>;
type Outcome = Readonly<{ code: string; message: string; rows: number; told: number; ms: number }>;

/** Files whose rows must not pass without a word. */
const MUST_BE_TOLD = [
  'x26-formula-cells',
  'x28-unicode-tricks',
  'x29-absurd-dates',
  'x30-absurd-progress',
  'x50-duplicate-projects',
  'x51-personal-data',
];

let folder = '';
let entries: readonly Entry[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ryg-hostile-'));
  await promisify(execFile)(process.execPath, [casePath('hostile/gen.mjs'), folder], { maxBuffer: 1 << 26 });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { entries: Entry[] };
  entries = manifest.entries.filter(({ surface }) => surface === 'import');
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What becomes of a file: the code of its refusal, or how many rows it gave. */
async function outcomeOf({ file }: Entry): Promise<Outcome> {
  const started = performance.now();
  const workbook = await readWorkbook(join(folder, file));
  const reading = workbook.ok ? readLedger(workbook.value) : workbook;
  const ms = performance.now() - started;
  if (!reading.ok) return { ...reading.refusal, rows: 0, told: 0, ms };
  const told = reading.value.rejected.length + reading.value.rows.filter(({ flags }) => flags.length > 0).length;
  return { code: 'read', message: '', rows: reading.value.rows.length, told, ms };
}

function complaints(entry: Entry, { code, message, rows, told, ms }: Outcome): string[] {
  const wanted = entry.expect.code?.split('|') ?? [];
  const checks: readonly (readonly [boolean, string])[] = [
    [entry.outcome === 'reject' && !wanted.includes(code), `${code} instead of ${wanted.join('|')}`],
    [entry.outcome === 'accept' && rows === 0, `${code} instead of rows`],
    [
      entry.outcome === 'row-errors' && !['read', 'IMPORT_DAMAGED'].includes(code),
      `${code} instead of rows or damaged`,
    ],
    [code !== 'read' && !/^[^\n]{10,200}$/u.test(message), `not one sentence: ${message}`],
    [MUST_BE_TOLD.includes(entry.id) && told === 0, 'passed in silence'],
    [ms > 12_000, `took ${Math.round(ms)} ms`],
  ];
  return checks.flatMap(([wrong, what]) => (wrong ? [`${entry.id}: ${what}`] : []));
}

it(
  'every hostile file gets the answer a good reader gives, in one sentence and in time',
  { timeout: 180_000 },
  async () => {
    expect(entries).toHaveLength(55);
    const found: string[] = [];
    for (const entry of entries) found.push(...complaints(entry, await outcomeOf(entry)));
    expect(found).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
);
