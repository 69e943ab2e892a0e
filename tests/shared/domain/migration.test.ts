import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { evolve, type EntryDraft, type LedgerEntry, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import { migrationBetween, type DayEnd } from '@ryg/shared/domain/migration.ts';
import { redBalance, redWords, sumsOf, sumWords } from '@ryg/shared/domain/migration-sums.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { officialWorkingDays as workingDays } from '@ryg/server/platform/official-calendar.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aPack } from '../../support/a-pack.ts';

const FROM = calendarDay('2018-06-10');
const TO = calendarDay('2018-06-20');
const due = (day: string) => deadlineOn(calendarDay(day));
const lax: RulePack = { ...aPack(), version: 2, rules: aPack().rules.filter(({ id }) => id !== 'overdue') };

type Story = Readonly<{ before: LedgerIssue | null; entries: readonly EntryDraft[] }>;

function told(stories: readonly Story[], packs: Readonly<{ before?: RulePack; after?: RulePack }> = {}) {
  const written = stories.map(({ before, entries }, at) => {
    const id = `Q${at}`;
    const issue = before && { ...before, id };
    const own = entries.map((entry, seq) => ({ ...entry, subject: id, seq: at * 100 + seq }) as LedgerEntry);
    return { id, before: issue, own, after: own.reduce<LedgerIssue | null>(evolve, issue) };
  });
  const end = (day: typeof FROM, pack: RulePack, issues: readonly (LedgerIssue | null)[]): DayEnd => ({
    day,
    pack,
    lines: issues.flatMap((issue) => (issue ? [{ issue, lamp: judgeIssue(issue, pack, day, workingDays).lamp }] : [])),
  });
  return migrationBetween({
    before: end(
      FROM,
      packs.before ?? aPack(),
      written.map(({ before }) => before),
    ),
    after: end(
      TO,
      packs.after ?? packs.before ?? aPack(),
      written.map(({ after }) => after),
    ),
    workingDays,
    entriesOf: (id) => written.find((one) => one.id === id)?.own ?? [],
  });
}

const entry = (kind: EntryDraft['kind'], data: unknown, on = '2018-06-15') =>
  ({ kind, on: calendarDay(on), subject: null, data }) as EntryDraft;
const report = (progress: number, on?: string) => entry('progressReported', { progress }, on);
const extended = (to: string) =>
  entry('deadlineExtended', {
    extension: { from: FROM, to: calendarDay(to), reason: '天气', decidedOn: TO },
    deadline: due(to),
  });
const closed = entry('issueClosed', { closedOn: calendarDay('2018-06-15'), imported: false });
const registered = entry('issueRegistered', {
  batch: '2018',
  facts: { ...anIssue({ start: null }) },
  deadline: due('2018-12-31'),
});

const soon = anIssue({ deadline: due('2018-06-14'), progress: 100 });
const late = anIssue({ deadline: due('2018-06-05'), progress: 90 });
const behind = anIssue({ start: calendarDay('2018-04-01'), deadline: due('2018-07-10'), progress: 10 });

describe('each lamp that moved has its cause', () => {
  it.each<readonly [string, Story, string]>([
    ['days passed', { before: soon, entries: [] }, 'yellow→red worsened day'],
    ['days passed, and a report changed nothing', { before: soon, entries: [report(100)] }, 'yellow→red worsened day'],
    ['a report', { before: behind, entries: [report(40, '2018-06-12'), report(90)] }, 'red→green cured report'],
    ['an extension', { before: late, entries: [extended('2018-09-30'), report(95)] }, 'red→green cured extension'],
    [
      'a closing',
      { before: late, entries: [entry('stateChanged', { state: 'closeRequested' }), closed] },
      'red→closed closed closing',
    ],
    [
      'a reopening',
      {
        before: anIssue({ deadline: due('2018-06-05'), state: 'closed', closedOn: FROM }),
        entries: [entry('issueReopened', { reason: '反弹' })],
      },
      'closed→red reopened reopening',
    ],
    ['a new issue', { before: null, entries: [registered] }, 'absent→green entered new'],
    [
      'an import that was undone',
      { before: late, entries: [entry('issueRolledBack', { upload: 'U', to: null })] },
      'red→absent left undone',
    ],
    [
      'a hanging',
      { before: late, entries: [entry('issueSuspended', { until: null, reason: '' })] },
      'red→none cured suspension',
    ],
    [
      'a shorter deadline',
      {
        before: anIssue({ deadline: due('2018-12-31'), progress: 100 }),
        entries: [entry('deadlineSet', { deadline: due('2018-06-12') })],
      },
      'green→red worsened deadline',
    ],
  ])('%s', (_name, story, expected) => {
    const [move] = told([story]).moves;
    expect(move && `${move.from}→${move.to} ${move.kind} ${move.cause}`).toBe(expected);
  });

  it('the entry that decided is the last that turned it, not the last that was written', () => {
    const [move] = told([
      { before: late, entries: [report(91, '2018-06-11'), extended('2018-09-30'), report(95)] },
    ]).moves;
    expect(move).toMatchObject({ cause: 'extension', seq: 1, on: '2018-06-15' });
  });

  it('rules that changed between the days are named, not the town', () => {
    const [move] = told([{ before: { ...late, progress: 100 }, entries: [report(100)] }], { after: lax }).moves;
    expect(move).toMatchObject({ from: 'red', cause: 'rules', seq: null });
  });

  it('where days alone would have made it red, a report that held it at yellow did not make it worse', () => {
    const onTime = anIssue({ start: calendarDay('2018-06-01'), deadline: due('2018-07-01'), progress: 25 });
    expect(judgeIssue({ ...onTime }, aPack(), TO, workingDays).lamp).toBe('red');
    expect(told([{ before: onTime, entries: [report(45)] }]).moves).toMatchObject([
      { from: 'green', to: 'yellow', kind: 'worsened', cause: 'day' },
    ]);
  });

  it('a light that left and came back has not moved', () => {
    expect(
      told([{ before: late, entries: [extended('2018-12-31'), entry('deadlineSet', { deadline: due('2018-06-05') })] }])
        .moves,
    ).toEqual([]);
  });
});

it('never says fewer red lamps without saying what they became, and why', () => {
  const migration = told([
    { before: late, entries: [closed] },
    { before: late, entries: [extended('2018-12-31')] },
    { before: late, entries: [] },
    { before: soon, entries: [] },
  ]);
  expect(redWords(redBalance(migration))).toBe(
    '红灯 3 件变为 2 件：一直是红灯 1 件；新亮 1 件（时间推移 1）；2 件不再是红灯：已销号 1 件（销号 1）、绿灯 1 件（批准延期 1）。',
  );
  expect(sumsOf(migration.moves).map(sumWords)).toContain('改好 1 件（销号 1）');
  expect(redWords(redBalance(told([])))).toBe('两天都没有红灯。');
});

const someEntry = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((progress) => report(progress)),
  fc.integer({ min: -5, max: 90 }).map((days) => extended(addDays(TO, days))),
  fc.integer({ min: -20, max: 90 }).map((days) => entry('deadlineSet', { deadline: deadlineOn(addDays(TO, days)) })),
  fc.constantFrom(
    closed,
    entry('issueReopened', { reason: '反弹' }),
    entry('stateChanged', { state: 'closeRequested' }),
    registered,
  ),
);
const someStory: fc.Arbitrary<Story> = fc.record({
  before: fc.option(
    fc
      .record({ on: fc.integer({ min: -20, max: 60 }), progress: fc.integer({ min: 0, max: 100 }) })
      .map(({ on, progress }) =>
        anIssue({ start: calendarDay('2018-04-01'), deadline: deadlineOn(addDays(TO, on)), progress }),
      ),
  ),
  entries: fc.array(someEntry, { maxLength: 5 }),
});

it('laws: both days are sums of the flows, every change is a move with a cause, and “time” means that nothing else was needed', () => {
  fc.assert(
    fc.property(
      fc.array(someStory, { maxLength: 6 }),
      fc.constantFrom(aPack(), aPack('county-strict'), lax),
      (stories, after) => {
        const { flows, before, after: end, moves } = told(stories, { after });
        const sum = (side: 'from' | 'to', stand: string) =>
          flows.filter((flow) => flow[side] === stand).reduce((all, { count }) => all + count, 0);
        for (const lamp of ['red', 'yellow', 'green', 'none', 'closed'] as const) {
          expect([sum('from', lamp), sum('to', lamp)]).toEqual([before[lamp], end[lamp]]);
        }
        const changed = flows.filter(({ from, to }) => from !== to).reduce((all, { count }) => all + count, 0);
        expect(moves).toHaveLength(changed);
        expect(sumsOf(moves).reduce((all, { count }) => all + count, 0)).toBe(changed);
        for (const { id, to, kind, cause, seq } of moves) {
          const issue = stories[Number(id.slice(1))]?.before;
          if (cause === 'day') {
            const alone = judgeIssue(issue!, aPack(), TO, workingDays).lamp;
            expect(alone === to || (kind === 'worsened' && alone === 'red')).toBe(true);
          }
          expect(seq === null).toBe(['day', 'rules', 'new', 'undone'].includes(cause));
        }
      },
    ),
    { numRuns: 150 },
  );
});
