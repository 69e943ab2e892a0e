import type { Agenda, AgendaIssue } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { fillEvenly, linesIn } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords, townsInShort } from '../part-words.ts';

/** An issue of the list under the strip, with the day it is due. */
export type DueLine = Readonly<{ day: CalendarDay; issue: AgendaIssue }>;

/** Full-width characters beside each other on a projector of 16:10. */
const ACROSS = { title: 20, towns: 7, lead: 9 } as const;
/** Heights in u, as in due.css. */
const HEIGHT = { line: 4.1, around: 1.3, room: 54 } as const;

const heightOf = ({ issue }: DueLine): number =>
  Math.max(
    1,
    linesIn(issue.title, ACROSS.title),
    linesIn(townsInShort(issue.towns), ACROSS.towns),
    linesIn(issue.leadUnit ?? '', ACROSS.lead),
  ) *
    HEIGHT.line +
  HEIGHT.around;

/** The list under the strip, page by page; a strip without a list is a page too. */
export const dueParts = perAgenda(({ due }): readonly (readonly DueLine[])[] => {
  const lines = due.days.flatMap(({ day, issues }) => issues.map((issue) => ({ day, issue })));
  const parts = fillEvenly(lines, heightOf, HEIGHT.room);
  return parts.length > 0 ? parts : [[]];
});

export const duePages = perAgenda((agenda: Agenda): readonly ScenePage[] => {
  const parts = dueParts(agenda);
  const total = parts.reduce((sum, lines) => sum + lines.length, 0);
  return parts.map((lines, part) => ({
    id: part === 0 ? 'due' : `due-${part + 1}`,
    subtitle: [`共 ${total} 件`, partWords(part, parts.length)].filter(Boolean).join('　'),
    issue: null,
    town: null,
    items: lines.map(({ issue }) => ({ id: issue.id, issue: issue.id, town: issue.towns[0] ?? null })),
    notes: notesOf(agenda),
  }));
});

function notesOf({ due }: Agenda): readonly string[] {
  const resting = due.days.filter(({ working, issues }) => !working && issues.length > 0);
  const atRest = resting.reduce((sum, { issues }) => sum + issues.length, 0);
  return [
    ...(atRest > 0 ? [`其中 ${atRest} 件在休息日到期，请提前办`] : []),
    ...(due.calendarKnown ? [] : ['节假日安排还没有公布到这么远，只按周末算休息日']),
  ];
}
