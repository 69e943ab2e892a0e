import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { AsOfBoardSchema } from '@ryg/shared/contract/board.contract.ts';
import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { AsOfBoard } from '@ryg/shared/domain/as-of.ts';
import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { buildApp } from '@ryg/server/app.ts';
import { boardService } from '@ryg/server/features/board/board.service.ts';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { aDemoAt } from '../../support/a-demo.ts';
import { aFolder, valueOf } from '../../support/a-house.ts';
import { aReplay } from '../../support/a-replay.ts';
import { expectNothingFlips } from '../../support/rehearsed-months.ts';

const FIRST = calendarDay('2018-04-01');
const FIRST_RELEASE = '2018-05-02';
const LAST = calendarDay('2018-06-30');

/** The sample county, served as it is shipped. */
async function aDemo() {
  const path = join(aFolder(), 'data');
  await aDemoAt(path);
  const ledger = valueOf(await openLedger(path));
  const app = await buildApp({ ledger, board: boardService(ledger, 'unbuilt'), site: '' });
  onTestFinished(async () => {
    await app.close();
    await ledger.close();
  });
  const entries = await ledger.store.history.between(1, Number.MAX_SAFE_INTEGER);
  const ask = (day: CalendarDay) => app.inject(`/api/public/board?asOf=${day}`);
  return { ask, ledger, replay: aReplay(entries, ledger.clock.today(), ledger.workingDays) };
}

/** Of the board what the replay tells, in its order. */
function toldBy(board: AsOfBoard, towns: readonly { code: string }[]) {
  const { number, period, totals, history, week, film, ranking, issues } = board;
  return {
    number,
    period,
    totals,
    history,
    week: { closed: week.closed, newRed: week.newRed, dueIn7: week.dueIn7 },
    frames: film && film.frames.map(({ on, lamps }) => ({ on, ...summed(lamps) })),
    ranking: towns.map(({ code }) => {
      const row = ranking.find((one) => one.code === code);
      if (!row) throw new Error(`no row of ${code}`);
      const { rank, rankChange, closed, red, yellow, green, none, total, overdueDays, reported } = row;
      const counts = { closed, red, yellow, green, none };
      return { code, rank, rankChange, ...counts, total, overdueDays, reported, history: row.history };
    }),
    issues: issues.map(lineOf),
  };
}

const lineOf = (line: BoardIssue) => ({
  id: line.id,
  publicTitle: line.publicTitle,
  category: line.category,
  leadUnit: line.leadUnit,
  towns: line.towns,
  light: line.light,
  rule: line.rule,
  reason: line.reason,
  state: line.state,
  closedOn: line.closedOn,
  closedLate: line.closedLate,
  daysLeft: line.daysLeft,
  deadline: line.deadline,
  originalDeadline: line.originalDeadline,
  extensions: line.extensions,
});

function summed(columns: readonly Readonly<Record<string, number>>[]) {
  const counts = { closed: 0, red: 0, yellow: 0, green: 0, none: 0 };
  for (const column of columns) for (const [lamp, count] of Object.entries(column)) counts[lamp as 'red'] += count;
  return counts;
}

/** Eleven ledger files are imported first, which takes most of it. */
const PATIENCE_MS = 90_000;

it(
  'for every day from April to June 2018 the public board of that day is what the entries say it was',
  async () => {
    const { ask, replay, ledger } = await aDemo();
    const kinds = new Map<string, number>();
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      const reply = await ask(day);
      const expected = replay.boardOn(day);
      if (!expected) {
        expect([day < FIRST_RELEASE, reply.statusCode]).toEqual([true, 422]);
        expect(reply.json()).toMatchObject({ message: expect.stringContaining('从2018年5月2日起有记录') });
        kinds.set('refused', (kinds.get('refused') ?? 0) + 1);
        continue;
      }
      expect([day, reply.statusCode]).toEqual([day, 200]);
      const board = AsOfBoardSchema.parse(reply.json());
      const told = toldBy(board, expected.ranking);
      const { newRed } = expected.week;
      expect(told).toEqual({ ...expected, week: { ...expected.week, newRed: newRed ?? told.week.newRed } });
      kinds.set(board.timeMachine.kind, (kinds.get(board.timeMachine.kind) ?? 0) + 1);
      if (day.endsWith('15')) expectNextChanges(board, replay);
    }
    expect(ledger.clock.today()).toBe('2018-06-20');
    expect(Object.fromEntries(kinds)).toEqual({ refused: 31, past: 49, today: 1, forecast: 10 });
    // The same county, so that it is loaded once: its days are rehearsed by the rules that were in force.
    expect(await expectNothingFlips(ledger, ['2018-04', '2018-05', '2018-06'])).toBe(71);
  },
  PATIENCE_MS,
);

/** The day an issue turns is looked for day by day. */
function expectNextChanges(board: AsOfBoard, { verdictOn, seqOf }: ReturnType<typeof aReplay>): void {
  const seq = seqOf(board.number);
  for (const { id, light, nextChange } of board.issues) {
    const last = nextChange?.on ?? addDays(board.asOf, 30);
    for (let day = addDays(board.asOf, 1); day < last; day = addDays(day, 1)) {
      if (verdictOn(id, seq, day)?.light !== light) throw new Error(`${id} turns before ${last}, on ${day}`);
    }
    if (nextChange) expect(verdictOn(id, seq, nextChange.on)?.light).toBe(nextChange.light);
  }
}
