import { addDays, daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { ClosedEarlier } from './closed-earlier.ts';
import { VILLAGES } from './county.ts';
import type { Dice } from './dice.ts';
import { kindOf } from './kinds.ts';
import type { Since, Story } from './story.ts';
import { openingStates } from './told-stories.ts';
import { dayIn2018, inWords, SHEET_DAYS, sheetAfter } from './weeks.ts';

/** Days on which the county handed issues to towns and departments; the last was the meeting of 6 May. */
const STARTS = ['4.9', '4.10', '4.13', '4.16', '4.17', '4.19', '4.23', '4.24', '4.26', '4.28', '5.6'].map(dayIn2018);
const MEETING = dayIn2018('5.6');
/** Offices like round dates. */
const ROUND_DAYS = ['5.5', '5.10', '5.15', '5.20', '5.25', '5.31', '6.5', '6.10', '6.15', '6.20', '6.25', '6.30'].map(
  dayIn2018,
);
/** Office days of the week that ends on a Wednesday. */
const DAYS_BEFORE_SHEET = [6, 5, 2, 1, 0] as const;
/** How a town works: at an even pace, late to begin, or all at the end. */
const PACES = [1, 1, 0.8, 1.7, 1.7, 2.6] as const;

/** The story of an issue that was closed before the last week; what is not told is thrown with dice. */
export function earlierStory({ towns: names, kind: key, sheet, turn }: ClosedEarlier, dice: Dice): Story {
  const kind = kindOf(key);
  const towns = names === '' ? [] : names.split('、');
  const closed =
    turn === 'late' ? addDays(sheet, -dice.pick([6, 5, 2])) : addDays(sheet, -dice.pick(DAYS_BEFORE_SHEET));
  const start = startBefore(closed, turn, dice);
  const assignedIn = sheetAfter(start);
  // What the meeting handed out had mostly been registered the Wednesday before.
  const registered = start === MEETING && dice.roll(3) > 0 ? addDays(assignedIn, -7) : assignedIn;
  const reopened = turn === 'reopened';
  return {
    towns,
    kind,
    village: dice.pick(villagesOf(towns[0])),
    registered,
    start,
    assignedIn,
    deadlines: deadlinesOf({ registered, assignedIn, start, closed, turn }, dice),
    progress: reopened ? reopenedProgress(sheet) : progressOf(start, closed, dice),
    states: [...openingStates(registered, assignedIn), ...statesOf(turn, sheet, closed)],
    closings: reopened ? [addDays(sheet, -16), closed] : [closed],
    reopenedIn: reopened ? addDays(sheet, -7) : null,
    notes: notesOf(turn, sheet),
  };
}

function villagesOf(town: string | undefined): readonly [string, ...string[]] {
  const [first = '', ...others] = VILLAGES[town ?? ''] ?? [];
  return [first, ...others];
}

function startBefore(closed: CalendarDay, turn: ClosedEarlier['turn'], dice: Dice): CalendarDay {
  const least = turn === 'immediate' ? 6 : 20;
  const [first = MEETING, ...others] = STARTS.filter(
    (start) => daysBetween(start, closed) >= least && daysBetween(start, closed) <= 48,
  );
  return dice.pick([first, ...others]);
}

type Frame = Readonly<{
  registered: CalendarDay;
  assignedIn: CalendarDay;
  start: CalendarDay;
  closed: CalendarDay;
  turn: ClosedEarlier['turn'];
}>;

function deadlinesOf({ registered, assignedIn, start, closed, turn }: Frame, dice: Dice): Since<string>[] {
  if (turn === 'immediate') return [{ since: registered, value: '立行立改' }];
  if (turn === 'longTerm') return [{ since: registered, value: '长期坚持' }];
  if (turn === 'extended') return extendedDeadlines(registered, closed);
  const due =
    turn === 'late'
      ? roundDayBefore(addDays(sheetAfter(closed), -7))
      : roundDayFrom(addDays(closed, dice.pick([0, 0, 2, 5])));
  const words = deadlineWords(due, turn, dice);
  const set = { since: assignedIn, value: words };
  // Registered before anybody had agreed to a date.
  return registered < assignedIn && start === MEETING
    ? [{ since: registered, value: '待定' }, set]
    : [{ ...set, since: registered }];
}

function extendedDeadlines(registered: CalendarDay, closed: CalendarDay): Since<string>[] {
  const granted = addDays(sheetAfter(closed), -7);
  const before = ROUND_DAYS.findLast((day) => day >= addDays(granted, -5) && day <= addDays(granted, 4)) ?? granted;
  return [
    { since: registered, value: `${inWords(before)}前` },
    { since: granted, value: `${inWords(roundDayFrom(addDays(closed, 1)))}前` },
  ];
}

function deadlineWords(due: CalendarDay, turn: ClosedEarlier['turn'], dice: Dice): string {
  const monthEnd = due.endsWith('-31') || due.endsWith('-06-30');
  const text = monthEnd && dice.roll(2) === 0 ? `${inWords(due).replace(/\d+日$/u, '')}底前` : `${inWords(due)}前`;
  return turn === 'staged' ? `${text}，并长期坚持` : text;
}

const lastRound = ROUND_DAYS.at(-1) ?? MEETING;
const roundDayFrom = (day: CalendarDay) => ROUND_DAYS.find((round) => round >= day) ?? lastRound;
/** So that the sheet of that Wednesday already shows it overdue. */
const roundDayBefore = (sheet: CalendarDay) => ROUND_DAYS.findLast((round) => round < sheet) ?? lastRound;

function progressOf(start: CalendarDay, closed: CalendarDay, dice: Dice): Story['progress'] {
  const pace = dice.pick(PACES);
  const whole = daysBetween(start, closed);
  return SHEET_DAYS.filter((sheet) => sheet > start && sheet < closed).map((on) => {
    const share = daysBetween(start, on) / whole;
    return { on, percent: Math.min(97, Math.round(100 * share ** pace)) };
  });
}

function reopenedProgress(sheet: CalendarDay): Story['progress'] {
  return [
    { on: addDays(sheet, -21), percent: 75 },
    { on: addDays(sheet, -7), percent: 80 },
  ];
}

function statesOf(turn: ClosedEarlier['turn'], sheet: CalendarDay, closed: CalendarDay): Since<string>[] {
  if (turn === 'returned') {
    return [
      { since: addDays(sheet, -14), value: '申请销号' },
      { since: addDays(sheet, -7), value: '整改中' },
    ];
  }
  // Handed in on the Wednesday and checked within the next days.
  const isQuick = turn === null && daysBetween(addDays(sheet, -7), closed) <= 2;
  return isQuick ? [{ since: addDays(sheet, -7), value: '申请销号' }] : [];
}

function notesOf(turn: ClosedEarlier['turn'], sheet: CalendarDay): Since<string>[] {
  const week = (weeks: number) => addDays(sheet, -7 * weeks);
  if (turn === 'extended') return [{ since: week(1), value: '因雨季施工申请延期，已经县整改办批准' }];
  if (turn === 'returned')
    return [
      { since: week(1), value: '核查资料不全，退回补充' },
      { since: sheet, value: '补充资料后核查通过' },
    ];
  if (turn === 'reopened')
    return [
      { since: week(1), value: '回头看发现雨后再次淤堵，重新整改' },
      { since: sheet, value: '再次核查通过' },
    ];
  if (turn === 'late') return [{ since: sheet, value: '超期后完成整改' }];
  return [];
}
