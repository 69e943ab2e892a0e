import type { CalendarDay } from './calendar-day.ts';
import { evolve, type EntryDraft, type LedgerEntry, type LedgerIssue } from './entry.ts';
import type { Finding } from './finding.ts';

/** An import in the ledger: the entries it became. */
export type ImportInLedger = Readonly<{ upload: string; file: string; batch: string; first: number; last: number }>;

/** Something the import touched and somebody changed since; `by` is the account, `source` the file or command. */
export type ChangedSince = Readonly<{
  subject: string;
  no: string | null;
  title: string;
  by: string;
  on: CalendarDay;
  source: string;
  row: number | null;
}>;

export type UndoPlan = Readonly<{ entries: readonly EntryDraft[]; changedSince: readonly ChangedSince[] }>;

/**
 * What takes an import back: each issue and finding as it was before, by entries of their own. A finding the import
 * had registered is kept as withdrawn, because its entries stay. What changed since is left as it is and named.
 * `entries` are all entries about anything the import touched, oldest first.
 */
export function planUndo(done: ImportInLedger, entries: readonly LedgerEntry[], today: CalendarDay): UndoPlan {
  const ours = entries.filter(({ seq }) => seq >= done.first && seq <= done.last);
  const issues = subjectsOf(ours, (entry) => !isFinding(entry) && entry.kind !== 'ledgerImported');
  const findings = subjectsOf(ours, isFinding);
  const bySubject = Map.groupBy(entries, ({ subject }) => subject ?? '');
  const undone = [
    ...issues.map((id) => undoIssue(done, id, bySubject.get(id) ?? [], today)),
    ...findings.map((no) => undoFinding(done, no, bySubject.get(no) ?? [], today)),
  ];
  const changedSince = undone.flatMap(({ changed }) => changed ?? []);
  const kept = changedSince.map(({ subject }) => subject);
  const data = { upload: done.upload, file: done.file, kept };
  return {
    changedSince,
    entries: [
      ...undone.flatMap(({ draft }) => draft ?? []),
      { kind: 'importUndone', on: today, subject: done.batch, data },
    ],
  };
}

type FindingEntry = Extract<LedgerEntry, { data: Finding }>;

const isFinding = (entry: LedgerEntry): entry is FindingEntry =>
  entry.kind === 'findingRegistered' || entry.kind === 'findingChanged';

const subjectsOf = (entries: readonly LedgerEntry[], wanted: (entry: LedgerEntry) => boolean): readonly string[] => [
  ...new Set(entries.filter(wanted).flatMap(({ subject }) => subject ?? [])),
];

type Undone = Readonly<{ draft?: EntryDraft; changed?: ChangedSince }>;

/** A wording released since is no change of the issue: what the public saw it saw. */
const countsAsChange = (entry: LedgerEntry) => !isFinding(entry) && entry.kind !== 'titleReleased';

function undoIssue(done: ImportInLedger, id: string, entries: readonly LedgerEntry[], today: CalendarDay): Undone {
  const now = folded(entries);
  const since = entries.findLast((entry) => entry.seq > done.last && countsAsChange(entry));
  if (since) return { changed: { ...whoChanged(since), no: now?.no ?? null, title: now?.title ?? id } };
  const before = folded(entries.filter(({ seq }) => seq < done.first));
  const to = before && now ? { ...before, publicTitle: now.publicTitle } : before;
  return { draft: { kind: 'issueRolledBack', on: today, subject: id, data: { upload: done.upload, to } } };
}

const folded = (entries: readonly LedgerEntry[]): LedgerIssue | null =>
  entries.reduce<LedgerIssue | null>((issue, entry) => (isFinding(entry) ? issue : evolve(issue, entry)), null);

function undoFinding(done: ImportInLedger, no: string, all: readonly LedgerEntry[], today: CalendarDay): Undone {
  const entries = all.filter(isFinding);
  const now = entries.at(-1);
  if (!now) return {};
  if (now.seq > done.last) return { changed: { ...whoChanged(now), no, title: now.data.title } };
  const before = entries.findLast(({ seq }) => seq < done.first)?.data;
  const data: Finding = before ?? { ...now.data, withdrawn: true };
  return { draft: { kind: 'findingChanged', on: today, subject: no, data } };
}

function whoChanged({ subject, origin, on }: LedgerEntry): Omit<ChangedSince, 'no' | 'title'> {
  return { subject: subject ?? '', by: origin.actor, on, source: origin.source, row: origin.row };
}
