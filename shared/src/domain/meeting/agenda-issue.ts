import { ALL_TOWNS, type Issue } from '../issue.ts';
import { isEnded, type Lamp } from '../judge-issue.ts';
import type { County } from '../region.ts';
import type { AgendaIssue } from './agenda-value.ts';
import type { MeetingLine, MeetingSnapshot } from './agenda-source.ts';

/** Full names of the towns an issue is about; one of all towns names them all. */
const townsOf = ({ towns }: Pick<Issue, 'towns'>, county: Pick<County, 'towns'>): readonly string[] =>
  towns.includes(ALL_TOWNS) ? county.towns.map(({ name }) => name) : towns;

/** An issue as the pages of a meeting name it. */
export function agendaIssue({ issue, verdict }: MeetingLine, county: Pick<County, 'towns'>): AgendaIssue {
  const towns = townsOf(issue, county);
  return {
    id: issue.id,
    no: issue.no,
    title: issue.title,
    towns,
    leadUnit: issue.leadUnits[0] ?? null,
    lamp: verdict.lamp,
    shared: towns.length > 1,
    state: issue.state,
    deadline: issue.deadline.on,
    daysLeft: verdict.daysLeft,
    reason: verdict.reason,
  };
}

/** Whether work on it still goes on as of the snapshot's day. */
export const isOpen = ({ issue }: MeetingLine, { stamp }: Pick<MeetingSnapshot, 'stamp'>): boolean =>
  !isEnded(issue, stamp.day);

const FROM_THE_AXIS: readonly Lamp[] = ['closed', 'green', 'none', 'yellow', 'red'];

type Drawn = Readonly<{ id: string; lamp: Lamp; shared: boolean }>;

/** As lamps stand in a row: the closed at the axis, the red at the tip, the shared ones last of their colour. */
export const inRow = (lamps: readonly Drawn[]): readonly Drawn[] =>
  lamps.toSorted(
    (a, b) => FROM_THE_AXIS.indexOf(a.lamp) - FROM_THE_AXIS.indexOf(b.lamp) || Number(a.shared) - Number(b.shared) || 0,
  );
