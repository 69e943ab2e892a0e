import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';

/** Issue number `index` of a seeded county: four in five closed, deadlines from 40 days ago to 140 days ahead. */
export function anIssueOf(index: number, today: CalendarDay): Issue {
  const due: CalendarDay = addDays(today, ((index * 37) % 180) - 40);
  const closed = index % 5 !== 0;
  return {
    id: String(index),
    batch: 'b',
    no: String(index),
    title: 't',
    publicTitle: null,
    source: null,
    category: null,
    measures: [],
    towns: [],
    sponsorLeaders: [],
    leadUnits: [],
    coopUnits: [],
    responsible: [],
    start: addDays(due, -90),
    originalDeadline: deadlineOn(due),
    deadline: deadlineOn(due),
    extensions: [],
    progress: (index * 13) % 101,
    lastReport: today,
    state: closed ? 'closed' : 'rectifying',
    closedOn: closed ? today : null,
    closeRequestedOn: null,
    returned: 0,
    cycle: 1,
  };
}
