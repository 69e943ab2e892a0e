import type { LampCounts } from './board.ts';
import type { CalendarDay } from './calendar-day.ts';
import { evolve, type LedgerEntry, type LedgerIssue } from './entry.ts';
import { judgeIssue, type Lamp } from './judge-issue.ts';
import { causeOfEntry, type MigrationCause } from './migration-cause.ts';
import { GRADE, kindOf } from './movement.ts';
import type { RulePack } from './rule-pack.ts';
import type { DayCounter } from './working-days.ts';

/** Where a lamp stood at the end of a day; `absent` while the issue is not in the ledger. */
export const STANDS = ['red', 'yellow', 'green', 'none', 'closed', 'absent'] as const;
export type Stand = (typeof STANDS)[number];

/**
 * What became of a lamp. `calm`: from green to not judged or back, neither better nor worse. `left`: it is in the ledger
 * no more, because its import was undone.
 */
export const MOVE_KINDS = ['worsened', 'cured', 'entered', 'closed', 'reopened', 'calm', 'left'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** One lamp that stands otherwise at the end than at the beginning, and what made it so. */
export type Move = Readonly<{
  id: string;
  from: Stand;
  to: Stand;
  kind: MoveKind;
  cause: MigrationCause;
  /** The entry that decided; null when it was the days, or the rules. */
  seq: number | null;
  on: CalendarDay | null;
}>;

/** How many lamps went from one stand to another, those that stayed included. */
export type Flow = Readonly<{ from: Stand; to: Stand; count: number }>;

/** 灯色迁移 between the ends of two days. Every number of `before` and `after` is a sum of flows. */
export type Migration = Readonly<{
  before: LampCounts;
  after: LampCounts;
  flows: readonly Flow[];
  moves: readonly Move[];
}>;

/** The issues as they stood at the end of a day, with the rules of that day. */
export type DayEnd = Readonly<{
  day: CalendarDay;
  pack: RulePack;
  lines: readonly Readonly<{ issue: LedgerIssue; lamp: Lamp }>[];
}>;

export type Between = Readonly<{
  before: DayEnd;
  after: DayEnd;
  workingDays: DayCounter;
  /** What was written about an issue after the one day and by the end of the other, oldest first. */
  entriesOf: (id: string) => readonly LedgerEntry[];
}>;

/** Which lamps changed between two days, and why each of them did. */
export function migrationBetween(between: Between): Migration {
  const { before, after } = between;
  const was = new Map(before.lines.map((line) => [line.issue.id, line]));
  const is = new Map(after.lines.map((line) => [line.issue.id, line]));
  const flows = new Map<string, Flow>();
  const moves: Move[] = [];
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const from = was.get(id)?.lamp ?? 'absent';
    const to = is.get(id)?.lamp ?? 'absent';
    const key = `${from} ${to}`;
    flows.set(key, { from, to, count: (flows.get(key)?.count ?? 0) + 1 });
    const move = moveOf(id, from, to);
    if (move) moves.push({ ...move, ...causeOf(move, was.get(id)?.issue, between) });
  }
  return {
    before: countsOf(before),
    after: countsOf(after),
    flows: [...flows.values()].toSorted((a, b) => placeOf(a) - placeOf(b)),
    moves,
  };
}

const placeOf = ({ from, to }: Flow) => STANDS.indexOf(from) * STANDS.length + STANDS.indexOf(to);

function countsOf({ lines }: DayEnd): LampCounts {
  const counts: Record<Lamp, number> = { closed: 0, red: 0, yellow: 0, green: 0, none: 0 };
  for (const { lamp } of lines) counts[lamp]++;
  return counts;
}

type Moved = Pick<Move, 'id' | 'from' | 'to' | 'kind'>;

function moveOf(id: string, from: Stand, to: Stand): Moved | null {
  if (to === 'absent') return { id, from, to, kind: 'left' };
  if (from === to) return null;
  const kind = kindOf(from === 'absent' ? undefined : from, to);
  return { id, from, to, kind: kind ?? 'calm' };
}

type Decided = Pick<Move, 'cause' | 'seq' | 'on'>;
const BY_ITSELF = { seq: null, on: null } as const;

/**
 * Counterfactuals, in this order. The facts of the earlier day judged by its rules on the later day: when they alone give
 * the new light, time passed and nothing else counts. The same by the rules of the later day: then the rules changed.
 * Where they alone would have made it worse still, they made it worse, and what was written only held it back. Else entries
 * decided, and the one that counts is the last after which the light, judged on the later day, became the one it is.
 */
function causeOf({ id, from, to, kind }: Moved, issue: LedgerIssue | undefined, between: Between): Decided {
  const { before, after, workingDays, entriesOf } = between;
  if (to === 'absent') return { cause: 'undone', ...BY_ITSELF };
  if (from === 'absent' || !issue) return { cause: 'new', ...BY_ITSELF };
  const lampUnder = (known: LedgerIssue, pack: RulePack) => judgeIssue(known, pack, after.day, workingDays).lamp;
  const isEnough = (lamp: Lamp) => lamp === to || (kind === 'worsened' && GRADE[lamp] > GRADE[to]);
  if (isEnough(lampUnder(issue, before.pack))) return { cause: 'day', ...BY_ITSELF };
  if (isEnough(lampUnder(issue, after.pack))) return { cause: 'rules', ...BY_ITSELF };
  let decided: Decided = { cause: 'other', ...BY_ITSELF };
  let lamp: Stand = lampUnder(issue, after.pack);
  let known: LedgerIssue | null = issue;
  for (const entry of entriesOf(id)) {
    known = evolve(known, entry);
    const now: Stand = known ? lampUnder(known, after.pack) : 'absent';
    if (now !== lamp && now === to) decided = { cause: causeOfEntry(entry), seq: entry.seq, on: entry.on };
    lamp = now;
  }
  return decided;
}
