import type { CalendarDay } from './calendar-day.ts';
import { canonicalJson } from './canonical-json.ts';
import type { EntryDraft } from './entry.ts';
import type { Finding } from './finding.ts';
import type { LedgerHistory } from './import-history.ts';

/** What a sheet of findings adds; what it leaves empty takes nothing away, what the office disposed since stays. */
export function findingDrafts(
  now: readonly Finding[],
  read: readonly Finding[],
  { findings: touched }: Pick<LedgerHistory, 'findings'>,
  { on, overwrite }: Readonly<{ on: CalendarDay; overwrite: boolean }>,
): readonly EntryDraft[] {
  const known = new Map(now.map((finding) => [finding.no, finding]));
  return read.flatMap((finding): EntryDraft[] => {
    const before = known.get(finding.no);
    if (!before) return [{ kind: 'findingRegistered', on, subject: finding.no, data: finding }];
    if (touched.has(finding.no) && !overwrite) return [];
    const after = merged(before, finding);
    return canonicalJson(before) === canonicalJson(after)
      ? []
      : [{ kind: 'findingChanged', on, subject: finding.no, data: after }];
  });
}

function merged(before: Finding, { title, source, disposition, issueNos }: Finding): Finding {
  const told = { ...before, title, source: source ?? before.source };
  if (disposition === null) return told;
  if (disposition === before.disposition) return { ...told, issueNos };
  // The reason was given for the disposition before.
  const { reason: _given, ...rest } = told;
  return { ...rest, disposition, issueNos };
}
