import type { Board, BoardIssue, HistoryPoint, RankedTown } from '@ryg/shared/domain/board.ts';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { rankTowns } from '@ryg/shared/domain/ranking.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import { aWeek, NO_DUTY } from './a-board-week.ts';

const TODAY = calendarDay('2018-06-20');

type Town = Readonly<{ code: string; town: string; shortName: string; lamps: string; move: number | null }>;

/** Lamps of its own: c closed, g on plan, n no light, y yellow, r red. */
const DRAWN: readonly Town[] = [
  { code: '610923101', town: '四亩地镇', shortName: '四亩地', lamps: 'cccccccc', move: 2 },
  { code: '610923106', town: '筒车湾镇', shortName: '筒车湾', lamps: 'cccccccccc', move: 1 },
  { code: '610923105', town: '龙王镇', shortName: '龙王', lamps: 'ccccccccy', move: 0 },
  { code: '610923100', town: '城关镇', shortName: '城关', lamps: 'cccccccccccccccgy', move: 1 },
  { code: '610923110', town: '太山庙镇', shortName: '太山庙', lamps: 'ccccccccgg', move: 2 },
  { code: '610923102', town: '江口回族镇', shortName: '江口', lamps: 'cccccccccccgy', move: -2 },
  { code: '610923104', town: '广货街镇', shortName: '广货街', lamps: 'cccccccccyyr', move: -1 },
  { code: '610923111', town: '梅子镇', shortName: '梅子', lamps: 'cccccnr', move: 2 },
  { code: '610923113', town: '新场镇', shortName: '新场', lamps: 'cccccyr', move: 0 },
  { code: '610923108', town: '金川镇', shortName: '金川', lamps: 'cccccccyrr', move: -2 },
  { code: '610923109', town: '皇冠镇', shortName: '皇冠', lamps: 'ccc', move: null },
];

/** Issues of several towns by their places in the list above, then the county's own. */
const SHARED: readonly (readonly [lamp: string, ...towns: number[]])[] = [
  ['c', 0, 1],
  ['c', 2, 3],
  ['c', 5, 10],
  ['g', 3, 5],
  ['y', 7, 8, 9],
  ['c'],
  ['c'],
  ['c'],
];

const SUBJECTS = [
  ['道路', '县交通局', '通村路水毁未修复'],
  ['产业', '县农业局', '产业奖补资金滞留'],
  ['医疗', '县卫计局', '卫生室药品不齐'],
  ['饮水', '县水利局', '水质检测不全'],
  ['住房', '县住建局', '危房改造未完工'],
  ['教育', '县教体局', '校舍漏雨未修'],
] as const;

const LAMPS: Readonly<Record<string, Lamp>> = { c: 'closed', g: 'green', n: 'none', y: 'yellow', r: 'red' };

export type BoardWishes = Readonly<{
  /** How many towns; those after the eleventh repeat the first ones under new names. */
  towns?: number;
  longNames?: boolean;
  /** Titles of fourteen characters, led by the office with the longest name. */
  longTitles?: boolean;
  allGreen?: boolean;
  /** No issues at all. */
  empty?: boolean;
  /** Every town's lamps this many times over. */
  times?: number;
  demo?: boolean;
}>;

const LONG = { publicTitle: '集中供水点管网渗漏长期未修复', leadUnit: '县人力资源和社会保障局' };

function townsFor({ towns = 11, longNames = false, times = 1 }: BoardWishes): readonly Town[] {
  return Array.from({ length: towns }, (_, index) => {
    const model = DRAWN[index % DRAWN.length]!;
    const round = Math.floor(index / DRAWN.length);
    const lamps = model.lamps.repeat(times);
    if (longNames)
      return {
        ...model,
        code: codeOf(index),
        town: `${model.shortName}回族镇冷水沟社区`,
        shortName: `${model.shortName}冷水沟`,
        lamps,
      };
    if (round === 0) return { ...model, lamps };
    return {
      ...model,
      code: codeOf(index),
      town: `${model.shortName}${round}村`,
      shortName: `${model.shortName}${round}村`,
      lamps,
    };
  });
}

const codeOf = (index: number) => String(610_923_200 + index);

function daysLeftOf(lamp: Lamp, at: number): number | null {
  if (lamp === 'closed' || lamp === 'none') return null;
  if (lamp === 'red') return at % 2 === 0 ? -12 : -5;
  return lamp === 'yellow' ? (at % 2 === 0 ? 3 : 6) : 30 + (at % 9);
}

function issueOf(letter: string, at: number, towns: readonly string[]): BoardIssue {
  const lamp = LAMPS[letter] ?? 'none';
  const [category, leadUnit, publicTitle] = SUBJECTS[at % SUBJECTS.length]!;
  const daysLeft = daysLeftOf(lamp, at);
  const deadline = lamp === 'none' ? null : addDays(TODAY, daysLeft ?? -10);
  const isExtended = lamp === 'red' ? at % 2 === 0 : lamp === 'yellow' && at % 2 === 0;
  return {
    id: `Q${String(at + 1).padStart(4, '0')}`,
    publicTitle,
    category,
    towns,
    leadUnit,
    light: lamp === 'closed' ? 'green' : lamp,
    state: lamp === 'closed' ? 'closed' : 'rectifying',
    closedOn: lamp === 'closed' ? addDays(TODAY, -(at % 30)) : null,
    closedLate: null,
    start: calendarDay('2018-04-20'),
    deadline,
    deadlineKind: deadline ? 'date' : 'longTerm',
    originalDeadline: deadline && isExtended ? addDays(deadline, -9) : deadline,
    extensions: isExtended ? 1 : 0,
    daysLeft,
    rule: lamp,
    reason: daysLeft === null ? '已销号' : `距时限 ${daysLeft} 天`,
    nextChange: null,
    statement: null,
    withdrawn: false,
    outcome: lamp === 'closed' ? 'done' : null,
    photos: [],
  };
}

const lampOf = ({ outcome, light }: BoardIssue): Lamp => (outcome === 'done' ? 'closed' : light);
const counted = (issues: readonly BoardIssue[]) =>
  issues.map((issue) => ({ lamp: lampOf(issue), closedLate: issue.closedLate, daysLeft: issue.daysLeft }));

/** Eight weeks in which the closed grow from none to today's. */
function historyOf(issues: readonly BoardIssue[]): readonly HistoryPoint[] {
  const { closed, red, yellow, green, none } = tallyOf(counted(issues));
  return [7, 6, 5, 4, 3, 2, 1, 0].map((week) => {
    const open = Math.round((closed * week) / 7);
    return { on: addDays(TODAY, -7 * week), closed: closed - open, red, yellow, green: green + open, none };
  });
}

function issuesFor(towns: readonly Town[], { allGreen = false, empty = false }: BoardWishes): readonly BoardIssue[] {
  if (empty) return [];
  const own = towns.flatMap(({ code, lamps }) => [...lamps].map((letter) => ({ letter, codes: [code] })));
  const shared = SHARED.map(([letter, ...places]) => ({
    letter,
    codes: places.flatMap((place) => towns[place]?.code ?? []),
  }));
  return [...own, ...shared].map(({ letter, codes }, at) => issueOf(allGreen ? 'c' : letter, at, codes));
}

/** A board like the drawings': eleven towns with 114 issues on 20 June 2018, or what the wishes make of it. */
export function aBoard(wishes: BoardWishes = {}): Board {
  const towns = townsFor(wishes);
  const drawn = issuesFor(towns, wishes);
  const issues = wishes.longTitles ? drawn.map((issue) => ({ ...issue, ...LONG })) : drawn;
  const issuesOf = (code: string) => issues.filter((issue) => issue.towns.includes(code));
  const rows = rankTowns(
    towns.map(({ code, town, shortName }) => ({ code, town, shortName, issues: counted(issuesOf(code)) })),
    5,
  );
  const moves = new Map(towns.map(({ code, move }) => [code, move]));
  return {
    number: 8,
    county: { code: '610923', name: '宁陕县' },
    publisher: '宁陕县整改办公室',
    hotline: '0915-000-0000',
    period: { from: calendarDay('2018-06-14'), to: TODAY },
    ruleSentence: '先比红灯占比 再比改好率；一盏红灯即亮红牌',
    asOf: TODAY,
    releasedAt: '2018-06-20T09:00:00.000Z',
    validUntil: '2018-07-04T09:00:00.000Z',
    buildId: 'a-build',
    demo: wishes.demo ?? true,
    minIssues: 5,
    pack: { id: 'county-default', version: 1, name: '县级默认规则' },
    totals: tallyOf(counted(issues)),
    week: aWeek(issues),
    moments: [],
    film: null,
    duty: NO_DUTY,
    promises: null,
    voices: null,
    history: historyOf(issues),
    ranking: rows.map((row): RankedTown => ({
      ...row,
      rankChange: moves.get(row.code) ?? null,
      reported: true,
      history: historyOf(issuesOf(row.code)),
    })),
    issues,
  };
}
