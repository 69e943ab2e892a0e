import { describe, expect, it } from 'vitest';
import { BoardSchema } from '@ryg/shared/contract/board.contract.ts';
import { assembleBoard, publicTitleOf } from '@ryg/shared/domain/assemble-board.ts';
import type { BoardSource } from '@ryg/shared/domain/board-source.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn, UNSET_DEADLINE } from '@ryg/shared/domain/deadline.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { aPack } from '../../support/a-pack.ts';
import { anIssue } from '../../support/an-issue.ts';

const TODAY = calendarDay('2018-06-20');
const due = (day: string) => ({ deadline: deadlineOn(calendarDay(day)), start: calendarDay('2018-06-01') });
const region = (code: string, name: string) => ({ code, name, shortName: name.replace('镇', ''), aliases: [] });

const ISSUES = [
  anIssue({ id: 'a', ...due('2018-06-08'), progress: 90 }),
  anIssue({ id: 'b', ...due('2018-06-24'), progress: 90, towns: ['金川镇', '梅子镇'] }),
  anIssue({ id: 'c', state: 'closed', closedOn: calendarDay('2018-06-15'), ...due('2018-06-10'), towns: ['梅子镇'] }),
  anIssue({ id: 'd', deadline: UNSET_DEADLINE, towns: [] }),
  anIssue({ id: 'e', towns: ['*'] }),
];

function source(more: Partial<BoardSource> = {}): BoardSource {
  return {
    county: {
      code: '610923',
      name: '宁陕县',
      publisher: '宁陕县整改办公室',
      hotline: '0915-000-0000',
      towns: [region('610923108', '金川镇'), region('610923111', '梅子镇'), region('610923109', '皇冠镇')],
      minIssues: 2,
      demo: true,
    },
    pack: aPack(),
    today: TODAY,
    issues: ISSUES,
    lampsOn: () => null,
    previousRanks: new Map(),
    release: {
      number: 8,
      period: { from: calendarDay('2018-06-14'), to: TODAY },
      releasedAt: '2018-06-20T09:00:00Z',
      validUntil: '2018-06-28T15:59:59Z',
    },
    buildId: 'test',
    ...more,
  };
}

describe('the board', () => {
  const board = assembleBoard(source());

  it('keeps to its contract, nothing more and nothing less', () => expect(BoardSchema.parse(board)).toEqual(board));

  it('says of an extended issue what it would show without, and counts its debt from the first promise', () => {
    const extension = { from: TODAY, to: calendarDay('2018-12-31'), reason: '天气', decidedOn: TODAY };
    const [first, late] = assembleBoard(
      source({
        issues: [
          anIssue({ id: 'a', originalDeadline: deadlineOn(calendarDay('2018-05-30')), extensions: [extension] }),
          anIssue({ id: 'b', ...due('2018-06-08') }),
        ],
      }),
    ).issues;
    expect([first?.ghostLight, first?.debt]).toEqual(['red', 21]);
    expect([Object.hasOwn(late ?? {}, 'ghostLight'), late?.debt]).toEqual([false, 12]);
  });

  it('counts every issue once for the county', () => {
    expect(board.totals).toEqual({ issues: 5, closed: 1, closedLate: 1, red: 1, yellow: 1, green: 1, none: 1 });
    expect(board.week).toMatchObject({ closed: 1, newRed: 0, dueIn7: 1, newRedIssues: [], closedIssues: ['c'] });
  });

  it('in its first week calls newly red only what the days made so', () => {
    const since = (day: string) =>
      anIssue({ id: day, deadline: deadlineOn(calendarDay(day)), start: calendarDay('2018-06-01'), progress: 90 });
    const { week, totals } = assembleBoard(
      source({ issues: [since('2018-06-11'), since('2018-06-13'), since('2018-06-19')] }),
    );
    expect([totals.red, week.newRed]).toEqual([3, 2]);
  });

  it('counts a shared issue in full in each of its towns, and `*` in all', () => {
    expect(board.ranking.map(({ town, total, ranked }) => [town, total, ranked])).toEqual([
      ['梅子镇', 3, true],
      ['金川镇', 3, true],
      ['皇冠镇', 1, false],
    ]);
    expect(board.issues.find(({ id }) => id === 'e')?.towns).toHaveLength(3);
  });

  it('shows the category where nobody released a title', () => {
    expect(board.issues[0]?.publicTitle).toBe('道路交通类问题');
    expect(publicTitleOf({ publicTitle: null, category: '责任落实方面' })).toBe('责任落实类问题');
    expect(publicTitleOf({ publicTitle: null, category: null })).toBe('整改问题');
    expect(publicTitleOf({ publicTitle: '修好通村路', category: '道路交通' })).toBe('修好通村路');
  });

  it('says how late a closed issue was and what an open one turns into', () => {
    expect(board.issues.find(({ id }) => id === 'c')).toMatchObject({
      light: 'green',
      state: 'closed',
      closedLate: 5,
      daysLeft: null,
    });
    expect(board.issues.find(({ id }) => id === 'b')?.nextChange).toEqual({ on: '2018-06-25', light: 'red' });
    expect(board.issues.find(({ id }) => id === 'd')).toMatchObject({
      light: 'none',
      reason: '没有明确时限',
      nextChange: null,
    });
  });

  it('draws history from recorded lamps and leaves out days that were never evaluated', () => {
    const recorded = new Map<string, Lamp>([
      ['a', 'red'],
      ['b', 'green'],
    ]);
    const { history, week, ranking } = assembleBoard(
      source({ lampsOn: (day) => (day === '2018-06-13' ? recorded : null) }),
    );
    expect(history.map(({ on, red, green }) => [on, red, green])).toEqual([
      ['2018-06-13', 1, 1],
      [TODAY, 1, 1],
    ]);
    expect(week.newRed).toBe(0);
    expect(ranking.find(({ code }) => code === '610923108')?.history[0]).toMatchObject({ red: 1, green: 1, closed: 0 });
  });

  it('rank change counts against the ranks frozen before, and a town that did not report says so', () => {
    const { ranking } = assembleBoard(
      source({
        previousRanks: new Map([
          ['610923108', 1],
          ['610923111', 2],
        ]),
      }),
    );
    expect(ranking.map(({ code, rankChange, reported }) => [code, rankChange, reported])).toEqual([
      ['610923111', 1, false],
      ['610923108', -1, false],
      ['610923109', null, false],
    ]);
    const first = { ...source().release, number: 1 };
    expect(assembleBoard(source({ release: first })).ranking.every((row) => row.reported)).toBe(true);
    const reported = ISSUES.map((issue) => ({ ...issue, lastReport: calendarDay('2018-06-19') }));
    expect(assembleBoard(source({ issues: reported })).ranking.every((row) => row.reported)).toBe(true);
  });

  it('while a close-out request is under review the light stays as on the day of the request', () => {
    const waiting = anIssue({
      id: 'w',
      ...due('2018-06-12'),
      progress: 95,
      state: 'closeRequested',
      closeRequestedOn: calendarDay('2018-06-11'),
    });
    expect(assembleBoard(source({ issues: [waiting] })).issues[0]).toMatchObject({
      light: 'yellow',
      state: 'closeRequested',
      daysLeft: -8,
      nextChange: null,
    });
  });
});

describe('what is public of an issue that ended otherwise, or is being checked', () => {
  const ended = anIssue({ id: 'x', state: 'closed', closedOn: calendarDay('2018-06-10'), outcome: 'transferred' });

  it('closed without being put right is closed, unlit, and counted apart from those that were', () => {
    const board = assembleBoard(source({ issues: [ended] }));
    expect(board.issues[0]).toMatchObject({
      state: 'closed',
      light: 'none',
      outcome: 'transferred',
      closedOn: '2018-06-10',
    });
    expect(board.totals).toMatchObject({ closed: 0, none: 1 });
  });

  it('a closing still to come is none', () => {
    const later = anIssue({ id: 'x', state: 'closed', closedOn: calendarDay('2018-06-30') });
    expect(assembleBoard(source({ issues: [later] })).issues[0]).toMatchObject({
      state: 'rectifying',
      closedOn: null,
      outcome: null,
    });
  });

  it('a withdrawn issue changes no number of the board and keeps its light', () => {
    const [whole, checked] = [undefined, new Set(['a', 'c'])].map((withdrawn) =>
      assembleBoard(source(withdrawn ? { withdrawn } : {})),
    );
    // Only the list of offices leaves it out: the name of an office is wording.
    const { issues: shown, duty, ...numbers } = checked!;
    const { issues: before, duty: dutyBefore, ...same } = whole!;
    expect(numbers).toEqual(same);
    expect([dutyBefore, duty].map(({ units }) => units.map(({ issues }) => issues))).toEqual([[5], [3]]);
    expect(shown.map(({ light, state, daysLeft }) => [light, state, daysLeft])).toEqual(
      before.map(({ light, state, daysLeft }) => [light, state, daysLeft]),
    );
    expect(
      shown
        .filter(({ withdrawn }) => withdrawn)
        .map(({ id, publicTitle, category, leadUnit }) => [id, publicTitle, category, leadUnit]),
    ).toEqual([
      ['a', '内容核对中', null, null],
      ['c', '内容核对中', null, null],
    ]);
  });
});
