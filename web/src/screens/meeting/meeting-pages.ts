import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineWords, nextWords, sharedWords, tagsOf } from '../../features/standing/issue-words.ts';
import type { Standing, TownRow } from '../../features/standing/standing.ts';
import { linesOf } from './issue-lines.ts';

/** One picture of the meeting; `id` names it in the address. */
export type MeetingPage = Readonly<
  | { kind: 'overview'; id: string }
  | { kind: 'ranking'; id: string; rows: readonly TownRow[] }
  | { kind: 'town'; id: string; row: TownRow; issues: readonly BoardIssue[]; part: number; parts: number }
>;

const ROWS_A_PAGE = 12;
/** Lines of text under the head of a town's page. */
const LINES_A_PAGE = 14.5;

/** The meeting from first to last: the county, the ranking when there are towns, then every town that has an issue, in the ranking's order. */
export function meetingPages({ rows }: Standing, today: CalendarDay): readonly MeetingPage[] {
  const shortNames = new Map(rows.map(({ code, shortName }) => [code, shortName]));
  const towns = rows.filter(({ total }) => total > 0);
  return [
    { kind: 'overview', id: 'overview' },
    ...rankingPages(rows),
    ...towns.flatMap((row) => townPages(row, today, shortNames)),
  ];
}

function rankingPages(rows: readonly TownRow[]): readonly MeetingPage[] {
  const parts = Math.ceil(rows.length / ROWS_A_PAGE);
  // Evenly, so that no page stands with a single town.
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    kind: 'ranking',
    id: pageId('ranking', part),
    rows: rows.slice(part * size, (part + 1) * size),
  }));
}

function townPages(row: TownRow, today: CalendarDay, shortNames: ReadonlyMap<string, string>): readonly MeetingPage[] {
  const pages = filled(row.open, (issue) =>
    linesOf(
      issue,
      [
        issue.leadUnit,
        sharedWords(issue, row.code, shortNames),
        deadlineWords(issue, today),
        nextWords(issue, today),
        ...tagsOf(issue, today),
      ].filter((word) => word !== null),
    ),
  );
  return pages.map((issues, part) => ({
    kind: 'town',
    id: pageId(row.code, part),
    row,
    issues,
    part,
    parts: pages.length,
  }));
}

const pageId = (name: string, part: number) => (part === 0 ? name : `${name}-${part + 1}`);

/** Issues in their order, as many to a page as have room; a town with nothing open has one page all the same. */
function filled(
  issues: readonly BoardIssue[],
  linesOfOne: (issue: BoardIssue) => number,
): readonly (readonly BoardIssue[])[] {
  const pages: BoardIssue[][] = [[]];
  let lines = 0;
  for (const issue of issues) {
    const more = linesOfOne(issue);
    if (lines > 0 && lines + more > LINES_A_PAGE) {
      pages.push([]);
      lines = 0;
    }
    pages.at(-1)?.push(issue);
    lines += more;
  }
  return pages;
}

/** Where an address leads; one that no longer exists begins at the beginning. */
export function pageAt(pages: readonly MeetingPage[], id: string): number {
  return Math.max(
    0,
    pages.findIndex((page) => page.id === id),
  );
}
