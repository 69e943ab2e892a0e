import { readdirSync, readFileSync } from 'node:fs';
import { openXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readLedger } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import type { LedgerReading, LedgerRow } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { readWorkbook } from '@ryg/server/workbook/read-workbook.ts';
import { caseJson, casePath } from '../../support/ledger-cases.ts';

type ExpectedRow = Readonly<{
  row: number;
  no: string;
  title: string;
  source: string | null;
  category: string | null;
  measure: string | null;
  towns: string[];
  leaders: string[];
  leadUnits: string[];
  coUnits: string[];
  persons: string[];
  start: string | null;
  deadline: string | null;
  deadlineRaw: string | null;
  deadlineKind: string;
  progress: number | null;
  done: boolean;
  doneDate: string | null;
  flags: { code: string }[];
}>;
type Expected = Readonly<{
  reportUnit: string | null;
  reportDate: string;
  dataSheet: string;
  headerRows: number[];
  fileNotices: string[];
  rows: ExpectedRow[];
  rejected: { sheet: string; row: number; code: string }[];
  skipped: { sheet: string; row: number | '*'; why: string }[];
}>;

const files = readdirSync(casePath('messy')).filter((name) => name.endsWith('.xlsx'));

async function read(name: string): Promise<LedgerReading> {
  const workbook = await readWorkbook(casePath(`messy/${name}`));
  if (!workbook.ok) throw new Error(workbook.refusal.message);
  const reading = readLedger(workbook.value);
  if (!reading.ok) throw new Error(reading.refusal.message);
  return reading.value;
}

/** A row in the words of the expectations. */
function inTheirWords(row: LedgerRow): ExpectedRow {
  const kinds: Readonly<Record<string, string>> = { longTerm: 'longterm', unset: 'missing' };
  return {
    row: row.row,
    no: row.no ?? '',
    title: row.title,
    source: row.source,
    category: row.category,
    measure: row.measures[0]?.text ?? null,
    towns: row.towns.map((town) => (town === '*' ? '*全部镇' : town)),
    leaders: [...row.sponsorLeaders],
    leadUnits: [...row.leadUnits],
    coUnits: [...row.coopUnits],
    persons: [...row.responsible],
    start: row.start,
    deadline: row.deadline.on,
    deadlineRaw: row.deadline.raw || null,
    deadlineKind: kinds[row.deadline.kind] ?? row.deadline.kind,
    progress: row.progress,
    done: row.state === 'closed',
    doneDate: row.closedOn,
    // 一题多措施 is a matter of policy there; ours keeps the rows and says so.
    flags: row.flags
      .map(({ code }) => ({ code }))
      .filter(({ code }) => code !== 'MEASURE_ROW')
      .toSorted((a, b) => a.code.localeCompare(b.code)),
  };
}

it('there are messy ledgers to try', () => expect(files).toHaveLength(3));

describe.each(files)('%s', (name) => {
  const expected = caseJson(`messy/${name.replace('.xlsx', '.expected.json')}`) as Expected;

  it('is read as a careful clerk would', async () => {
    const reading = await read(name);
    const { reportUnit, reportDate, headerRows, notices } = reading;
    expect({ reportUnit, reportDate, headerRows, notices, sheet: reading.sheet }).toEqual({
      reportUnit: expected.reportUnit,
      reportDate: expected.reportDate,
      headerRows: expected.headerRows,
      notices: expected.fileNotices,
      sheet: expected.dataSheet,
    });
    expect(reading.rejected.map(({ sheet, row, code }) => ({ sheet, row, code }))).toEqual(
      expected.rejected.map(({ sheet, row, code }) => ({ sheet, row, code })),
    );
    expect(reading.skipped).toEqual(expected.skipped);
    const fields = Object.keys(inTheirWords(reading.rows[0] ?? ({} as LedgerRow)));
    const wanted = expected.rows.map((row) =>
      Object.fromEntries(
        Object.entries({
          ...row,
          flags: row.flags.map(({ code }) => ({ code })).toSorted((a, b) => a.code.localeCompare(b.code)),
        }).filter(([field]) => fields.includes(field)),
      ),
    );
    expect(reading.rows.map(inTheirWords)).toEqual(wanted);
  });

  it('shows the same cells to an independent reader', async () => {
    const ours = await readWorkbook(casePath(`messy/${name}`));
    if (!ours.ok) throw new Error(ours.refusal.message);
    const theirs = await openXlsx(readFileSync(casePath(`messy/${name}`)));
    const compared = ours.value.sheets.flatMap((sheet, at) =>
      sheet.rows
        .flatMap((row, y) => row.map((cell, x) => [cell, theirs.sheets[at]?.rows[y]?.[x]] as const))
        .filter(([cell]) => cell.kind !== 'empty'),
    );
    expect(compared.length).toBeGreaterThan(80);
    for (const [cell, witness] of compared)
      expect(witnessText(witness)).toBe(
        cell.kind === 'number' || cell.kind === 'percent' ? String(cell.number) : cell.text,
      );
  });
});

/** What the other library holds for a cell, as text: its dates are instants at midnight UTC. */
function witnessText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
