import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { evolve, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import { compareLedger, type ImportPlan } from '@ryg/shared/domain/ledger-import.ts';
import type { LedgerField } from '@ryg/shared/domain/ledger-words.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { aLedgerNow, aReading, aRow } from '../../support/a-row.ts';
import { anIssue } from '../../support/an-issue.ts';

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

describe('a ledger that also works by commands', () => {
  const touch = { by: 'town1', on: JUNE };
  const withHistory = (issues: readonly LedgerIssue[], id: string, worked: boolean, ...fields: LedgerField[]) => ({
    ...aLedgerNow(issues),
    history: {
      lastNumber: issues.length,
      findings: new Map(),
      issues: new Map([[id, { worked, touched: new Map(fields.map((field) => [field, touch])) }]]),
    },
  });
  const known = (facts: Partial<LedgerIssue> = {}) => anIssue({ measures: [{ text: '抢修路基' }], ...facts });
  const same = (facts: Parameters<typeof aRow>[0] = {}) => aReading([aRow({ publicTitle: null, ...facts })]);
  const terms = { batch: '2018', on: JUNE, actor: 'office1' };

  it('a cell a command changed since the last sheet is a conflict; the ledger keeps its own unless told otherwise', () => {
    const now = withHistory([known({ progress: 70 })], 'Q0001', false, 'progress');
    const kept = compareLedger(now, same({ progress: 50, sponsorLeaders: ['县级领导乙'] }), terms);
    expect(kept.entries.map(({ draft }) => draft.kind)).toEqual(['issueEdited']);
    expect(kept.rows[0]?.conflicts).toEqual([{ field: 'progress', before: '70%', after: '50%', ...touch }]);
    const forced = compareLedger(now, same({ progress: 50 }), { ...terms, overwrite: true });
    expect(forced.entries.map(({ draft }) => draft.kind)).toContain('progressReported');
    expect(forced.summary.conflicts).toBe(1);
  });

  it('saying the same as a command is no conflict', () => {
    const now = withHistory([known({ progress: 70, sponsorLeaders: ['县级领导甲'] })], 'Q0001', false, 'progress');
    expect(compareLedger(now, same({ progress: 70 }), terms).rows[0]).toMatchObject({
      outcome: 'repeated',
      conflicts: [],
    });
  });

  it('work state belongs to commands: an open row moves nothing, a completion asks for the checks', () => {
    const closed = known({ state: 'closed', closedOn: MAY, progress: 100 });
    const open = compareLedger(withHistory([closed], 'Q0001', true), same({ progress: 70, sponsorLeaders: [] }), terms);
    expect(open.entries).toEqual([]);
    expect(open.rows[0]?.left).toContain('状态未改');

    const done = same({ state: 'closed', closedOn: JUNE, sponsorLeaders: [] });
    const asked = compareLedger(withHistory([known()], 'Q0001', true), done, terms);
    expect(asked.entries.map(({ draft }) => draft)).toEqual([
      {
        kind: 'closeRequested',
        on: JUNE,
        subject: 'Q0001',
        data: { by: 'office1', on: JUNE, statement: '台账报已完成', outcome: 'done', evidence: [] },
      },
    ]);
    const again = compareLedger(withHistory([known({ state: 'verified' })], 'Q0001', true), done, terms);
    expect(again.entries).toEqual([]);
    const history = compareLedger(withHistory([known()], 'Q0001', true), done, { ...terms, historical: true });
    expect(history.entries.map(({ draft }) => draft.kind)).toEqual(['issueClosed']);
  });

  it('a completion that was returned since the last sheet is in conflict', () => {
    const now = withHistory([known()], 'Q0001', true, 'state');
    const done = same({ state: 'closed', closedOn: JUNE, sponsorLeaders: [] });
    expect(compareLedger(now, done, terms)).toMatchObject({ entries: [], summary: { conflicts: 1, requested: 0 } });
  });

  it('a measure that is known by its words keeps its owner, weight and progress', () => {
    const measures = [
      { text: '抢修路基', owner: '王五', weight: 2, progress: 40 },
      { text: '清理塌方', owner: '赵六' },
    ];
    const issue = known({ measures, sponsorLeaders: ['县级领导甲'] });
    const read = [{ text: '1.抢修路基' }, { text: '2.清理塌方' }];
    expect(compare([issue], same({ measures: read })).rows[0]?.changes).toEqual([]);
    const [draft] = compare([issue], same({ measures: [...read, { text: '3.修排水沟' }] })).entries;
    expect(draft?.draft).toMatchObject({ data: { measures: [...measures, { text: '3.修排水沟' }] } });
  });

  it('立行立改 without its day says nothing about a deadline that has one', () => {
    const by = { kind: 'immediate', on: calendarDay('2018-05-20'), raw: '立行立改', inferred: false } as const;
    const issue = known({ deadline: by, sponsorLeaders: ['县级领导甲'] });
    expect(compare([issue], same({ deadline: { ...by, on: null } })).rows[0]?.changes).toEqual([]);
  });

  it('a progress that a sheet says was reported earlier is not reported again', () => {
    const issue = known({ lastReport: MAY, sponsorLeaders: ['县级领导甲'] });
    expect(compare([issue], same({ reportedOn: MAY })).entries).toEqual([]);
    expect(compare([issue], same()).rows[0]?.outcome).toBe('repeated');
  });

  it('a number is never used again, also when the newest issues were taken back', () => {
    const now = { ...aLedgerNow([known()]), history: { lastNumber: 7, issues: new Map(), findings: new Map() } };
    const plan = compareLedger(now, aReading([aRow({ no: '9', title: '新的' })]), terms);
    expect(plan.rows[0]?.id).toBe('Q0008');
  });

  it('a finding the office disposed of since stays; what a sheet leaves empty takes nothing away', () => {
    const disposed: Finding = {
      no: 'Z1',
      title: '饮水',
      source: '省级反馈',
      disposition: 'notFound',
      issueNos: [],
      reason: '现场核查不存在',
    };
    const read = { no: 'Z1', title: '饮水', source: null, disposition: null, issueNos: [] };
    expect(compare([], aReading([], { findings: [read] }), JUNE, [disposed]).entries).toEqual([]);
    const sheet = aReading([], { findings: [{ ...read, disposition: 'merged', issueNos: ['1'] }] });
    const now = aLedgerNow([], [disposed]);
    const touched = { ...now, history: { ...now.history, findings: new Map([['Z1', touch]]) } };
    expect(compareLedger(touched, sheet, terms).entries).toEqual([]);
    const merged = { ...read, source: '省级反馈', disposition: 'merged', issueNos: ['1'] };
    expect(compareLedger(now, sheet, terms).entries[0]?.draft.data).toEqual(merged);
  });
});
