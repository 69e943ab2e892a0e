import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Tally } from '@ryg/shared/domain/board.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { lampColumns } from '@ryg/shared/domain/lamp-columns.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Evaluation } from '../store/evaluations.store.ts';

/** What was recorded last of each issue; carried on by whoever evaluates. */
export type LastEvaluations = Map<string, Evaluation>;

export type DayEvaluation = Readonly<{ changes: readonly Evaluation[]; tally: Tally }>;

/** Gives what the end of a day showed, as far as it differs from what was recorded last. Days are asked for in their order. */
export type DayEvaluator = (day: CalendarDay) => DayEvaluation;

type Basis = Readonly<{ issues: readonly Issue[]; pack: RulePack; workingDays: DayCounter }>;

/**
 * Evaluates days on end over which nobody wrote anything: the first as a whole, each further one only where a light may have
 * turned. A county that was closed for a month, or a ledger that is verified over years, pays for one day in full.
 */
export function dayEvaluator({ issues, pack, workingDays }: Basis, last: LastEvaluations): DayEvaluator {
  const columns = lampColumns(issues, pack, workingDays);
  const together = new Uint16Array(issues.length);
  const late = new Set<number>();

  return (day) => {
    const changes: Evaluation[] = [];
    for (const { place, verdict } of columns.moveTo(day)) {
      const { lamp, level, rule, closedLate } = verdict;
      if (lamp === 'closed' && closedLate !== null) late.add(place);
      else late.delete(place);
      const issueId = issues[place]?.id ?? '';
      const before = last.get(issueId);
      if (before?.lamp === lamp && before.level === level && before.rule === rule) continue;
      const change = { issueId, day, lamp, level, rule };
      changes.push(change);
      last.set(issueId, change);
    }
    const [closed = 0, red = 0, yellow = 0, green = 0, none = 0] = columns.countBy(together, 1);
    return { changes, tally: { issues: issues.length, closedLate: late.size, closed, red, yellow, green, none } };
  };
}

/** The last recorded evaluation of each issue. */
export const lastOf = (changes: readonly Evaluation[]): LastEvaluations =>
  new Map(changes.map((change) => [change.issueId, change]));
