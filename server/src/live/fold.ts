import type { LedgerEntry, LedgerIssue } from '@ryg/shared/domain/entry.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { Snapshot } from '@ryg/shared/domain/snapshot.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import { findingOf, foldIssue, snapshotOf } from './project.ts';

/** A thing and the entry that moved it last. */
export type Held<T> = Readonly<{ value: T; seq: number }>;

/** Everything the entries say, folded in memory without looking at any projection. */
export type Fold = Readonly<{
  issues: Map<string, Held<LedgerIssue>>;
  findings: Map<string, Held<Finding>>;
  snapshots: Snapshot[];
  packs: RulePack[];
  county: County | null;
}>;

export const createFold = (): Fold => ({
  issues: new Map(),
  findings: new Map(),
  snapshots: [],
  packs: [],
  county: null,
});

/** The same fold, one entry further. Its maps are carried on rather than copied: there may be a million entries. */
export function foldEntry(fold: Fold, entry: LedgerEntry, workingDays: DayCounter): Fold {
  if (entry.kind === 'countyDeclared') return { ...fold, county: entry.data };
  if (entry.kind === 'packAdopted') fold.packs.push(entry.data);
  const finding = findingOf(entry);
  if (finding) fold.findings.set(finding.no, { value: finding, seq: entry.seq });
  else if (entry.kind === 'published') fold.snapshots.push(refoldRelease(fold, entry, workingDays));
  else if (entry.subject !== null) foldSubject(fold, entry, entry.subject);
  return fold;
}

function foldSubject({ issues }: Fold, entry: LedgerEntry, subject: string): void {
  const after = foldIssue(issues.get(subject)?.value ?? null, entry);
  if (after) issues.set(subject, { value: after, seq: entry.seq });
  else issues.delete(subject);
}

function refoldRelease(
  { issues, county, packs }: Fold,
  entry: Extract<LedgerEntry, { kind: 'published' }>,
  workingDays: DayCounter,
): Snapshot {
  const pack = packs.at(-1);
  if (!county || !pack) throw new Error(`entry ${entry.seq} publishes a ledger without county or rules`);
  return snapshotOf(entry, { issues: inLedgerOrder(issues), county, pack, workingDays });
}

export const byLedgerOrder = (a: LedgerIssue, b: LedgerIssue): number =>
  a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

/** Issues in the order of the ledger, which is the order of their ids. */
export function inLedgerOrder(issues: ReadonlyMap<string, Held<LedgerIssue>>): readonly LedgerIssue[] {
  return [...issues.values()].map(({ value }) => value).toSorted(byLedgerOrder);
}
