import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Tally } from '@ryg/shared/domain/board.ts';
import { fillPages, linesIn } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords } from '../part-words.ts';

export type Move = Agenda['publication']['moves'][number];

const ACROSS = 11;
/** Heights in u, as in publication.css. */
const HEIGHT = { line: 4.2, around: 1.2, room: 51 } as const;

const heightOf = ({ town }: Move): number => linesIn(town, ACROSS) * HEIGHT.line + HEIGHT.around;

/** Towns whose rank would be another on the square, those that fall furthest last. */
export const movesOf = perAgenda(({ publication: { moves } }): readonly Move[] =>
  moves.filter(({ from, to }) => from !== to).toSorted((a, b) => (a.to ?? 999) - (b.to ?? 999)),
);

export const moveParts = perAgenda((agenda): readonly (readonly Move[])[] => {
  const parts = fillPages(movesOf(agenda), heightOf, HEIGHT.room);
  return parts.length > 0 ? parts : [[]];
});

export const publicationPages = perAgenda((agenda: Agenda): readonly ScenePage[] => {
  const parts = moveParts(agenda);
  const { shown } = agenda.publication;
  return parts.map((_, part) => ({
    id: part === 0 ? 'publication' : `publication-${part + 1}`,
    subtitle: [shown === null ? '广场上还没有公示' : `与广场上的第 ${shown} 期比`, partWords(part, parts.length)]
      .filter(Boolean)
      .join('　'),
    issue: null,
    town: null,
    items: [],
    notes: ['起草和审核是两个人：会后在工作台“发布”页办理'],
  }));
});

export type Figure = Readonly<{
  label: string;
  lamp: 'closed' | 'red' | 'yellow' | 'green' | 'none' | null;
  before: number | null;
  after: number;
}>;

const LABELS = [
  ['已改好', 'closed'],
  ['红灯', 'red'],
  ['黄灯', 'yellow'],
  ['按进度', 'green'],
  ['暂不亮灯', 'none'],
] as const;

/** The figures of the square as they stand and as they would stand. */
export function figuresOf({ totals, shownTotals }: Agenda['publication']): readonly Figure[] {
  const figure = (label: string, lamp: Figure['lamp'], of: (tally: Tally) => number): Figure => ({
    label,
    lamp,
    before: shownTotals && of(shownTotals),
    after: of(totals),
  });
  return [
    ...LABELS.map(([label, lamp]) => figure(label, lamp, (tally) => tally[lamp])),
    figure('问题合计', null, ({ issues }) => issues),
  ];
}

/** +3, −2, or nothing when both are the same or there is nothing to compare with. */
export const changeWords = ({ before, after }: Figure): string => {
  if (before === null || before === after) return '';
  return after > before ? `+${after - before}` : `−${before - after}`;
};

/** 升 2 位 · 降 1 位 · 新进排名 · 不再排名 */
export function moveWords({ from, to }: Move): string {
  if (from === null) return '新进排名';
  if (to === null) return '不再排名';
  return to < from ? `升 ${from - to} 位` : `降 ${to - from} 位`;
}
