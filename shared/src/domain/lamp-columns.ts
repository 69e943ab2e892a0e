import { dayFromNumber, dayNumber, type CalendarDay } from './calendar-day.ts';
import { prepareFacts } from './facts.ts';
import { factsOf, isEnded, judgeIssue, type JudgedIssue, type Lamp, type Verdict } from './judge-issue.ts';
import { counterFor } from './light.ts';
import type { RulePack } from './rule-pack.ts';
import { compilePack } from './rule-sense/compile-pack.ts';
import type { DayCounter } from './working-days.ts';

const LAMPS: readonly Lamp[] = ['closed', 'red', 'yellow', 'green', 'none'];

/** How far a turn is looked for at once; what does not turn until then is looked at again. */
const HORIZON = 400;
const NEVER = 0x7fffffff;

/** Issues whose verdict may be another one than before, by their place. */
export type Touched = Readonly<{ place: number; verdict: Verdict }>;

export type LampColumns = Readonly<{
  /** Moves on to a day, not before the one moved to last. Judges what may have turned since, at first everything. */
  moveTo: (day: CalendarDay) => readonly Touched[];
  /** Counts lamps by group, five cells each in the order closed, red, yellow, green, none. */
  countBy: (groups: Uint16Array, size: number) => Int32Array;
}>;

/**
 * The lamps of issues nobody works on while days go by. Each issue knows the first day on which its verdict may turn, so that
 * a new day judges only those whose day has come. The plain judge gives every verdict.
 */
export function lampColumns(issues: readonly JudgedIssue[], pack: RulePack, workingDays: DayCounter): LampColumns {
  const lamps = new Uint8Array(issues.length);
  const waiting = new Map<number, number[]>();
  const nextTurn = turnFinder(pack, workingDays);
  let today: number | null = null;

  const judgeAt = (place: number, number: number): Touched[] => {
    const issue = issues[place];
    if (!issue) return [];
    const day = dayFromNumber(number);
    const verdict = judgeIssue(issue, pack, day, workingDays);
    lamps[place] = LAMPS.indexOf(verdict.lamp);
    const turn = nextTurn(issue, day);
    const others = waiting.get(turn);
    if (others) others.push(place);
    else if (turn !== NEVER) waiting.set(turn, [place]);
    return [{ place, verdict }];
  };

  return {
    moveTo: (day) => {
      const number = dayNumber(day);
      if (today === null) {
        today = number;
        return issues.flatMap((_, place) => judgeAt(place, number));
      }
      const due = new Set<number>();
      for (let passed = today + 1; passed <= number; passed++) {
        for (const place of waiting.get(passed) ?? []) due.add(place);
        waiting.delete(passed);
      }
      today = number;
      return [...due].flatMap((place) => judgeAt(place, number));
    },
    countBy: (groups, size) => {
      const counts = new Int32Array(size * LAMPS.length);
      for (let place = 0; place < lamps.length; place++) {
        const cell = (groups[place] ?? 0) * LAMPS.length + (lamps[place] ?? 0);
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
      return counts;
    },
  };
}

/** The first day after `today` on which the verdict of an issue may be another one if nobody does anything. */
function turnFinder(pack: RulePack, workingDays: DayCounter) {
  const { turns } = compilePack(pack, counterFor(pack, workingDays));
  return (issue: JudgedIssue, today: CalendarDay): number => {
    if (isEnded(issue, today)) return NEVER;
    const now = dayNumber(today);
    const days: number[] = [];
    // A closing still to come is a turn by itself.
    if (issue.state === 'closed' && issue.closedOn !== null) days.push(dayNumber(issue.closedOn));
    const facts = factsOf(issue, today);
    // Under review nothing moves any more.
    if (facts.asOf === today) {
      const asked = issue.state === 'closed' ? null : issue.closeRequestedOn;
      const until = asked !== null && asked >= today ? dayNumber(asked) : now + HORIZON;
      turns(prepareFacts(facts), now, until, days);
      if (until === now + HORIZON) days.push(until);
    }
    return days.reduce((first, day) => Math.min(first, day), NEVER);
  };
}
