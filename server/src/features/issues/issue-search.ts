import type { IssueFilter } from '@ryg/shared/contract/issues.contract.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { ALL_TOWNS } from '@ryg/shared/domain/issue.ts';
import type { Line } from '../../live/book.ts';

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

const searchable = new WeakMap<LedgerIssue, string>();

/** Everything of an issue somebody would look for, folded: number, wording, towns, units, people. */
function textOf(issue: LedgerIssue): string {
  const known = searchable.get(issue);
  if (known !== undefined) return known;
  const { id, no, title, publicTitle, towns, leadUnits, coopUnits, sponsorLeaders, responsible, category } = issue;
  const names = [...towns, ...leadUnits, ...coopUnits, ...sponsorLeaders, ...responsible];
  const text = folded([id, no ?? '', title, publicTitle ?? '', category ?? '', ...names].join('\n'));
  searchable.set(issue, text);
  return text;
}

type Test = (line: Line) => boolean;

const SOON_DAYS = 3;

/** Days to the deadline of a line that shows a light; null when it shows none or is closed. */
const daysOf = ({ verdict: { lamp, daysLeft } }: Line): number | null =>
  lamp === 'closed' || lamp === 'none' ? null : daysLeft;

export const isOverdue = (line: Line): boolean => (daysOf(line) ?? 0) < 0;

export function isDueSoon(line: Line): boolean {
  const days = daysOf(line);
  return days !== null && days >= 0 && days <= SOON_DAYS;
}

/** What a filter asks of a line; filters that are not given ask nothing. Towns, units and leaders go by their full names. */
export function matcherOf(filter: IssueFilter): Test {
  const { q, town, unit, leader, lamp, state, batch, source, category, view } = filter;
  const words = q === undefined ? [] : q.trim().split(/\s+/u).filter(Boolean).map(folded);
  const tests: Test[] = [
    ...words.map(
      (word): Test =>
        ({ issue }) =>
          textOf(issue).includes(word),
    ),
    ...(town === undefined ? [] : [({ issue }: Line) => issue.towns.includes(town) || issue.towns.includes(ALL_TOWNS)]),
    ...(unit === undefined
      ? []
      : [({ issue }: Line) => issue.leadUnits.includes(unit) || issue.coopUnits.includes(unit)]),
    ...(leader === undefined ? [] : [({ issue }: Line) => issue.sponsorLeaders.includes(leader)]),
    ...(lamp === undefined ? [] : [({ verdict }: Line) => verdict.lamp === lamp]),
    ...(state === undefined ? [] : [({ issue }: Line) => issue.state === state]),
    ...(batch === undefined ? [] : [({ issue }: Line) => issue.batch === batch]),
    ...(source === undefined ? [] : [({ issue }: Line) => issue.source === source]),
    ...(view === 'overdue' ? [isOverdue] : []),
    ...(view === 'soon' ? [isDueSoon] : []),
    ...(category === undefined ? [] : [({ issue }: Line) => issue.category === category]),
  ];
  return (line) => tests.every((test) => test(line));
}

/** The order of the ledger is the order of ids: shorter first, then by characters. */
const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

const numberIn = (id: string | undefined): number => Number(id?.slice(1));

/**
 * Where a line stands if none is missing between the first and the last: ids are numbers given one after the other.
 * Halving a million lines touches twenty that no page shows, each somewhere else in memory.
 */
function likelyPlace(lines: readonly Line[], id: string): number {
  const [first, last, wanted] = [numberIn(lines[0]?.issue.id), numberIn(lines.at(-1)?.issue.id), numberIn(id)];
  return last > first ? Math.round(((wanted - first) / (last - first)) * (lines.length - 1)) : 0;
}

/** The place of the first line after an id: a page deep down costs what the first one costs. */
export function placeAfter(lines: readonly Line[], id: string): number {
  const likely = likelyPlace(lines, id);
  if (lines[likely]?.issue.id === id) return likely + 1;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line && compareIds(line.issue.id, id) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
