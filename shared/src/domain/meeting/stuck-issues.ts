import { daysBetween } from '../calendar-day.ts';
import { agendaIssue, isOpen } from './agenda-issue.ts';
import type { MeetingLine, MeetingSnapshot } from './agenda-source.ts';
import type { Agenda } from './agenda-value.ts';

/** Longer than this without a report counts as stuck. */
const SILENT_AFTER = 10;

/** While these last nobody is expected to report. */
const NOT_THEIR_TURN = new Set(['closeRequested', 'deptReviewed', 'leaderSigned', 'verified', 'noticed', 'suspended']);

/** M7: open, and silent for more than ten days; those that never reported first, then the longest silence. */
export function stuckIssues(now: MeetingSnapshot): Agenda['stuck'] {
  return now.lines
    .filter((line) => isOpen(line, now) && !NOT_THEIR_TURN.has(line.issue.state) && isJudgedByDate(line))
    .map((line) => {
      const { lastReport, start } = line.issue;
      // Who never reported has been silent since it was handed to them.
      const since = lastReport ?? start;
      const silentDays = since === null ? null : daysBetween(since, now.stamp.day);
      return { ...agendaIssue(line, now.county), lastReport, silentDays };
    })
    .filter(({ lastReport, silentDays }) => (silentDays === null ? lastReport === null : silentDays > SILENT_AFTER))
    .toSorted((a, b) => (b.silentDays ?? Infinity) - (a.silentDays ?? Infinity) || 0);
}

/** 长期坚持 is looked at again on its own day, not every week. */
const isJudgedByDate = ({ issue }: MeetingLine) => issue.deadline.kind !== 'longTerm';
