import type { EntryLine } from '@ryg/shared/contract/issues.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { evolve, type LedgerEntry, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { entryEvidence, entryWords } from '@ryg/shared/domain/entry-words.ts';
import { changesBetween, type FieldChange } from '@ryg/shared/domain/issue-changes.ts';
import type { NameOf } from '../../live/account-names.ts';
import { accountSight } from './account-sight.ts';

/** For whom entries are put in words, and what people are called. */
export type Reading = Readonly<{ reader: Actor; nameOf: NameOf }>;

/** An entry in words; `changes` is what it moved. */
export function entryLine(entry: LedgerEntry, changes: readonly FieldChange[], { reader, nameOf }: Reading): EntryLine {
  const sight = accountSight(reader);
  const { actor, source, row } = entry.origin;
  return {
    seq: entry.seq,
    on: entry.on,
    recordedAt: entry.recordedAt,
    kind: entry.kind,
    actor: sight.account(actor),
    actorName: nameOf(actor),
    source: sight.source(source),
    row,
    subject: entry.subject,
    words: entryWords(entry),
    changes: changes.map((change) => ({ ...change })),
    evidence: [...entryEvidence(entry)],
  };
}

/** The whole record of one issue, oldest first, each entry with what was before and after it. */
export function recordLines(entries: readonly LedgerEntry[], reading: Reading): readonly EntryLine[] {
  const lines: EntryLine[] = [];
  let issue: LedgerIssue | null = null;
  for (const entry of entries) {
    const after: LedgerIssue | null = evolve(issue, entry);
    lines.push(entryLine(entry, changesBetween(issue, after), reading));
    issue = after;
  }
  return lines;
}
