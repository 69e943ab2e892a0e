import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Tally } from '@ryg/shared/domain/board.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Evaluation } from '../store/evaluations.store.ts';

export type LastEvaluations = ReadonlyMap<string, Evaluation>;

export type DayEvaluation = Readonly<{ changes: readonly Evaluation[]; tally: Tally }>;

/** What the end of a day showed, as far as it differs from what was recorded last. */
export function evaluateDay(
  issues: readonly Issue[],
  pack: RulePack,
  workingDays: DayCounter,
  day: CalendarDay,
  last: LastEvaluations,
): DayEvaluation {
  const judged = issues.map((issue) => ({ issue, verdict: judgeIssue(issue, pack, day, workingDays) }));
  const changes = judged.flatMap(({ issue, verdict: { lamp, level, rule } }) => {
    const before = last.get(issue.id);
    const isSame = before?.lamp === lamp && before.level === level && before.rule === rule;
    return isSame ? [] : [{ issueId: issue.id, day, lamp, level, rule }];
  });
  return { changes, tally: tallyOf(judged.map(({ verdict }) => verdict)) };
}

/** The last recorded evaluations, carried on by a day's changes. */
export function carryOn(last: LastEvaluations, changes: readonly Evaluation[]): LastEvaluations {
  return new Map([...last, ...changes.map((change) => [change.issueId, change] as const)]);
}
