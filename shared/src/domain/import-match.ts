import type { LedgerIssue } from './entry.ts';
import type { LedgerRow } from './ledger-sheet/reading.ts';

/** Which issue of the batch a row speaks of; `taken` are those that earlier rows spoke of. */
export type Matcher = (row: LedgerRow, taken: ReadonlySet<string>) => LedgerIssue | null;

/** Text without its spaces and widths, in which two clerks write the same. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const fingerprint = (title: string, leadUnit: string | undefined) => `${squeeze(title)}|${squeeze(leadUnit ?? '')}`;

/** The same 编号 within the batch, else the same title and lead unit, is the same issue. */
export function matcherFor(issues: readonly LedgerIssue[]): Matcher {
  const byNo = Map.groupBy(issues, ({ no }) => no ?? '');
  const byFingerprint = Map.groupBy(issues, ({ title, leadUnits }) => fingerprint(title, leadUnits[0]));
  return (row, taken) => {
    const free = (candidates: readonly LedgerIssue[] | undefined) =>
      (candidates ?? []).filter(({ id }) => !taken.has(id));
    const sameText = free(byFingerprint.get(fingerprint(row.title, row.leadUnits[0])));
    if (row.no === null) return sameText[0] ?? null;
    const sameNo = free(byNo.get(row.no));
    // Several lines may share a number, one for each measure: the measure's words tell them apart.
    const measure = squeeze(row.measures[0]?.text ?? '');
    return sameNo.find(({ measures }) => squeeze(measures[0]?.text ?? '') === measure) ?? sameNo[0] ?? null;
  };
}
