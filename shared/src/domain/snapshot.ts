import { assembleBoard } from './assemble-board.ts';
import type { RankedTown } from './board.ts';
import { addDays, type CalendarDay } from './calendar-day.ts';
import type { Deadline } from './deadline.ts';
import type { Issue } from './issue.ts';
import type { County } from './region.ts';
import type { RulePack } from './rule-pack.ts';
import type { DayCounter } from './working-days.ts';

/** A town's row as it stood on the day of release; later corrections never reach it. */
export type FrozenRow = Omit<RankedTown, 'history' | 'rankChange' | 'reported'>;

/** 公开快照: what the public may know from a release on. It holds facts and wording, never colours of issues. */
export type Snapshot = Readonly<{
  number: number;
  on: CalendarDay;
  releasedAt: string;
  /** The last entry the release covers. */
  throughSeq: number;
  period: Readonly<{ from: CalendarDay; to: CalendarDay }>;
  validUntil: string;
  /** In the order of the ledger; only what is on the allow-list, everything else left blank. */
  issues: readonly Issue[];
  ranking: readonly FrozenRow[];
}>;

export type SnapshotSource = Omit<Snapshot, 'issues' | 'ranking'> &
  Readonly<{ issues: readonly Issue[]; county: County; pack: RulePack; workingDays: DayCounter }>;

/** Takes the release: facts field by field, and the ranking of its day. */
export function takeSnapshot(source: SnapshotSource): Snapshot {
  const { number, on, releasedAt, throughSeq, period, validUntil } = source;
  const issues = source.issues.map(releasedFacts);
  const release = { number, period, releasedAt, validUntil };
  return { ...release, on, throughSeq, issues, ranking: frozenRanking({ ...source, issues }, release) };
}

/**
 * The allow-list. The clerk's title, the source, the measures and every name of a person stay inside;
 * of a deadline goes the day, not the words, because words were written for the office.
 */
export function releasedFacts(issue: Issue): Issue {
  return {
    id: issue.id,
    category: issue.category,
    towns: issue.towns,
    leadUnits: issue.leadUnits.slice(0, 1),
    start: issue.start,
    deadline: withoutWords(issue.deadline),
    originalDeadline: withoutWords(issue.originalDeadline),
    extensions: issue.extensions.map(({ from, to, decidedOn }) => ({ from, to, decidedOn, reason: '' })),
    progress: issue.progress,
    lastReport: issue.lastReport,
    state: issue.state,
    closedOn: issue.closedOn,
    closeRequestedOn: issue.closeRequestedOn,
    returned: issue.returned,
    cycle: issue.cycle,
    publicTitle: issue.publicTitle,
    ...(issue.outcome ? { outcome: issue.outcome } : {}),
    ...(issue.statement ? { statement: issue.statement } : {}),
    batch: '',
    no: null,
    title: '',
    source: null,
    measures: [],
    sponsorLeaders: [],
    coopUnits: [],
    responsible: [],
  };
}

const withoutWords = ({ kind, on, inferred }: Deadline): Deadline => ({ kind, on, inferred, raw: '' });

type FrozenSource = Pick<SnapshotSource, 'county' | 'pack' | 'workingDays' | 'on' | 'issues'>;
type Release = Pick<Snapshot, 'number' | 'period' | 'releasedAt' | 'validUntil'>;

function frozenRanking(
  { county, pack, workingDays, on, issues }: FrozenSource,
  release: Release,
): readonly FrozenRow[] {
  const board = assembleBoard({
    county,
    pack,
    workingDays,
    today: on,
    issues,
    lampsOn: () => null,
    previousRanks: new Map(),
    release,
    buildId: '',
  });
  return board.ranking.map(({ history: _history, rankChange: _change, reported: _reported, ...row }) => row);
}

const WEEK = 7;

/**
 * The period a release covers: the week that ends on its day, or more when the last release lies further back.
 * Never less than a week, so that a second release on the same day, or one every day, does not call a town silent
 * that reported the day before.
 */
export function nextPeriod(previous: Pick<Snapshot, 'period'> | null, on: CalendarDay): Snapshot['period'] {
  const weekAgo = addDays(on, 1 - WEEK);
  const sinceLast = previous ? addDays(previous.period.to, 1) : weekAgo;
  return { from: sinceLast < weekAgo ? sinceLast : weekAgo, to: on };
}
