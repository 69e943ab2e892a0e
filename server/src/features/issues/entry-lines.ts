import type { EntryLine } from '@ryg/shared/contract/issues.contract.ts';
import { evolve, type LedgerEntry, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { entryEvidence, entryWords } from '@ryg/shared/domain/entry-words.ts';
import { changesBetween, type FieldChange } from '@ryg/shared/domain/issue-changes.ts';
import type { NameOf } from '../../live/account-names.ts';

/** An entry in words; `changes` is what it moved. */
export function entryLine(entry: LedgerEntry, changes: readonly FieldChange[], nameOf: NameOf): EntryLine {
  const { actor, source, row } = entry.origin;
  return {
    seq: entry.seq,
    on: entry.on,
    recordedAt: entry.recordedAt,
    kind: entry.kind,
    actor,
    actorName: nameOf(actor),
    source,
    row,
    subject: entry.subject,
    words: entryWords(entry),
    changes: changes.map((change) => ({ ...change })),
    evidence: [...entryEvidence(entry)],
  };
}

/** The whole record of one issue, oldest first, each entry with what was before and after it. */
export function recordLines(entries: readonly LedgerEntry[], nameOf: NameOf): readonly EntryLine[] {
  const lines: EntryLine[] = [];
  let issue: LedgerIssue | null = null;
  for (const entry of entries) {
    const after: LedgerIssue | null = evolve(issue, entry);
    lines.push(entryLine(entry, changesBetween(issue, after), nameOf));
    issue = after;
  }
  return lines;
}
