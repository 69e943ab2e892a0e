import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { fillEvenly, linesIn } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords } from '../part-words.ts';

export type Department = Agenda['departments'][number];

/** Full-width characters of a name beside its lamps, and lamps that fit into one row. */
const ACROSS = { name: 11, lamps: 22 } as const;
/** Heights in u, as in departments.css. */
const HEIGHT = { line: 4.1, lamps: 3.7, around: 1.9, room: 78.2 } as const;

const heightOf = ({ name, lamps }: Department): number =>
  Math.max(
    Math.max(1, linesIn(name, ACROSS.name)) * HEIGHT.line,
    Math.ceil(lamps.length / ACROSS.lamps) * HEIGHT.lamps,
  ) + HEIGHT.around;

/** One row for each department, all to the same measure, as many to a page as there is room for. */
export const departmentParts = perAgenda(({ departments }): readonly (readonly Department[])[] => {
  const parts = fillEvenly(departments, heightOf, HEIGHT.room);
  return parts.length > 0 ? parts : [[]];
});

export const departmentPages = perAgenda((agenda: Agenda): readonly ScenePage[] => {
  const parts = departmentParts(agenda);
  return parts.map((rows, part) => ({
    id: part === 0 ? 'departments' : `departments-${part + 1}`,
    subtitle: [`${agenda.departments.length} 个部门，未改好的多的在前`, partWords(part, parts.length)]
      .filter(Boolean)
      .join('　'),
    issue: null,
    town: null,
    items: [],
    notes: rows.filter(({ tally }) => tally.red > 0).map(({ name, tally }) => `请${name}说明 ${tally.red} 件红灯`),
  }));
});
