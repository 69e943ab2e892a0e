import { evolve, type LedgerEntry, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { takeSnapshot, type Snapshot } from '@ryg/shared/domain/snapshot.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Stores } from '../store/store.ts';

/** An issue after the entry, and the entry that moved it last. */
export function foldIssue(issue: LedgerIssue | null, entry: LedgerEntry): LedgerIssue | null {
  return evolve(issue, entry);
}

/** The finding an entry leaves behind, or null when it speaks of something else. */
export function findingOf(entry: LedgerEntry): Finding | null {
  return entry.kind === 'findingRegistered' || entry.kind === 'findingChanged' ? entry.data : null;
}

export type ReleaseSource = Readonly<{
  issues: readonly LedgerIssue[];
  county: County;
  pack: RulePack;
  workingDays: DayCounter;
}>;

/** The release an entry of kind `published` stands for. */
export function snapshotOf(entry: Extract<LedgerEntry, { kind: 'published' }>, source: ReleaseSource): Snapshot {
  const { number, from, to, validUntil } = entry.data;
  return takeSnapshot({
    ...source,
    number,
    validUntil,
    on: entry.on,
    releasedAt: entry.recordedAt,
    throughSeq: entry.seq,
    period: { from, to },
  });
}

/** Moves the tables of present state by one entry. */
export async function project(stores: Stores, entry: LedgerEntry, workingDays: DayCounter): Promise<void> {
  const finding = findingOf(entry);
  if (finding) return stores.findings.save(finding, entry.seq);
  if (entry.kind === 'published') return release(stores, entry, workingDays);
  if (entry.subject === null) return;

  const before = await stores.issues.find(entry.subject);
  const after = foldIssue(before, entry);
  if (after) await stores.issues.save(after, entry.seq);
  else if (before) await stores.issues.remove(before.id);
}

async function release(
  stores: Stores,
  entry: Extract<LedgerEntry, { kind: 'published' }>,
  workingDays: DayCounter,
): Promise<void> {
  const county = await stores.entries.latest('countyDeclared');
  const pack = await stores.entries.latest('packAdopted');
  if (!county || !pack) throw new Error('a release needs a county and a rule pack');
  const issues = await stores.issues.all();
  await stores.snapshots.save(snapshotOf(entry, { issues, county: county.data, pack: pack.data, workingDays }));
}
