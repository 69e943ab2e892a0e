import type { CalendarDay } from './calendar-day.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Deadline } from './deadline.ts';
import type { EntryDraft, IssueFacts, LedgerIssue } from './entry.ts';
import type { Finding } from './finding.ts';
import type { LedgerReading, LedgerRow } from './ledger-sheet/reading.ts';

/** What the ledger knows when a file arrives. */
export type LedgerNow = Readonly<{
  issues: readonly LedgerIssue[];
  findings: readonly Finding[];
}>;

/** An entry to append and the spreadsheet row it comes from. */
export type ImportedEntry = Readonly<{ row: number | null; draft: EntryDraft }>;

export type ImportPlan = Readonly<{
  entries: readonly ImportedEntry[];
  summary: Readonly<{
    created: number;
    changed: number;
    closed: number;
    reopened: number;
    extended: number;
    unchanged: number;
    /** Issues of the batch that the file does not mention; nothing happens to them. */
    missing: number;
    findings: number;
    rejected: number;
  }>;
}>;

/**
 * A ledger file is history: compares a sheet with the ledger and says what differs, as entries that hold on its day.
 * The same 编号 within the batch, else the same title and lead unit, is the same issue. Missing rows close nothing.
 */
export function compareLedger(
  now: LedgerNow,
  reading: LedgerReading,
  context: Readonly<{ batch: string; on: CalendarDay }>,
): ImportPlan {
  const { batch, on } = context;
  const matcher = matcherFor(now.issues.filter((issue) => issue.batch === batch));
  const seen = new Set<string>();
  const entries: ImportedEntry[] = [];
  const summary = { created: 0, changed: 0, closed: 0, reopened: 0, extended: 0, unchanged: 0 };
  let next = now.issues.length;

  for (const row of reading.rows) {
    const known = matcher(row, seen);
    const id = known?.id ?? issueId(++next);
    seen.add(id);
    const drafts = known ? differences(known, row, on) : registration(id, batch, row, on);
    count(summary, known !== null, drafts);
    for (const draft of drafts) entries.push({ row: row.row, draft });
  }
  const findings = findingDifferences(now.findings, reading.findings, on);
  const missing = now.issues.filter((issue) => issue.batch === batch && !seen.has(issue.id)).length;
  return {
    entries: [...findings.map((draft) => ({ row: null, draft })), ...entries],
    summary: { ...summary, missing, findings: findings.length, rejected: reading.rejected.length },
  };
}

/** Ids are numbered in the order in which issues entered the ledger and never reused. */
const issueId = (number: number) => `Q${String(number).padStart(4, '0')}`;

/** What the ledger kept may have its keys in another order than what was just read. */
const isSame = (before: unknown, now: unknown) => canonicalJson(before) === canonicalJson(now);

const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
const fingerprint = (title: string, leadUnit: string | undefined) => `${squeeze(title)}|${squeeze(leadUnit ?? '')}`;

type Matcher = (row: LedgerRow, taken: ReadonlySet<string>) => LedgerIssue | null;

function matcherFor(issues: readonly LedgerIssue[]): Matcher {
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

function factsOfRow(row: LedgerRow): IssueFacts {
  const {
    no,
    title,
    publicTitle,
    source,
    category,
    measures,
    towns,
    sponsorLeaders,
    leadUnits,
    coopUnits,
    responsible,
    start,
  } = row;
  return {
    no,
    title,
    publicTitleDraft: publicTitle,
    source,
    category,
    measures,
    towns,
    sponsorLeaders,
    leadUnits,
    coopUnits,
    responsible,
    start,
  };
}

function registration(id: string, batch: string, row: LedgerRow, on: CalendarDay): EntryDraft[] {
  const drafts: EntryDraft[] = [
    { kind: 'issueRegistered', on, subject: id, data: { batch, facts: factsOfRow(row), deadline: row.deadline } },
  ];
  if (row.progress !== null && row.state !== 'closed')
    drafts.push({ kind: 'progressReported', on, subject: id, data: { progress: row.progress } });
  return [...drafts, ...stateDrafts(id, 'assigned', null, row, on)];
}

function differences(issue: LedgerIssue, row: LedgerRow, on: CalendarDay): EntryDraft[] {
  return [
    ...editDrafts(issue, row, on),
    ...deadlineDrafts(issue, row, on),
    ...stateDrafts(issue.id, issue.state, issue.closedOn, row, on),
    ...progressDrafts(issue, row, on),
  ];
}

function editDrafts(issue: LedgerIssue, row: LedgerRow, on: CalendarDay): EntryDraft[] {
  const facts = factsOfRow(row);
  const changed = Object.entries(facts).filter(([key, value]) => {
    const before = issue[key as keyof IssueFacts];
    // A later sheet that leaves a cell or column out takes nothing away.
    const saysNothing = value === null || (Array.isArray(value) && value.length === 0);
    return !saysNothing && !isSame(before, value);
  });
  return changed.length === 0
    ? []
    : [{ kind: 'issueEdited', on, subject: issue.id, data: Object.fromEntries(changed) as Partial<IssueFacts> }];
}

const sameDeadline = (a: Deadline, b: Deadline) => a.kind === b.kind && a.on === b.on;

/** A later date is an extension and keeps the original; any other change sets the deadline anew. */
function deadlineDrafts(issue: LedgerIssue, row: LedgerRow, on: CalendarDay): EntryDraft[] {
  const { deadline } = row;
  if (deadline.kind === 'unset' || sameDeadline(issue.deadline, deadline)) return [];
  const from = issue.deadline.on;
  if (from !== null && deadline.on !== null && deadline.on > from) {
    const extension = { from, to: deadline.on, reason: '台账变更', decidedOn: on };
    return [{ kind: 'deadlineExtended', on, subject: issue.id, data: { extension, deadline } }];
  }
  return [{ kind: 'deadlineSet', on, subject: issue.id, data: { deadline } }];
}

function stateDrafts(
  id: string,
  state: LedgerIssue['state'],
  closedOn: CalendarDay | null,
  row: LedgerRow,
  on: CalendarDay,
): EntryDraft[] {
  if (row.state === 'closed') {
    // A status word without a day closes on the day of the sheet that first says so, and is not moved by later sheets.
    const day = row.closedOn ?? (state === 'closed' && closedOn ? closedOn : on);
    return state === 'closed' && closedOn === day
      ? []
      : [{ kind: 'issueClosed', on, subject: id, data: { closedOn: day, imported: true } }];
  }
  if (state === 'closed') {
    const reopened: EntryDraft = { kind: 'issueReopened', on, subject: id, data: { reason: '台账中不再是已销号' } };
    return row.state === 'rectifying'
      ? [reopened]
      : [reopened, { kind: 'stateChanged', on, subject: id, data: { state: row.state } }];
  }
  return row.state === state ? [] : [{ kind: 'stateChanged', on, subject: id, data: { state: row.state } }];
}

/** A sheet that repeats last week's figure is still this week's report. */
function progressDrafts(issue: LedgerIssue, row: LedgerRow, on: CalendarDay): EntryDraft[] {
  if (row.state === 'closed' || row.progress === null) return [];
  const isNews = row.progress !== issue.progress || issue.lastReport === null || issue.lastReport < on;
  return isNews ? [{ kind: 'progressReported', on, subject: issue.id, data: { progress: row.progress } }] : [];
}

function findingDifferences(now: readonly Finding[], read: readonly Finding[], on: CalendarDay): EntryDraft[] {
  const known = new Map(now.map((finding) => [finding.no, finding]));
  return read.flatMap((finding): EntryDraft[] => {
    const before = known.get(finding.no);
    if (!before) return [{ kind: 'findingRegistered', on, subject: finding.no, data: finding }];
    return isSame(before, finding) ? [] : [{ kind: 'findingChanged', on, subject: finding.no, data: finding }];
  });
}

type Counts = {
  created: number;
  changed: number;
  closed: number;
  reopened: number;
  extended: number;
  unchanged: number;
};

function count(counts: Counts, known: boolean, drafts: readonly EntryDraft[]): void {
  if (!known) counts.created++;
  else if (drafts.length === 0) counts.unchanged++;
  else counts.changed++;
  for (const { kind } of drafts) {
    if (kind === 'issueClosed') counts.closed++;
    if (kind === 'issueReopened') counts.reopened++;
    if (kind === 'deadlineExtended') counts.extended++;
  }
}
