import fc from 'fast-check';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { ISSUE_STATES } from '@ryg/shared/domain/issue.ts';
import type { JudgedIssue } from '@ryg/shared/domain/judge-issue.ts';

/** Days of any issue lie around the quarter that begins here. */
export const FIRST_DAY = calendarDay('2018-04-20');
const day = fc.integer({ min: -40, max: 140 }).map((offset) => addDays(FIRST_DAY, offset));

/** What judging asks of any issue that does not contradict itself. */
export const anyJudgedIssue: fc.Arbitrary<JudgedIssue> = fc
  .record({
    kind: fc.constantFrom('date', 'date', 'date', 'staged', 'immediate', 'longTerm', 'unset'),
    due: day,
    start: fc.option(day),
    progress: fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(33.3, 66.67))),
    lastReport: fc.option(day),
    state: fc.constantFrom(...ISSUE_STATES),
    closedOn: fc.option(day),
    closeRequestedOn: fc.option(day),
    returned: fc.integer({ min: 0, max: 3 }),
    outcome: fc.option(fc.constantFrom('done', 'infeasible')),
  })
  .map(({ kind, due, outcome, ...facts }) => ({
    ...facts,
    // A closing day stands beside a closed issue only.
    closedOn: facts.state === 'closed' ? facts.closedOn : null,
    deadline: { kind, on: kind === 'unset' || kind === 'longTerm' ? null : due, raw: '', inferred: false },
    ...(outcome === null ? {} : { outcome }),
  }));
