import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { fillEvenly, linesIn } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords, townsInShort } from '../part-words.ts';

export type StuckLine = Agenda['stuck'][number];

/** Full-width characters beside each other on a projector of 16:10. */
const ACROSS = { title: 17, towns: 7, lead: 9 } as const;
/** Heights in u, as in rows.css. */
const HEIGHT = { line: 4.2, around: 1.7, room: 74 } as const;

const heightOf = ({ title, towns, leadUnit }: StuckLine): number =>
  Math.max(
    1,
    linesIn(title, ACROSS.title),
    linesIn(townsInShort(towns), ACROSS.towns),
    linesIn(leadUnit ?? '', ACROSS.lead),
  ) *
    HEIGHT.line +
  HEIGHT.around;

export const stuckParts = perAgenda(({ stuck }): readonly (readonly StuckLine[])[] => {
  const parts = fillEvenly(stuck, heightOf, HEIGHT.room);
  return parts.length > 0 ? parts : [[]];
});

export const stuckPages = perAgenda((agenda: Agenda): readonly ScenePage[] => {
  const parts = stuckParts(agenda);
  const count = agenda.stuck.length;
  return parts.map((lines, part) => ({
    id: part === 0 ? 'stuck' : `stuck-${part + 1}`,
    subtitle:
      [count > 0 ? `共 ${count} 件，久的在前` : '', partWords(part, parts.length)].filter(Boolean).join('　') || null,
    issue: null,
    town: null,
    items: lines.map(({ id, towns }) => ({ id, issue: id, town: towns[0] ?? null })),
    notes: lines
      .slice(0, 3)
      .map(
        ({ title, leadUnit, silentDays }) =>
          `请${leadUnit ?? '牵头单位'}说明：${title}${silentDays === null ? '从未报告' : `已 ${silentDays} 天没有报告`}`,
      ),
  }));
});
