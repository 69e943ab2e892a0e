import type { Board, RankedTown } from '@ryg/shared/domain/board.ts';
import { addDays, calendarDay, weekday } from '@ryg/shared/domain/calendar-day.ts';
import { intervalBand } from '@ryg/shared/domain/interval.ts';
import type { Agenda, AgendaIssue, AgendaRow, Bump, RedCase } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { summaryWords } from '@ryg/shared/domain/meeting/summary-words.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import { theDrawnCounty } from './the-drawn-county.ts';
import { dutyOf, inFull, issuesOfTheDrawnCounty, redCaseOf, stampOf, type DrawnIssue } from './an-agenda-issues.ts';
import { decisionsOfW25, promisesOfW24 } from './an-agenda-decisions.ts';

const DAY = calendarDay('2018-06-20');
const EVE = calendarDay('2018-06-13');
const HOLIDAY = '2018-06-18';

/** The names of a county whose every name has forty characters. */
const LONG_NAMES = {
  town: '冷水沟回族乡杨泗片区易地搬迁集中安置点社区居民委员会第十二网格管理服务站示范区',
  unit: '县人力资源和社会保障局农民工综合服务中心暨整改工作领导小组办公室技能培训与就业服务科',
  title: '集中安置点供水管网因汛期山洪冲毁长期渗漏，三百余户群众季节性缺水问题反复反映至今未彻底解决',
} as const;

/**
 * The weekly meeting of the drawings' county: W25 of 2018, frozen on 20 June, 114 issues in eleven towns, 95 of them closed
 * (22 late), 5 red, 8 yellow, 5 green, 1 without a light; last week's eight decisions first.
 */
export function anAgenda(overrides: Partial<Agenda> = {}): Agenda {
  const board = theDrawnCounty();
  const issues = issuesOfTheDrawnCounty(board);
  return { ...agendaOf(board, issues), ...overrides };
}

/** The same meeting with so many red lights, each on a page of its own. */
export function manyReds(count: number): Agenda {
  const agenda = anAgenda();
  const reds = Array.from({ length: count }, (_, at): RedCase => {
    const model = agenda.reds[at % agenda.reds.length]!;
    const daysLeft = -1 - ((count - at) % 90);
    return { ...model, id: `R${String(at + 1).padStart(4, '0')}`, no: String(at + 201), daysLeft, debtDays: -daysLeft };
  }).toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  const totals = { ...agenda.overview.totals, red: count, issues: agenda.overview.totals.issues - 5 + count };
  const model = agenda.issues.find(({ lamp }) => lamp === 'red')!;
  const named = reds.map(({ id, no, title, towns, leadUnit, deadline, daysLeft, reason }): AgendaIssue => {
    return { ...model, id, no, title, towns, leadUnit, deadline, daysLeft, reason };
  });
  const issues = [...agenda.issues.filter(({ lamp }) => lamp !== 'red'), ...named];
  return { ...agenda, reds, issues, overview: { ...agenda.overview, totals, newlyRed: count - 4 } };
}

/** The same meeting in a county where every town, department, person and title has the longest name there is. */
export function longNames(): Agenda {
  const agenda = anAgenda();
  const towns = new Map(agenda.ranking.rows.map(({ town }, at) => [town, `${LONG_NAMES.town.slice(0, 38)}${at + 10}`]));
  const named = <T extends AgendaIssue>(issue: T): T => ({
    ...issue,
    title: LONG_NAMES.title,
    leadUnit: issue.leadUnit && LONG_NAMES.unit,
    towns: issue.towns.map((town) => towns.get(town) ?? town),
  });
  const rows = agenda.ranking.rows.map((row) => {
    const town = towns.get(row.town) ?? row.town;
    return { ...row, town, shortName: town };
  });
  const decisions = agenda.decisions.map((line) => ({
    ...line,
    owner: LONG_NAMES.unit,
    issueTitle: line.issueTitle && LONG_NAMES.title,
    towns: line.towns.map((town) => towns.get(town) ?? town),
  }));
  return {
    ...agenda,
    ranking: { ...agenda.ranking, rows },
    reds: agenda.reds.map((red) => ({ ...named(red), coopUnits: [LONG_NAMES.unit, LONG_NAMES.unit] })),
    stuck: agenda.stuck.map(named),
    closed: { ...agenda.closed, issues: agenda.closed.issues.map(named) },
    due: { ...agenda.due, days: agenda.due.days.map((day) => ({ ...day, issues: day.issues.map(named) })) },
    issues: agenda.issues.map(named),
    departments: agenda.departments.map((one, at) => ({ ...one, name: `${LONG_NAMES.unit.slice(0, 39)}${at}` })),
    decisions,
  };
}

function agendaOf(board: Board, issues: readonly DrawnIssue[]): Agenda {
  const lines = issues.map(({ issue }) => issue);
  const totals = tallyOf(issues.map(({ issue, closedLate }) => ({ lamp: issue.lamp, closedLate })));
  const of = (lamp: AgendaIssue['lamp']) => issues.filter(({ issue }) => issue.lamp === lamp);
  const reds = of('red').toSorted((a, b) => (a.issue.daysLeft ?? 0) - (b.issue.daysLeft ?? 0));
  const newlyClosed = issues.filter(({ closedOn }) => closedOn !== null && closedOn >= '2018-06-14');
  const promises = promisesOfW24(lines);
  const newlyRed = reds.slice(-1);
  const counted = {
    totals,
    before: { ...totals, closed: totals.closed - newlyClosed.length, closedLate: 19, red: 6, yellow: 12, green: 12 },
    newlyClosed: newlyClosed.length,
    newlyRed: newlyRed.length,
    cured: 2,
    dueSoon: lines.filter(
      ({ lamp, daysLeft }) => lamp !== 'closed' && daysLeft !== null && daysLeft >= 0 && daysLeft < 14,
    ).length,
  };
  return {
    county: { code: '610923', name: '宁陕县', publisher: board.publisher, hotline: board.hotline, minIssues: 5 },
    head: {
      key: '2018-W25',
      kind: 'week',
      title: '第25周整改调度会',
      span: '6月18日—24日',
      from: calendarDay('2018-06-18'),
      to: calendarDay('2018-06-24'),
      meetsOn: calendarDay('2018-06-22'),
      explainUntil: calendarDay('2018-06-21'),
      place: '县政府二楼会议室',
      chair: '县政府分管领导',
      recorder: '县整改办',
      attendees: ['县整改办', ...new Set(lines.flatMap(({ leadUnit }) => leadUnit ?? []))],
      absent: [],
      refrozen: null,
    },
    stamp: stampOf(2, DAY, 486),
    before: { key: '2018-W24', title: '第24周整改调度会', frozen: true, stamp: stampOf(1, EVE, 431) },
    mode: 'frozen',
    ruleSentence: board.ruleSentence,
    pack: board.pack,
    promises,
    overview: {
      ...counted,
      history: board.history,
      bump: bumpOf(board.ranking),
      summary: summaryWords({ overview: counted, promises, beforeTitle: '第24周整改调度会', redPlates: 4 }),
    },
    ranking: { rows: board.ranking.map((row) => rowOf(row, lines)), apart: { total: 8, closed: 6 } },
    reds: reds.map((one, at) => redCaseOf(one, promises.lines, at < reds.length - newlyRed.length)),
    due: {
      days: Array.from({ length: 14 }, (_, at) => {
        const day = addDays(DAY, at);
        const working = weekday(day) % 6 !== 0 && day !== HOLIDAY;
        return { day, working, issues: lines.filter(({ deadline, lamp }) => deadline === day && lamp !== 'closed') };
      }),
      calendarKnown: true,
    },
    departments: dutyOf(issues),
    stuck: issues
      .filter(({ issue, lastReport }) => issue.lamp !== 'closed' && lastReport !== null && lastReport < '2018-06-10')
      .map(({ issue, lastReport, silentDays }) => ({ ...issue, lastReport, silentDays }))
      .toSorted((a, b) => (b.silentDays ?? 0) - (a.silentDays ?? 0)),
    closed: {
      issues: newlyClosed.map(({ issue, closedOn, closedLate }) => ({ ...issue, closedOn, closedLate })),
      spotCheck: {
        seed: '3f1c…486:27',
        called: '27',
        share: 0.1,
        among: newlyClosed.map(({ issue }) => issue.id),
        drawn: newlyClosed.slice(4, 6).map(({ issue }) => issue.id),
        recipe:
          '种子为定格时台账末条的校验值加会场报出的数字 27；把本期新改好的编号各与种子相连取 SHA-256，按结果从小到大取前 10%（至少 1 个）。任何人照此都能抽出同样的问题。',
      },
    },
    decisions: decisionsOfW25(lines),
    publication: {
      shown: 8,
      shownDay: calendarDay('2018-06-14'),
      totals,
      shownTotals: { ...totals, closed: 84, red: 6, yellow: 12, green: 11 },
      moves: board.ranking.map(({ town, rank, rankChange }) => ({
        town,
        from: rank === null ? null : rank + (rankChange ?? 0),
        to: rank,
      })),
      withoutWords: 3,
      waiting: 0,
    },
    issues: lines,
    explanations: Object.fromEntries(
      reds.slice(1, 3).map(({ issue }) => [
        issue.id,
        {
          text: '6月上旬连续降雨，便道冲毁，材料无法进场；已租用小型机械抢通，预计 6月28日 前完工。',
          unit: issue.towns[0] ?? '',
          on: calendarDay('2018-06-20'),
        },
      ]),
    ),
  };
}

function rowOf(row: RankedTown, issues: readonly AgendaIssue[]): AgendaRow {
  const { code, town, shortName, rank, tied, rankChange, plate, total, closed, red, yellow, green, none } = row;
  const own = issues.filter(({ towns }) => towns.includes(town));
  const share = row.redShare === null ? '' : `红灯占比 ${(row.redShare * 100).toFixed(1)}%`;
  return {
    code,
    town,
    shortName,
    rank,
    tied,
    rankChange,
    plate,
    total,
    closed,
    red,
    yellow,
    green,
    none,
    closureRate: row.closureRate,
    redShare: row.redShare,
    interval: intervalBand(closed, total),
    small: !row.ranked && total > 0,
    reported: code !== '610923109',
    why:
      rank === null
        ? `问题 ${total} 个，少于 5 个，不参加排名`
        : `${share}，改好率 ${((row.closureRate ?? 0) * 100).toFixed(1)}%，列第 ${rank} 位`,
    lamps: own.map(({ id, lamp }) => ({ id, lamp, shared: inFull(towns(own, id)) })),
  };
}

const towns = (issues: readonly AgendaIssue[], id: string) => issues.find((issue) => issue.id === id)?.towns ?? [];

/** Eight weeks in which the ranks change a little each week, and last as they changed since the meeting before. */
function bumpOf(ranking: readonly RankedTown[]): Bump {
  const ranked = ranking.filter(({ rank }) => rank !== null);
  const weeks = [18, 19, 20, 21, 22, 23, 24, 25];
  const orders = weeks.map((_, at) => {
    if (at === weeks.length - 1) return ranked.map(({ code }) => code);
    // Every week ago, neighbours that met at another place had changed theirs.
    const order = ranked.map(({ code }) => code);
    for (let step = at; step < weeks.length - 1; step++) {
      const place = (step * 3) % (order.length - 1);
      [order[place], order[place + 1]] = [order[place + 1]!, order[place]!];
    }
    return order;
  });
  return {
    periods: weeks.map((week) => ({ key: `2018-W${week}`, label: `${week}周` })),
    lines: ranking.map(({ code, town, shortName, rank }) => ({
      code,
      town,
      shortName,
      ranks: orders.map((order) => (rank === null ? null : order.indexOf(code) + 1)),
    })),
  };
}
