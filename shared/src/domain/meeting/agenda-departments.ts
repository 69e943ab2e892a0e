import { tallyOf } from '../tally.ts';
import { inRow } from './agenda-issue.ts';
import type { MeetingSnapshot } from './agenda-source.ts';
import type { Agenda } from './agenda-value.ts';

/** How issues that name no lead department are headed. */
const NOBODY_LEADS = '未明确牵头部门';

/** M6: every lead department with its lamps, most open first. An issue that two lead stands under both. */
export function departmentsOf({ lines }: MeetingSnapshot): Agenda['departments'] {
  const led = lines.flatMap((line) => {
    const names = new Set(line.issue.leadUnits);
    return (names.size > 0 ? [...names] : [NOBODY_LEADS]).map((name) => ({ name, line }));
  });
  return [...Map.groupBy(led, ({ name }) => name)]
    .map(([name, own]) => ({
      name,
      lamps: inRow(
        own.map(({ line }) => ({
          id: line.issue.id,
          lamp: line.verdict.lamp,
          shared: line.issue.leadUnits.length > 1,
        })),
      ).map(({ id, lamp }) => ({ id, lamp })),
      tally: tallyOf(own.map(({ line }) => line.verdict)),
    }))
    .toSorted((a, b) => openIn(b) - openIn(a) || b.tally.red - a.tally.red || 0);
}

const openIn = ({ tally }: Agenda['departments'][number]) => tally.issues - tally.closed;
