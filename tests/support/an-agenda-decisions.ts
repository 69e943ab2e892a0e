import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type {
  Agenda,
  AgendaIssue,
  DecisionLine,
  DecisionStanding,
  DecisionSums,
} from '@ryg/shared/domain/meeting/agenda-value.ts';

type Told = readonly [
  lamp: AgendaIssue['lamp'] | null,
  at: number,
  what: string,
  DecisionStanding,
  due: string,
  words: string,
  publicWords: string | null,
];

/** W24: eight decisions, broken ones first, and one of W22 that is still unfinished. */
const TOLD: readonly Told[] = [
  ['red', 0, '架设便桥，恢复材料进场', 'broken', '2018-06-18', '超期 2 天，至今未办', '架好便桥'],
  ['red', 2, '补齐施工图纸并报县住建局审查', 'broken', '2018-06-19', '超期 1 天，至今未办', null],
  ['red', 3, '拨付剩余奖补资金', 'late', '2018-06-28', '已延期一次，现定 6月28日', '发齐奖补'],
  ['yellow', 1, '更换老化水管 400 米', 'open', '2018-06-25', '还有 5 天到期', '修好水管'],
  ['closed', 90, '铺通水毁路段', 'kept', '2018-06-18', '按期办结', '补好路面'],
  ['closed', 91, '配齐卫生室药品', 'kept', '2018-06-19', '按期办结', '配齐药品'],
  ['closed', 92, '修补校舍屋面', 'kept', '2018-06-20', '按期办结', '修好屋顶'],
  [null, 0, '各镇报送汛期隐患台账', 'kept', '2018-06-15', '按期办结', null],
];

const CARRIED: Told = ['yellow', 5, '落实危房户临时安置', 'broken', '2018-06-08', '超期 12 天，至今未办', null];

function lineOf(told: Told, at: number, meeting: string, issues: readonly AgendaIssue[]): DecisionLine {
  const [lamp, place, what, standing, due, words, publicWords] = told;
  const issue = lamp === null ? null : (issues.filter((one) => one.lamp === lamp)[place] ?? null);
  const day = calendarDay(due);
  return {
    id: `${meeting}-${at + 1}`,
    meeting,
    issue: issue?.id ?? null,
    issueNo: issue?.no ?? null,
    issueTitle: issue?.title ?? null,
    towns: issue?.towns ?? [],
    owner: issue?.leadUnit ?? '县整改办',
    what,
    due: day,
    originalDue: standing === 'late' ? calendarDay('2018-06-18') : day,
    standing,
    doneOn: standing === 'kept' ? day : null,
    words,
    note: standing === 'late' ? '等待县级会审，会后即拨' : '',
    publicWords,
    carried: meeting !== '2018-W24' && meeting !== '2018-W25',
  };
}

const sumsOf = (lines: readonly DecisionLine[]): DecisionSums => {
  const sums: Record<DecisionStanding, number> = { kept: 0, late: 0, broken: 0, open: 0 };
  for (const { standing } of lines) sums[standing]++;
  return sums;
};

/** What became of last week's decisions; the sums count them alone, not what earlier meetings left. */
export function promisesOfW24(issues: readonly AgendaIssue[]): Agenda['promises'] {
  const last = TOLD.map((told, at) => lineOf(told, at, '2018-W24', issues));
  return {
    of: { key: '2018-W24', title: '第24周整改调度会' },
    sums: sumsOf(last),
    lines: [...last, lineOf(CARRIED, 0, '2018-W22', issues)],
  };
}

/** What W25 decided so far. */
export function decisionsOfW25(issues: readonly AgendaIssue[]): readonly DecisionLine[] {
  return [
    lineOf(
      ['red', 0, '县交通局现场督办，便桥三日内合龙', 'open', '2018-06-25', '还有 5 天到期', '架好便桥'],
      0,
      '2018-W25',
      issues,
    ),
    lineOf(['red', 4, '约谈镇主要负责同志', 'open', '2018-06-27', '还有 7 天到期', null], 1, '2018-W25', issues),
  ];
}
