import type { Agenda, AgendaRow } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { fillEvenly, linesIn, widthOf } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords } from '../part-words.ts';

/** More lamps than this in one line would be too small for the back row. */
const LAMPS_A_LINE = 22;
const NAME_ACROSS = 5.4;
/** A longer name stands above its lamps and as wide as both columns. */
const WIDE_NAME_ACROSS = 22;
/** Full-width characters of the reason under the chosen town. */
const WHY_ACROSS = 44;
/** Heights in u, as in ranking.css; the chosen town's reason is taken off every page, whichever it is. */
const HEIGHT = { row: 5.6, name: 3.6, lamps: 3.6, why: 4.2, around: 1.6, room: 71 } as const;

/** Too long to stand beside the lamps. */
export const isLong = ({ town }: Pick<AgendaRow, 'town'>): boolean => widthOf(town) > 2 * NAME_ACROSS;

function heightOf({ town, lamps, reported }: AgendaRow): number {
  const rows = Math.max(1, Math.ceil(lamps.length / LAMPS_A_LINE)) * HEIGHT.lamps;
  const spoken = reported ? town : `${town}　未报`;
  if (isLong({ town })) return linesIn(spoken, WIDE_NAME_ACROSS) * HEIGHT.name + rows + HEIGHT.around;
  const name = linesIn(spoken, NAME_ACROSS) * HEIGHT.name;
  return Math.max(HEIGHT.row, Math.max(name, rows) + HEIGHT.around);
}

const reasonLines = ({ why }: AgendaRow) => linesIn(why, WHY_ACROSS);

export const rankingParts = perAgenda(({ ranking: { rows } }): readonly (readonly AgendaRow[])[] => {
  const reason = Math.max(0, ...rows.map(reasonLines)) * HEIGHT.why;
  return fillEvenly(rows, heightOf, HEIGHT.room - reason);
});

const pageId = (part: number) => (part === 0 ? 'ranking' : `ranking-${part + 1}`);

export const rankingPages = perAgenda((agenda): readonly ScenePage[] => {
  const parts = rankingParts(agenda);
  const pages = parts.length > 0 ? parts : [[]];
  return pages.map((rows, part) => ({
    id: pageId(part),
    subtitle: [agenda.head.span, partWords(part, parts.length)].filter(Boolean).join('　'),
    issue: null,
    town: null,
    items: rows.map(({ code, town }) => ({ id: code, issue: null, town })),
    notes: notesOf(rows, agenda),
  }));
});

function notesOf(rows: readonly AgendaRow[], { ranking }: Agenda): readonly string[] {
  const silent = rows.filter(({ reported }) => !reported).map(({ town }) => town);
  return [
    ...rows.filter(({ red }) => red > 0).map(({ town, why }) => `${town}：${why}`),
    ...(silent.length > 0 ? [`本期未报进展：${silent.join('、')}`] : []),
    ...(ranking.apart.total > 0
      ? [`多镇共有和县直 ${ranking.apart.total} 件，已改好 ${ranking.apart.closed} 件，不排名`]
      : []),
  ];
}

/** The page on which a town stands. */
export function rankingPageOf(agenda: Agenda, code: string): string {
  return pageId(
    Math.max(
      0,
      rankingParts(agenda).findIndex((rows) => rows.some((row) => row.code === code)),
    ),
  );
}

/** The town that says why when nobody chose another: the last of the page that has a rank. */
export const spokenFor = (rows: readonly AgendaRow[], chosen: string | null): string | null =>
  (rows.find(({ code }) => code === chosen) ?? rows.findLast(({ rank }) => rank !== null) ?? rows.at(-1))?.code ?? null;

/** In how many lines the most lamps of a page stand, and how many make one. */
export function lampsALine(rows: readonly AgendaRow[]): number {
  const most = Math.max(1, ...rows.map(({ lamps }) => lamps.length));
  return Math.max(16, Math.ceil(most / Math.ceil(most / LAMPS_A_LINE)));
}
