import type { LedgerIssue } from './entry.ts';
import type { Disposition, Finding } from './finding.ts';

export type DispositionCounts = Readonly<Record<Disposition | 'undisposed' | 'total', number>>;

type Brief = Readonly<{ no: string; title: string }>;

/** 对账: every finding is counted once, and every issue is traced to a finding or named. */
export type Reconciliation = Readonly<{
  total: DispositionCounts;
  bySource: readonly (DispositionCounts & Readonly<{ source: string | null }>)[];
  undisposed: readonly Brief[];
  /** Findings that name an issue number the ledger does not have. */
  unknownNumbers: readonly Readonly<{ finding: string; no: string }>[];
  issues: Readonly<{ total: number; traced: number }>;
  issuesWithoutFinding: readonly Pick<LedgerIssue, 'id' | 'no' | 'title' | 'source'>[];
}>;

export function reconcile(findings: readonly Finding[], issues: readonly LedgerIssue[]): Reconciliation {
  const known = new Set(issues.flatMap(({ no }) => no ?? []));
  const named = new Set(findings.flatMap(({ issueNos }) => issueNos));
  const bySource = Map.groupBy(findings, ({ source }) => source);
  const untraced = issues.filter(({ no }) => no === null || !named.has(no));
  return {
    total: countsOf(findings),
    bySource: [...bySource].map(([source, some]) => ({ source, ...countsOf(some) })),
    undisposed: findings.filter(({ disposition }) => disposition === null).map(({ no, title }) => ({ no, title })),
    unknownNumbers: findings.flatMap(({ no: finding, issueNos }) =>
      issueNos.filter((no) => !known.has(no)).map((no) => ({ finding, no })),
    ),
    issues: { total: issues.length, traced: issues.length - untraced.length },
    issuesWithoutFinding: untraced.map(({ id, no, title, source }) => ({ id, no, title, source })),
  };
}

function countsOf(findings: readonly Finding[]): DispositionCounts {
  const of = (wanted: Disposition | null) => findings.filter(({ disposition }) => disposition === wanted).length;
  return {
    total: findings.length,
    merged: of('merged'),
    split: of('split'),
    notFound: of('notFound'),
    townLevel: of('townLevel'),
    other: of('other'),
    undisposed: of(null),
  };
}
