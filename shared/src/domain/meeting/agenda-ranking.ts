import { addDays } from '../calendar-day.ts';
import { intervalBand } from '../interval.ts';
import type { Lamp } from '../judge-issue.ts';
import { rankIssues, whyRank } from '../ranking-why.ts';
import { whySentence } from '../ranking-why-words.ts';
import {
  factsOf,
  rowsOf,
  supervise,
  unitsOf,
  type Placed,
  type SupervisedRow,
  type SupervisedTable,
} from '../supervised-ranking.ts';
import { inRow } from './agenda-issue.ts';
import type { AgendaSource, MeetingSnapshot } from './agenda-source.ts';
import type { AgendaRow } from './agenda-value.ts';

type Ranked = Pick<MeetingSnapshot, 'county' | 'lines'>;

/** The snapshot's issues by the towns they count in. */
export const placedIn = ({ lines, county }: Ranked): readonly Placed[] =>
  lines.map(({ issue, verdict }) => ({ issue, verdict, rows: rowsOf('town', issue, county) }));

const rankingFacts = (snapshot: Ranked, placed: readonly Placed[]) =>
  factsOf({ units: unitsOf('town', [], snapshot.county), placed, minIssues: snapshot.county.minIssues });

/** The rank of each town by its code; null where it is not ranked. */
export const ranksIn = (snapshot: Ranked): ReadonlyMap<string, number | null> =>
  new Map(rankIssues(rankingFacts(snapshot, placedIn(snapshot))).map(({ code, rank }) => [code, rank]));

/** Lamps of a snapshot by issue. */
export const lampsIn = ({ lines }: MeetingSnapshot): ReadonlyMap<string, Lamp> =>
  new Map(lines.map(({ issue, verdict }) => [issue.id, verdict.lamp]));

/** Who stands where, compared with the snapshot before, and what moved since. */
export function* meetingTable(
  { now, before, head }: AgendaSource,
  placed: readonly Placed[],
): Generator<void, SupervisedTable> {
  const earlier = before?.snapshot ?? null;
  const previousRanks = earlier ? ranksIn(earlier) : new Map<string, number | null>();
  yield;
  const lampsBefore = earlier && lampsIn(earlier);
  yield;
  return supervise({
    units: unitsOf('town', [], now.county),
    placed,
    minIssues: now.county.minIssues,
    // Who spoke up since the snapshot before has reported; nobody was asked before the first.
    period: { kind: head.kind, key: head.key, from: earlier ? addDays(earlier.stamp.day, 1) : head.from, to: head.to },
    before: lampsBefore,
    previousRanks,
    helps: new Map(),
    mayBeSilent: earlier !== null,
  });
}

/** The rows of M3 with their reasons, one after another: each reason ranks the county anew. */
export function* agendaRows(
  table: SupervisedTable,
  now: MeetingSnapshot,
  placed: readonly Placed[],
): Generator<void, readonly AgendaRow[]> {
  const facts = rankingFacts(now, placed);
  const byRow = Map.groupBy(
    placed.flatMap((one) => one.rows.map((row) => ({ row, one }))),
    ({ row }) => row,
  );
  const rows: AgendaRow[] = [];
  for (const row of table.rows) {
    const own = (byRow.get(row.code) ?? []).map(({ one }) => one);
    const why = whyRank(facts, row.code);
    rows.push({ ...rowOf(row, own), why: why ? whySentence(why) : '' });
    yield;
  }
  return rows;
}

function rowOf(row: SupervisedRow, own: readonly Placed[]): Omit<AgendaRow, 'why'> {
  return {
    code: row.code,
    town: row.town,
    shortName: row.shortName,
    rank: row.rank,
    tied: row.tied,
    rankChange: row.rankChange,
    plate: row.plate,
    total: row.total,
    closed: row.closed,
    red: row.red,
    yellow: row.yellow,
    green: row.green,
    none: row.none,
    closureRate: row.closureRate,
    redShare: row.redShare,
    interval: intervalBand(row.closed, row.total),
    small: !row.ranked && row.total > 0,
    reported: row.reported,
    lamps: inRow(
      own.map(({ issue, verdict, rows }) => ({ id: issue.id, lamp: verdict.lamp, shared: rows.length > 1 })),
    ),
  };
}
