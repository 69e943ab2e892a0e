import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { fillPages, linesIn } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords } from '../part-words.ts';

export type Department = Agenda['departments'][number];

/** Full-width characters of a name beside its figures, and lamps that fit into one row. */
const ACROSS = { name: 15, lamps: 21 } as const;
/** Heights in u, as in departments.css. */
const HEIGHT = { name: 4.4, lamps: 3.5, around: 2.2, room: 80 } as const;
const COLUMNS = 2;

const heightOf = ({ name, lamps }: Department): number =>
  Math.max(1, linesIn(name, ACROSS.name)) * HEIGHT.name +
  Math.ceil(lamps.length / ACROSS.lamps) * HEIGHT.lamps +
  HEIGHT.around;

/** Departments in columns that are read downwards, two to a page. */
export const departmentParts = perAgenda(({ departments }): readonly (readonly (readonly Department[])[])[] => {
  const columns = fillPages(departments, heightOf, HEIGHT.room);
  const parts = Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, part) =>
    columns.slice(part * COLUMNS, (part + 1) * COLUMNS),
  );
  return parts.length > 0 ? parts : [[]];
});

export const departmentPages = perAgenda((agenda: Agenda): readonly ScenePage[] => {
  const parts = departmentParts(agenda);
  return parts.map((columns, part) => ({
    id: part === 0 ? 'departments' : `departments-${part + 1}`,
    subtitle: [`${agenda.departments.length} 个部门，未改好的多的在前`, partWords(part, parts.length)]
      .filter(Boolean)
      .join('　'),
    issue: null,
    town: null,
    items: [],
    notes: columns
      .flat()
      .filter(({ tally }) => tally.red > 0)
      .map(({ name, tally }) => `请${name}说明 ${tally.red} 件红灯`),
  }));
});
