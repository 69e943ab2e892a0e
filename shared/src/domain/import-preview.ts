import type { Plate, RankedTown, Tally } from './board.ts';
import type { CalendarDay } from './calendar-day.ts';
import { evolve, type LedgerIssue } from './entry.ts';
import { ALL_TOWNS } from './issue.ts';
import { judgeIssue, type Lamp, type Verdict } from './judge-issue.ts';
import type { ImportPlan } from './ledger-import.ts';
import { rankTowns } from './ranking.ts';
import type { County } from './region.ts';
import type { RulePack } from './rule-pack.ts';
import { tallyOf } from './tally.ts';
import type { DayCounter } from './working-days.ts';

/** A light that would be another; `from` is null for an issue that would be new. */
export type Flip = Readonly<{
  id: string;
  no: string | null;
  title: string;
  from: Lamp | null;
  to: Lamp;
  reason: string;
}>;

/** A town whose rank or plate would be another. */
export type RankMove = Readonly<{
  town: string;
  from: number | null;
  to: number | null;
  plateFrom: Plate;
  plateTo: Plate;
}>;

/** What importing a file would do to the lights and the ranking on a day; nothing is written to find out. */
export type ImportPreview = Readonly<{
  before: Tally;
  after: Tally;
  flips: readonly Flip[];
  moves: readonly RankMove[];
}>;

export type PreviewBasis = Readonly<{
  issues: readonly LedgerIssue[];
  county: County;
  pack: RulePack;
  workingDays: DayCounter;
  today: CalendarDay;
}>;

type Judged = Readonly<{ issue: LedgerIssue; verdict: Verdict }>;

/** Judges the ledger as it stands and as it would stand after the plan, both on the same day. */
export function previewImport(basis: PreviewBasis, plan: ImportPlan): ImportPreview {
  const before = judged(basis.issues, basis);
  const after = judged(folded(basis.issues, plan), basis);
  return {
    before: tallyOf(before.map(({ verdict }) => verdict)),
    after: tallyOf(after.map(({ verdict }) => verdict)),
    flips: flipsBetween(before, after),
    moves: movesBetween(ranked(before, basis.county), ranked(after, basis.county)),
  };
}

function folded(issues: readonly LedgerIssue[], { entries }: ImportPlan): readonly LedgerIssue[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  for (const { draft } of entries) {
    const next = evolve(byId.get(draft.subject ?? '') ?? null, draft);
    if (next) byId.set(next.id, next);
  }
  return [...byId.values()];
}

const judged = (issues: readonly LedgerIssue[], { pack, today, workingDays }: PreviewBasis): readonly Judged[] =>
  issues.map((issue) => ({ issue, verdict: judgeIssue(issue, pack, today, workingDays) }));

function flipsBetween(before: readonly Judged[], after: readonly Judged[]): readonly Flip[] {
  const was = new Map(before.map(({ issue, verdict }) => [issue.id, verdict.lamp]));
  return after.flatMap(({ issue: { id, no, title }, verdict }) => {
    const from = was.get(id) ?? null;
    return from === verdict.lamp ? [] : [{ id, no, title, from, to: verdict.lamp, reason: verdict.reason }];
  });
}

type Row = Pick<RankedTown, 'code' | 'town' | 'rank' | 'plate'>;

function ranked(all: readonly Judged[], { towns, minIssues }: County): readonly Row[] {
  const verdictsOf = (name: string) =>
    all
      .filter(({ issue }) => issue.towns.includes(name) || issue.towns.includes(ALL_TOWNS))
      .map(({ verdict }) => verdict);
  return rankTowns(
    towns.map(({ code, name, shortName }) => ({ code, town: name, shortName, issues: verdictsOf(name) })),
    minIssues,
  );
}

function movesBetween(before: readonly Row[], after: readonly Row[]): readonly RankMove[] {
  const was = new Map(before.map((row) => [row.code, row]));
  return after.flatMap(({ code, town, rank, plate }) => {
    const old = was.get(code);
    if (!old || (old.rank === rank && old.plate === plate)) return [];
    return [{ town, from: old.rank, to: rank, plateFrom: old.plate, plateTo: plate }];
  });
}
