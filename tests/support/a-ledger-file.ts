import { createHash } from 'node:crypto';
import type { LedgerFile } from '@ryg/server/features/exchange/ledger-file.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { LedgerReading, LedgerRow } from '@ryg/shared/domain/ledger-sheet/reading.ts';

/** A dull line: number 1, due on 31 July 2018, half done. */
export function aRow(facts: Partial<LedgerRow> = {}): LedgerRow {
  return {
    sheet: '台账',
    row: 4,
    no: '1',
    title: '通村路水毁未修复',
    publicTitle: null,
    source: '省级反馈',
    category: '道路交通',
    measures: [{ text: '修复路基' }],
    towns: ['金川镇'],
    sponsorLeaders: [],
    leadUnits: ['县交通局'],
    coopUnits: [],
    responsible: [],
    start: calendarDay('2018-05-09'),
    deadline: deadlineOn(calendarDay('2018-07-31')),
    progress: 50,
    state: 'rectifying',
    closedOn: null,
    flags: [],
    ...facts,
  };
}

/** A file as it was read, filled in on 20 June 2018 unless told otherwise. */
export function aLedgerFile(rows: readonly LedgerRow[], facts: Partial<LedgerReading> = {}): LedgerFile {
  const reading: LedgerReading = {
    sheet: '台账',
    headerRows: [3],
    columns: {},
    reportUnit: null,
    reportDate: calendarDay('2018-06-20'),
    notices: [],
    rows,
    rejected: [],
    skipped: [],
    findings: [],
    ...facts,
  };
  return { name: '台账.xlsx', sha256: createHash('sha256').update(JSON.stringify(reading)).digest('hex'), reading };
}
