import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import type { LedgerNow } from '@ryg/shared/domain/ledger-import.ts';
import type { LedgerReading, LedgerRow } from '@ryg/shared/domain/ledger-sheet/reading.ts';

/** A ledger in which no command was ever given. */
export const aLedgerNow = (issues: readonly LedgerIssue[], findings: readonly Finding[] = []): LedgerNow => ({
  issues,
  findings,
  history: { lastNumber: issues.length, issues: new Map(), findings: new Map() },
});

/** A dull accepted line of a ledger; each test names only what matters to it. */
export function aRow(facts: Partial<LedgerRow> = {}): LedgerRow {
  return {
    sheet: '整改台账',
    row: 6,
    no: '1',
    title: '通村路水毁未修复',
    publicTitle: '通村路水毁未修复',
    source: '省级反馈',
    category: '道路交通',
    measures: [{ text: '抢修路基' }],
    towns: ['金川镇'],
    sponsorLeaders: ['县级领导甲'],
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

export function aReading(rows: readonly LedgerRow[], more: Partial<LedgerReading> = {}): LedgerReading {
  return {
    sheet: '整改台账',
    headerRows: [4],
    columns: {},
    reportUnit: null,
    reportDate: calendarDay('2018-06-20'),
    notices: [],
    rows,
    rejected: [],
    skipped: [],
    findings: [],
    ...more,
  };
}
