import { inRow } from '@ryg/shared/domain/meeting/agenda-issue.ts';
import type { Board, BoardIssue } from '@ryg/shared/domain/board.ts';
import { addDays, calendarDay, daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type {
  Agenda,
  AgendaIssue,
  DecisionLine,
  RedCase,
  SnapshotStamp,
} from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';

const DAY = calendarDay('2018-06-20');
/** How many of the 95 closed were closed late, and how many since the meeting before. */
const LATE = 22;
const NEWLY_CLOSED = 11;

/** An issue of the drawn county as the meeting names it, and what only some pages say. */
export type DrawnIssue = Readonly<{
  issue: AgendaIssue;
  closedOn: CalendarDay | null;
  closedLate: number | null;
  lastReport: CalendarDay | null;
  silentDays: number | null;
}>;

/** 快照章: the number, the day and the entry up to which it counts. */
export const stampOf = (number: number, day: CalendarDay, throughSeq: number): SnapshotStamp => ({
  number,
  day,
  dataTime: `${day}T09:30:00.000Z`,
  throughSeq,
  head: `${'3f1c9a7e5b2d4860'.repeat(3)}${String(throughSeq).padStart(16, '0')}`,
  demo: true,
});

/** Several towns share it. */
export const inFull = (towns: readonly string[]): boolean => towns.length > 1;

const lampOf = ({ outcome, light }: BoardIssue): Lamp => (outcome === 'done' ? 'closed' : light);

/** Every issue of the board, the yellow and the first green ones with different days left. */
export function issuesOfTheDrawnCounty(board: Board): readonly DrawnIssue[] {
  const names = new Map(board.ranking.map(({ code, town }) => [code, town]));
  let closed = 0;
  let green = 0;
  return board.issues.map((drawn, at) => {
    const lamp = lampOf(drawn);
    const place = lamp === 'closed' ? closed++ : lamp === 'green' ? green++ : at;
    const daysLeft = daysLeftOf(drawn, lamp, place);
    const towns = drawn.towns.map((code) => names.get(code) ?? code);
    const isLate = lamp === 'closed' && place % 4 === 0 && place < LATE * 4;
    const closedOn =
      lamp === 'closed' ? addDays(DAY, place < 95 - NEWLY_CLOSED ? -8 - (place % 30) : -(place % 6)) : null;
    const closedLate = isLate ? 1 + (place % 9) : null;
    const lastReport = lamp === 'closed' || lamp === 'none' ? null : addDays(DAY, -2 - (at % 6) * 4);
    return {
      issue: {
        id: drawn.id,
        no: String(at + 1),
        title: drawn.publicTitle,
        towns,
        leadUnit: drawn.leadUnit,
        lamp,
        shared: inFull(towns),
        state: drawn.state,
        deadline: daysLeft === null ? drawn.deadline : addDays(DAY, daysLeft),
        daysLeft,
        reason: reasonOf(lamp, daysLeft, closedOn, closedLate),
      },
      closedOn,
      closedLate,
      lastReport,
      silentDays: lastReport && daysBetween(lastReport, DAY),
    };
  });
}

function daysLeftOf({ daysLeft }: BoardIssue, lamp: Lamp, place: number): number | null {
  if (lamp === 'yellow') return 1 + (place % 6);
  return lamp === 'green' && place < 3 ? 9 + 2 * place : daysLeft;
}

function reasonOf(lamp: Lamp, left: number | null, closedOn: CalendarDay | null, late: number | null): string {
  if (lamp === 'closed') return `已于 ${closedOn} 销号，${late === null ? '按期' : `超期 ${late} 天`}`;
  if (left === null) return '暂不亮灯：长期坚持，未到复查日';
  return left < 0 ? `超期 ${-left} 天` : `距时限还有 ${left} 天；应完成 80%，现报 76%`;
}

/** Everything the room needs to decide about one red light. */
export function redCaseOf({ issue }: DrawnIssue, promised: readonly DecisionLine[], redBefore: boolean): RedCase {
  const late = -(issue.daysLeft ?? 0);
  const deadline = issue.deadline ?? DAY;
  const isExplained = Number(issue.no) % 2 === 0;
  return {
    ...issue,
    sponsorLeaders: ['县政府分管领导'],
    responsible: ['镇长', '驻村工作队长'],
    coopUnits: ['县财政局'],
    timeline: [
      { what: '交办', on: calendarDay('2018-05-09'), ahead: false, note: null },
      { what: '签收', on: calendarDay('2018-05-11'), ahead: false, note: null },
      { what: '原定时限', on: addDays(deadline, -10), ahead: false, note: null },
      { what: '延期', on: addDays(deadline, -12), ahead: false, note: `延至 ${deadline}：连续降雨` },
      { what: '整改时限', on: deadline, ahead: false, note: null },
      { what: '申请销号', on: null, ahead: true, note: null },
      { what: '核查', on: null, ahead: true, note: null },
      { what: '销号', on: null, ahead: true, note: null },
    ],
    progress: 76,
    extensions: 1,
    debtDays: late + 10,
    blocker: '连续降雨，材料运不进村，完成约七成。',
    explanation: isExplained
      ? {
          text: '便道冲毁，材料无法进场；已租用小型机械抢通，预计 6月28日 前完工。',
          unit: issue.towns[0] ?? '',
          on: DAY,
        }
      : null,
    asked: late > 10 ? '建议提级督办，由县政府分管领导约谈责任单位' : '建议下达督办单，一周内现场核查',
    evidence: 2,
    openDecisions: promised.filter((line) => line.issue === issue.id && line.standing !== 'kept'),
    redBefore,
  };
}

/** Lead departments, most open first. */
export function dutyOf(issues: readonly DrawnIssue[]): Agenda['departments'] {
  const byUnit = Map.groupBy(issues, ({ issue }) => issue.leadUnit ?? '未明确牵头部门');
  const open = ({ issues: all, closed }: Agenda['departments'][number]['tally']) => all - closed;
  return [...byUnit]
    .map(([name, own]) => ({
      name,
      lamps: inRow(own.map(({ issue: { id, lamp } }) => ({ id, lamp, shared: false }))).map(({ id, lamp }) => ({
        id,
        lamp,
      })),
      tally: tallyOf(own.map(({ issue: { lamp }, closedLate }) => ({ lamp, closedLate }))),
    }))
    .toSorted((a, b) => open(b.tally) - open(a.tally));
}
