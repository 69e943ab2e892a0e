import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { evolve, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import { compareLedger, type ImportPlan } from '@ryg/shared/domain/ledger-import.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { aLedgerNow, aReading, aRow } from '../../support/a-row.ts';

const MAY = calendarDay('2018-05-16');
const JUNE = calendarDay('2018-06-20');

/** The ledger after a plan's entries, folded as the store would. */
function apply(issues: readonly LedgerIssue[], plan: ImportPlan): LedgerIssue[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  for (const { draft } of plan.entries) {
    const next = evolve(byId.get(draft.subject ?? '') ?? null, draft);
    if (next) byId.set(next.id, next);
  }
  return [...byId.values()];
}

function after(...files: readonly (readonly [ReturnType<typeof calendarDay>, LedgerReading])[]): LedgerIssue[] {
  return files.reduce<LedgerIssue[]>((issues, [on, reading]) => apply(issues, compare(issues, reading, on)), []);
}

const compare = (
  issues: readonly LedgerIssue[],
  reading: LedgerReading,
  on = JUNE,
  findings: readonly Finding[] = [],
) => compareLedger(aLedgerNow(issues, findings), reading, { batch: '2018', on });

describe('a ledger file is history', () => {
  it('registers a new line with its deadline, progress and state', () => {
    const [issue] = after([MAY, aReading([aRow()])]);
    expect(issue).toMatchObject({
      id: 'Q0001',
      state: 'rectifying',
      progress: 50,
      lastReport: MAY,
      publicTitle: null,
      publicTitleDraft: '通村路水毁未修复',
    });
  });

  it('the same file twice changes nothing', () => {
    const reading = aReading([
      aRow(),
      aRow({ row: 7, no: '2', state: 'closed', closedOn: calendarDay('2018-06-12'), progress: 100 }),
      aRow({ row: 8, no: '3', state: 'closed', progress: 100 }),
    ]);
    const issues = after([JUNE, reading]);
    const again = compare(issues, reading);
    expect(again.entries).toEqual([]);
    expect(again.summary).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
  });

  it('rows that are missing close nothing', () => {
    const issues = after([MAY, aReading([aRow(), aRow({ row: 7, no: '2', title: '饮水点水质不达标' })])]);
    const plan = compare(issues, aReading([aRow({ progress: 60 })]));
    expect(plan.summary.missing).toBe(1);
    expect(apply(issues, plan).map(({ state }) => state)).toEqual(['rectifying', 'rectifying']);
  });

  it('a later deadline is an extension that keeps the original', () => {
    const [issue] = after(
      [MAY, aReading([aRow()])],
      [JUNE, aReading([aRow({ deadline: deadlineOn(calendarDay('2018-08-31')) })])],
    );
    expect(issue?.originalDeadline.on).toBe('2018-07-31');
    expect(issue?.deadline.on).toBe('2018-08-31');
    expect(issue?.extensions).toEqual([{ from: '2018-07-31', to: '2018-08-31', reason: '台账变更', decidedOn: JUNE }]);
  });

  it('a deadline that a later sheet leaves empty stays', () => {
    const unset = { kind: 'unset', on: null, raw: '', inferred: false } as const;
    const [issue] = after([MAY, aReading([aRow()])], [JUNE, aReading([aRow({ deadline: unset })])]);
    expect(issue?.deadline.on).toBe('2018-07-31');
  });

  it('closing takes the day of the sheet row, a status word alone the day of the sheet that first says so', () => {
    const closed = aRow({ state: 'closed', closedOn: calendarDay('2018-06-12'), progress: 100 });
    const worded = aRow({ row: 7, no: '2', title: '另一件', state: 'closed', progress: 100 });
    const issues = after([MAY, aReading([worded])], [JUNE, aReading([closed, worded])]);
    expect(issues.map(({ no, closedOn }) => [no, closedOn])).toEqual([
      ['2', MAY],
      ['1', '2018-06-12'],
    ]);
  });

  it('a closed line that comes back open is reopened in a new cycle', () => {
    const closed = aReading([aRow({ state: 'closed', closedOn: MAY, progress: 100 })]);
    const [issue] = after([MAY, closed], [JUNE, aReading([aRow({ progress: 70 })])]);
    expect(issue).toMatchObject({ state: 'rectifying', cycle: 2, closedOn: null, progress: 70 });
  });

  it('a request that falls back to rectifying was returned', () => {
    const [issue] = after([MAY, aReading([aRow({ state: 'closeRequested' })])], [JUNE, aReading([aRow()])]);
    expect(issue).toMatchObject({ returned: 1, closeRequestedOn: null });
  });

  it('an unchanged figure in a later sheet is still a report', () => {
    const [issue] = after([MAY, aReading([aRow()])], [JUNE, aReading([aRow()])]);
    expect(issue?.lastReport).toBe(JUNE);
  });

  it('several lines of one number, one for each measure, stay apart', () => {
    const lines = aReading([
      aRow({ measures: [{ text: '一' }] }),
      aRow({ row: 7, measures: [{ text: '二' }], progress: 10 }),
    ]);
    const issues = after([JUNE, lines]);
    expect(issues).toHaveLength(2);
    expect(compare(issues, lines).entries).toEqual([]);
  });

  it('without a number, the same title and lead unit is the same issue; another batch is another ledger', () => {
    const issues = after([MAY, aReading([aRow({ no: null })])]);
    expect(
      compare(issues, aReading([aRow({ no: null, title: ' 通村路 水毁未修复', progress: 60 })])).summary,
    ).toMatchObject({ created: 0, changed: 1 });
    expect(compareLedger(aLedgerNow(issues), aReading([aRow()]), { batch: '2019', on: JUNE }).summary.created).toBe(1);
  });

  it('findings are registered once and changed when their disposition changes', () => {
    const finding: Finding = { no: 'Z1', title: '饮水', source: '省级反馈', disposition: null, issueNos: [] };
    const reading = aReading([], { findings: [finding] });
    expect(compare([], reading).entries.map(({ draft }) => draft.kind)).toEqual(['findingRegistered']);
    expect(compare([], reading, JUNE, [finding]).entries).toEqual([]);
    const merged = aReading([], { findings: [{ ...finding, disposition: 'merged', issueNos: ['1'] }] });
    expect(compare([], merged, JUNE, [finding]).entries.map(({ draft }) => draft.kind)).toEqual(['findingChanged']);
  });
});
