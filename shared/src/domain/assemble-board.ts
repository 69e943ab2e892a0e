import { addDays, type CalendarDay } from './calendar-day.ts';
import { dutyOf } from './board-duty.ts';
import { deadlineDebt, ghostOf } from './deadline-debt.ts';
import { filmOf } from './board-film.ts';
import { momentsOf } from './board-moments.ts';
import type { BoardSource, Judged } from './board-source.ts';
import { weekOf, WEEK } from './board-week.ts';
import type { Board, BoardIssue, HistoryPoint, RankedTown } from './board.ts';
import { ALL_TOWNS, type Issue, type IssueState } from './issue.ts';
import { isEnded, judgeWithForecast, type Lamp } from './judge-issue.ts';
import type { PublicPhotos } from './public-photos.ts';
import { PLATE_SENTENCE } from './plate.ts';
import { RANKING_SENTENCE, rankTowns, type RankedRow } from './ranking.ts';
import type { Region } from './region.ts';
import { tallyOf } from './tally.ts';
import { countCalendarDays } from './working-days.ts';

/** How many weekly marks the bars show, today's included. */
export const HISTORY_WEEKS = 8;

/** The county's board on a day, computed from released facts. */
export function assembleBoard(source: BoardSource): Board {
  const { county, pack, release, today } = source;
  const judged = judgeAll(source);
  const ranking = rankingOf(judged, source);
  return {
    number: release.number,
    county: { code: county.code, name: county.name },
    publisher: county.publisher,
    hotline: county.hotline,
    period: release.period,
    ruleSentence: `${RANKING_SENTENCE}；${PLATE_SENTENCE}`,
    asOf: today,
    releasedAt: release.releasedAt,
    validUntil: release.validUntil,
    buildId: source.buildId,
    demo: county.demo,
    minIssues: county.minIssues,
    pack: { id: pack.id, version: pack.version, name: pack.name },
    totals: tallyOf(judged.map(({ verdict }) => verdict)),
    week: weekOf(judged, ranking, source),
    moments: momentsOf(judged, source),
    film: filmOf(judged, ranking, source),
    duty: dutyOf(judged, source),
    promises: source.promises ?? null,
    voices: source.voices ?? null,
    history: historyOf(judged, source),
    ranking,
    issues: judged.map((one) => publicIssue(one, source)),
  };
}

function judgeAll({
  county,
  pack,
  workingDays = countCalendarDays,
  today,
  issues,
  verdicts,
}: BoardSource): readonly Judged[] {
  const codeOf = new Map(county.towns.map(({ name, code }) => [name, code]));
  return issues.map((issue) => ({
    issue,
    verdict: verdicts?.get(issue.id) ?? judgeWithForecast(issue, pack, today, workingDays),
    codes: townCodes(issue, county.towns, codeOf),
  }));
}

/** Codes of the towns an issue names, in the county's order; `*` names all, an unknown name none. */
function townCodes(
  { towns }: Issue,
  regions: readonly Region[],
  codeOf: ReadonlyMap<string, string>,
): readonly string[] {
  if (towns.includes(ALL_TOWNS)) return regions.map(({ code }) => code);
  return towns.flatMap((town) => codeOf.get(town) ?? []);
}

function historyOf(judged: readonly Judged[], { today, lampsOn }: BoardSource): readonly HistoryPoint[] {
  const points: HistoryPoint[] = [];
  for (let week = HISTORY_WEEKS - 1; week >= 1; week--) {
    const on = addDays(today, -WEEK * week);
    const lamps = lampsOn(on);
    if (lamps)
      points.push(
        historyPoint(
          on,
          judged.flatMap(({ issue }) => lamps.get(issue.id) ?? []),
        ),
      );
  }
  return [
    ...points,
    historyPoint(
      today,
      judged.map(({ verdict }) => verdict.lamp),
    ),
  ];
}

function historyPoint(on: CalendarDay, lamps: readonly Lamp[]): HistoryPoint {
  const counts = { closed: 0, red: 0, yellow: 0, green: 0, none: 0 };
  for (const lamp of lamps) counts[lamp]++;
  return { on, ...counts };
}

function rankingOf(judged: readonly Judged[], source: BoardSource): readonly RankedTown[] {
  const { county, previousRanks, release } = source;
  const byTown = Map.groupBy(
    judged.flatMap((one) => one.codes.map((code) => ({ code, one }))),
    ({ code }) => code,
  );
  const issuesOf = (code: string) => (byTown.get(code) ?? []).map(({ one }) => one);
  const rows = rankTowns(
    county.towns.map(({ code, name, shortName }) => ({
      code,
      town: name,
      shortName,
      issues: issuesOf(code).map(({ verdict }) => verdict),
    })),
    county.minIssues,
  );
  return rows.map((row) => ({
    ...row,
    rankChange: rankChange(row, previousRanks),
    reported: hasReported(issuesOf(row.code), release),
    history: historyOf(issuesOf(row.code), source),
  }));
}

function rankChange({ code, rank }: RankedRow, previousRanks: ReadonlyMap<string, number | null>): number | null {
  const previous = previousRanks.get(code) ?? null;
  return rank === null || previous === null ? null : previous - rank;
}

/**
 * A town with open issues has reported when at least one of them was reported on in the period.
 * A first release has no period before it in which anybody could have been asked.
 */
function hasReported(judged: readonly Judged[], { number, period }: BoardSource['release']): boolean {
  const open = judged.filter(({ verdict }) => verdict.lamp !== 'closed');
  if (number === 1 || open.length === 0) return true;
  return open.some(({ issue }) => issue.lastReport !== null && issue.lastReport >= period.from);
}

/** The released wording, else the category: "饮水类问题". */
export function publicTitleOf({ publicTitle, category }: Pick<Issue, 'publicTitle' | 'category'>): string {
  if (publicTitle) return publicTitle;
  const aspect = category?.replace(/(方面|类|问题)+$/u, '') ?? '';
  return aspect ? `${aspect}类问题` : '整改问题';
}

/** What stands in place of wording that was withdrawn. */
export const BEING_CHECKED = '内容核对中';
const NO_WITHDRAWALS: ReadonlySet<string> = new Set();

const NO_PHOTOS: PublicPhotos = new Map();
type PublicSource = Pick<BoardSource, 'today' | 'withdrawn' | 'photos' | 'pack' | 'workingDays'>;

/** An issue in the words and figures the public may have, and no others. */
export function publicIssue({ issue, verdict, codes }: Judged, source: PublicSource): BoardIssue {
  const { today, withdrawn: withdrawals = NO_WITHDRAWALS, photos = NO_PHOTOS } = source;
  const ended = isEnded(issue, today);
  const withdrawn = withdrawals.has(issue.id);
  return {
    id: issue.id,
    publicTitle: withdrawn ? BEING_CHECKED : publicTitleOf(issue),
    category: withdrawn ? null : issue.category,
    towns: codes,
    leadUnit: withdrawn ? null : (issue.leadUnits[0] ?? null),
    light: verdict.light,
    state: stateOf(issue, ended),
    closedOn: ended ? issue.closedOn : null,
    closedLate: verdict.closedLate,
    start: issue.start,
    deadline: issue.deadline.on,
    deadlineKind: issue.deadline.kind,
    originalDeadline: issue.originalDeadline.on,
    extensions: issue.extensions.length,
    daysLeft: verdict.daysLeft,
    rule: verdict.rule,
    // The colour stands beside it, so the sentence need not name it again.
    reason: verdict.reason.replace(/^[^：]*：/u, ''),
    nextChange: verdict.nextChange,
    ...firstPromise(issue, source),
    statement: withdrawn ? null : (issue.statement ?? null),
    withdrawn,
    outcome: ended ? (issue.outcome ?? 'done') : null,
    photos: withdrawn ? [] : (photos.get(issue.id) ?? []),
  };
}

/** How it stands by the deadline that was promised first, where that says anything more. */
function firstPromise(
  issue: Issue,
  { pack, today, workingDays }: PublicSource,
): Pick<BoardIssue, 'ghostLight' | 'debt'> {
  const ghost = ghostOf(issue, pack, today, workingDays);
  const debt = deadlineDebt(issue, today);
  return { ...(ghost && { ghostLight: ghost.light }), ...(debt && { debt }) };
}

/** A closing that is still to come is none. */
function stateOf({ state }: Issue, ended: boolean): IssueState {
  if (ended) return 'closed';
  return state === 'closed' ? 'rectifying' : state;
}
