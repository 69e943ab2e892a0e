import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { fillEvenly, fillPages, linesIn } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords, townsInShort } from '../part-words.ts';

export type ClosedLine = Agenda['closed']['issues'][number];

/** Full-width characters beside each other on a projector of 16:10. */
const ACROSS = { title: 19, towns: 7, lead: 9 } as const;
/** Heights in u, as in rows.css; the first page has the draw above its list. */
const HEIGHT = { line: 4.2, around: 1.7, room: 80, firstRoom: 52 } as const;

const heightOf = ({ title, towns, leadUnit }: ClosedLine): number =>
  Math.max(
    1,
    linesIn(title, ACROSS.title),
    linesIn(townsInShort(towns), ACROSS.towns),
    linesIn(leadUnit ?? '', ACROSS.lead),
  ) *
    HEIGHT.line +
  HEIGHT.around;

export const closedParts = perAgenda(({ closed: { issues } }): readonly (readonly ClosedLine[])[] => {
  const [first = []] = fillPages(issues, heightOf, HEIGHT.firstRoom);
  return [first, ...fillEvenly(issues.slice(first.length), heightOf, HEIGHT.room)];
});

export const closedPages = perAgenda((agenda: Agenda): readonly ScenePage[] => {
  const parts = closedParts(agenda);
  const count = agenda.closed.issues.length;
  return parts.map((lines, part) => ({
    id: part === 0 ? 'closed' : `closed-${part + 1}`,
    subtitle: [count > 0 ? `共 ${count} 件` : '', partWords(part, parts.length)].filter(Boolean).join('　') || null,
    issue: null,
    town: null,
    items: lines.map(({ id, towns }) => ({ id, issue: id, town: towns[0] ?? null })),
    notes:
      part === 0 && count > 0 && agenda.closed.spotCheck === null
        ? ['请会场随意报一个数，按 C 输入，抽出要现场核查的']
        : [],
  }));
});

/** How many of so many are drawn: a tenth, at least one. */
export const drawnOf = (count: number): number => Math.max(1, Math.ceil(count / 10));

/** 12 号、31 号 for those who were drawn; issues without a number go by their own. */
export function drawnWords({ closed }: Agenda, drawn: readonly string[]): string {
  const names = new Map(closed.issues.map(({ id, no }) => [id, no === null ? id : `${no} 号`]));
  const shown = drawn.slice(0, 8).map((id) => names.get(id) ?? id);
  return `${shown.join('、')}${drawn.length > shown.length ? `等 ${drawn.length} 件` : ''}`;
}
