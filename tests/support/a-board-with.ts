import type { Board, BoardIssue, Film, LampCounts, Moment, PublicPromise } from '@ryg/shared/domain/board.ts';
import { addDays } from '@ryg/shared/domain/calendar-day.ts';
import type { Light } from '@ryg/shared/domain/rule-pack.ts';

const HOUR_MS = 3_600_000;

/** The board with everything that is not there every day: closings, a film, promises, voices, a notice. */
export function aFullBoard(board: Board): Board {
  return {
    ...withMoments(board, ['red', 'green']),
    film: aFilm(board),
    promises: promisesOf(board, PROMISED.length),
    voices: { since: addDays(board.asOf, -30), received: 47, answered: 45, actedOn: 38 },
    duty: {
      units: ['县水利局', '县交通局', '县住建局', '县教体局', '县卫计局', '县人力资源和社会保障局', '县农业局'].map(
        (unit, at) => ({ unit, issues: 28 - 3 * at, closed: 24 - 3 * at, red: at % 3 === 0 ? 2 : 0, yellow: 1 }),
      ),
      basis: '演示文件〔2018〕1 号《整改公示办法》',
      notice: { from: board.asOf, to: addDays(board.asOf, 6) },
      objection: '公示期内来电、来信或到县整改办当面反映',
      publicUrl: 'https://ns.example/b',
    },
  };
}

/** The first closed issues as moments, one for each light they had the evening before. */
export function withMoments(board: Board, lights: readonly Light[]): Board {
  const closed = board.issues.filter(({ outcome, towns }) => outcome === 'done' && towns.length === 1);
  const chosen = lights.flatMap((before, at): readonly (readonly [BoardIssue, Moment])[] => {
    const issue = closed[at];
    if (!issue?.closedOn) return [];
    const late = before === 'red' ? 8 : null;
    const told = { ...issue, publicTitle: '集中供水管网', closedLate: late, closedOn: addDays(board.asOf, -1) };
    const releasedAt = new Date(Date.parse(board.releasedAt) - at * HOUR_MS).toISOString();
    return [[told, { issue: issue.id, before, verifiedOn: told.closedOn, daysTaken: 41, releasedAt }]];
  });
  const told = new Map(chosen.map(([issue]) => [issue.id, issue]));
  return {
    ...board,
    moments: chosen.map(([, moment]) => moment),
    issues: board.issues.map((issue) => told.get(issue.id) ?? issue),
  };
}

const lampName = ({ outcome, light }: BoardIssue) => (outcome === 'done' ? 'closed' : light);

/** Seven weeks in which what is closed today was still open, the fewer the longer ago. */
export function aFilm({ asOf, ranking, issues }: Board): Film {
  const columns = [...ranking.map(({ code }) => code), null];
  const inColumn = (column: string | null) =>
    issues.filter(({ towns }) => (column === null ? towns.length !== 1 : towns.length === 1 && towns[0] === column));
  return {
    columns,
    frames: [6, 5, 4, 3, 2, 1, 0].map((week) => ({
      on: addDays(asOf, -7 * week),
      lamps: columns.map((column) => countsAgo(inColumn(column), week)),
    })),
  };
}

function countsAgo(issues: readonly BoardIssue[], week: number): LampCounts {
  const counts = { closed: 0, red: 0, yellow: 0, green: 0, none: 0 };
  for (const issue of issues) counts[lampName(issue)]++;
  const open = Math.round((counts.closed * week) / 6);
  const late = Math.floor(open / 3);
  const grey = Math.floor(open / 3);
  return {
    closed: counts.closed - open,
    red: counts.red + (week > 3 ? 1 : 0) * Math.min(1, late),
    yellow: counts.yellow + late - (week > 3 ? 1 : 0) * Math.min(1, late),
    green: counts.green + open - late - grey,
    none: counts.none + grey,
  };
}

const PROMISED = [
  '修好水管',
  '补好路面',
  '发齐奖补',
  '换好门窗',
  '清好河道',
  '开好班车',
  '配齐药品',
  '修好屋顶',
] as const;

/** So many decisions of the last meeting: the last but one put off, the last one broken. */
export function promisesOf({ asOf, ranking, issues }: Board, count: number): Board['promises'] {
  const extended = issues.filter(({ extensions }) => extensions > 0);
  const items = Array.from({ length: count }, (_, at): PublicPromise => {
    const outcome = at === count - 1 ? 'broken' : at === count - 2 ? 'late' : 'kept';
    const issue = outcome === 'kept' ? null : (extended[at % Math.max(1, extended.length)] ?? null);
    const due = addDays(asOf, outcome === 'late' ? 3 : -3);
    return {
      issue: issue?.id ?? null,
      words: PROMISED[at % PROMISED.length] ?? '',
      town: ranking[at % ranking.length]?.code ?? null,
      outcome,
      due,
      originalDue: outcome === 'kept' ? due : addDays(due, -10),
    };
  });
  const of = (outcome: PublicPromise['outcome']) => items.filter((one) => one.outcome === outcome).length;
  return { metOn: addDays(asOf, -7), kept: of('kept'), late: of('late'), broken: of('broken'), items };
}
