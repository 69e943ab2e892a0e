import { spotCheckOf } from './draw.ts';
import { drawOf } from './meetings.ts';
import { agendaIssue } from './agenda-issue.ts';
import type { AgendaSource, MeetingLine } from './agenda-source.ts';
import type { Agenda, SpotCheck } from './agenda-value.ts';

/** M8: the issues closed since the snapshot before, newest first, and the sample that was drawn of them. */
export function closingsOf({ now, meetings, head }: AgendaSource, newlyClosed: ReadonlySet<string>): Agenda['closed'] {
  const issues = now.lines
    .filter(({ issue }) => newlyClosed.has(issue.id))
    .map((line) => ({
      ...agendaIssue(line, now.county),
      closedOn: line.issue.closedOn,
      closedLate: line.verdict.closedLate,
    }))
    .toSorted((a, b) => (a.closedOn === b.closedOn ? 0 : (a.closedOn ?? '') > (b.closedOn ?? '') ? -1 : 1));
  return { issues, spotCheck: lastDraw(meetings, head.key) };
}

/** Before the first meeting there is nothing to compare with, so what was closed in its period counts. */
export const closedWithin = ({ now, head }: AgendaSource): readonly MeetingLine[] =>
  now.lines.filter(
    ({ issue, verdict }) => verdict.lamp === 'closed' && issue.closedOn !== null && issue.closedOn >= head.from,
  );

function lastDraw({ meetings }: AgendaSource['meetings'], key: string): SpotCheck | null {
  const meeting = meetings.get(key);
  const draw = meeting ? drawOf(meeting) : null;
  return draw && spotCheckOf(draw);
}
