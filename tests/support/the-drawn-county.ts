import type { Board, BoardIssue, HistoryPoint, RankedTown } from '@ryg/shared/domain/board.ts';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { rankIssues } from '@ryg/shared/domain/ranking-why.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import { aWeek, NO_DUTY } from './a-board-week.ts';

const TODAY = calendarDay('2018-06-20');

/** Code, name, short name, lamps of its own (c closed, g on plan, n no light, y yellow, r red), and change of rank. */
const TOWNS = [
  ['610923107', '四亩地镇', '四亩地', 'cccccccc', 2],
  ['610923105', '筒车湾镇', '筒车湾', 'cccccccccc', 1],
  ['610923111', '龙王镇', '龙王', 'ccccccccy', 0],
  ['610923100', '城关镇', '城关', 'cccccccccccccccgy', 1],
  ['610923104', '太山庙镇', '太山庙', 'ccccccccgg', 2],
  ['610923102', '江口回族镇', '江口', 'cccccccccccgy', -2],
  ['610923103', '广货街镇', '广货街', 'cccccccccyyr', -1],
  ['610923108', '梅子镇', '梅子', 'cccccnr', 2],
  ['610923106', '新场镇', '新场', 'cccccyr', 0],
  ['610923109', '金川镇', '金川', 'cccccccyrr', -2],
  ['610923110', '皇冠镇', '皇冠', 'ccc', null],
] as const;

const SHARED = [
  ['c', '610923107', '610923105'],
  ['c', '610923111', '610923100'],
  ['c', '610923102', '610923110'],
  ['g', '610923100', '610923102'],
  ['y', '610923108', '610923106', '610923109'],
  ['c'],
  ['c'],
  ['c'],
] as const;

const LAMPS: Readonly<Record<string, Lamp>> = { c: 'closed', g: 'green', n: 'none', y: 'yellow', r: 'red' };
const THEMES = [
  ['饮水', '县水利局', '水质检测不全'],
  ['道路', '县交通局', '通村路水毁未修复'],
  ['住房', '县住建局', '危房改造未完工'],
  ['医疗', '县卫计局', '卫生室药品不齐'],
  ['教育', '县教体局', '校舍漏雨未修'],
  ['产业', '县农业局', '产业奖补资金滞留'],
] as const;

/** Deadlines on which the colours below are what the county's own rules would say on 20 June 2018. */
const DAYS_LEFT: Readonly<Record<string, number>> = { g: 28, y: 3, r: -5 };

function anIssueOf(lamp: string, at: number, towns: readonly string[]): BoardIssue {
  const [category, leadUnit, publicTitle] = THEMES[at % THEMES.length]!;
  const shown = LAMPS[lamp]!;
  const left = lamp === 'c' || lamp === 'n' ? null : DAYS_LEFT[lamp]! - (lamp === 'r' ? at % 8 : 0);
  const deadline = lamp === 'n' ? null : left === null ? calendarDay('2018-06-10') : addDays(TODAY, left);
  const extended = lamp === 'r' || (lamp === 'y' && towns.length === 1);
  return {
    id: `Q${String(at + 1).padStart(4, '0')}`,
    publicTitle,
    category,
    towns,
    leadUnit,
    light: shown === 'closed' ? 'green' : shown,
    state: lamp === 'c' ? 'closed' : lamp === 'g' ? 'closeRequested' : 'rectifying',
    closedOn: lamp === 'c' ? calendarDay('2018-06-08') : null,
    closedLate: null,
    start: calendarDay('2018-05-09'),
    deadline,
    deadlineKind: lamp === 'n' ? 'longTerm' : 'date',
    originalDeadline: deadline && extended ? addDays(deadline, -10) : deadline,
    extensions: extended ? 1 : 0,
    daysLeft: left,
    rule: lamp === 'r' ? 'overdue' : 'base',
    reason: reasonOf(lamp, left),
    nextChange: nextOf(lamp, left),
    statement: null,
    withdrawn: false,
    outcome: shown === 'closed' ? 'done' : null,
    photos: [],
  };
}

function reasonOf(lamp: string, left: number | null): string {
  if (lamp === 'c') return '已于 2018-06-08 销号，按期';
  if (lamp === 'n') return '长期坚持，未到复查日';
  return left !== null && left < 0 ? `超期 ${-left} 天` : `距时限还有 ${left} 天；应完成 80%，现报 76%`;
}

function nextOf(lamp: string, left: number | null): BoardIssue['nextChange'] {
  if (left === null || left < 0) return null;
  return lamp === 'y'
    ? { on: addDays(TODAY, left + 1), light: 'red' }
    : { on: addDays(TODAY, left - 7), light: 'yellow' };
}

/** Eight weeks in which the closed grow from none to what is closed today; the newest open ones were found last. */
function historyOf(lamps: readonly Lamp[]): readonly HistoryPoint[] {
  const { closed, red, yellow, green, none } = tallyOf(lamps.map((lamp) => ({ lamp, closedLate: null })));
  return [7, 6, 5, 4, 3, 2, 1, 0].map((week) => {
    const still = Math.round((closed * week) / 8);
    return {
      on: addDays(TODAY, -7 * week),
      closed: closed - still,
      red,
      yellow: yellow + Math.floor(still / 3),
      green: green + still - Math.floor(still / 3),
      none,
    };
  });
}

const lampOf = ({ outcome, light }: BoardIssue): Lamp => (outcome === 'done' ? 'closed' : light);

/** The county of the drawings: 11 towns, 114 issues, 95 of them closed, on 20 June 2018. */
export function theDrawnCounty(): Board {
  const drawn = [
    ...TOWNS.flatMap(([code, , , lamps]) => lamps.split('').map((lamp) => [lamp, code] as const)),
    ...SHARED,
  ];
  const issues = drawn.map(([lamp, ...towns], at) => anIssueOf(lamp, at, towns));
  const rows = rankIssues({
    towns: TOWNS.map(([code, town, shortName]) => ({ code, town, shortName })),
    issues: issues.map((issue) => ({ ...issue, lamp: lampOf(issue) })),
    minIssues: 5,
  });
  return {
    number: 8,
    county: { code: '610923', name: '宁陕县' },
    publisher: '宁陕县整改办公室',
    hotline: '0915-6820000',
    period: { from: calendarDay('2018-06-14'), to: TODAY },
    ruleSentence: '先比红灯占比 再比改好率；一盏红灯即亮红牌',
    asOf: TODAY,
    releasedAt: '2018-06-20T09:00:00.000Z',
    validUntil: '2018-07-04T09:00:00.000Z',
    buildId: 'drawn',
    demo: true,
    minIssues: 5,
    pack: { id: 'county-default', version: 1, name: '县级默认规则' },
    totals: tallyOf(issues.map((issue) => ({ lamp: lampOf(issue), closedLate: null }))),
    week: aWeek(issues),
    moments: [],
    film: null,
    duty: NO_DUTY,
    promises: null,
    voices: null,
    history: historyOf(issues.map(lampOf)),
    ranking: rows.map((row): RankedTown => ({
      ...row,
      rankChange: TOWNS.find(([code]) => code === row.code)?.[4] ?? null,
      reported: true,
      history: historyOf(issues.filter(({ towns }) => towns.includes(row.code)).map(lampOf)),
    })),
    issues,
  };
}
