import { evolve, type LedgerEntry, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { changesBetween, type FieldChange } from '@ryg/shared/domain/issue-changes.ts';
import { isSetting, settingChanges, type SettingFact } from '@ryg/shared/domain/setting-changes.ts';
import type { Stores } from '../../store/store.ts';

type Changes = ReadonlyMap<number, readonly FieldChange[]>;

/**
 * What entries changed, before and after. The record of a subject is folded when its first entry is asked about
 * and kept for as long as one answer takes.
 */
export function recordChanges({ entries }: Pick<Stores, 'entries'>) {
  const known = new Map<string, Changes>();
  const once = async (key: string, read: () => Promise<readonly LedgerEntry[]>, fold: Fold): Promise<Changes> => {
    const kept = known.get(key);
    if (kept) return kept;
    const changes = fold(await read());
    known.set(key, changes);
    return changes;
  };

  return async (entry: LedgerEntry): Promise<readonly FieldChange[]> => {
    const { subject, kind, seq } = entry;
    // Findings, teams and leaders are numbered apart from issues, but a number may be the same.
    if (isSetting(entry) && subject !== null) {
      const record = await once(`setting ${subject}`, () => entries.ofSubject(subject), settingRecord);
      return record.get(seq) ?? [];
    }
    if (isSetting(entry)) return (await once(kind, () => entries.ofKind(kind), settingRecord)).get(seq) ?? [];
    if (subject === null) return [];
    return (await once(`issue ${subject}`, () => entries.ofSubject(subject), issueRecord)).get(seq) ?? [];
  };
}

type Fold = (entries: readonly LedgerEntry[]) => Changes;

function issueRecord(entries: readonly LedgerEntry[]): Changes {
  let issue: LedgerIssue | null = null;
  const changes = new Map<number, readonly FieldChange[]>();
  for (const entry of entries) {
    const after: LedgerIssue | null = evolve(issue, entry);
    changes.set(entry.seq, changesBetween(issue, after));
    issue = after;
  }
  return changes;
}

function settingRecord(entries: readonly LedgerEntry[]): Changes {
  let before: SettingFact | null = null;
  const changes = new Map<number, readonly FieldChange[]>();
  for (const entry of entries) {
    if (!isSetting(entry)) continue;
    changes.set(entry.seq, settingChanges(before, entry));
    before = entry;
  }
  return changes;
}
