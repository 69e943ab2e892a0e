import { canonicalJson } from './canonical-json.ts';
import { DISPOSITION_WORDS, type Finding } from './finding.ts';
import type { ImportPreview } from './import-preview.ts';
import type { ImportPlan, ImportSummary, RowChange } from './ledger-import.ts';
import type { LedgerReading, RejectedRow } from './ledger-sheet/reading.ts';

/** An upload waits for its confirmation, became entries, was undone, or was forgotten. */
export const UPLOAD_STATES = ['previewed', 'confirmed', 'undone', 'expired'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** A finding the file would register or change, with its disposition in words. */
export type FindingChange = Readonly<{
  no: string;
  title: string;
  isNew: boolean;
  before: string | null;
  after: string | null;
}>;

/** Everything the office sees before it says yes. */
export type UploadPreview = ImportPreview &
  Readonly<{
    summary: ImportSummary;
    rows: readonly RowChange[];
    findings: readonly FindingChange[];
    rejected: readonly RejectedRow[];
    notices: readonly string[];
    /** The file says nothing the ledger does not know. */
    nothingNew: boolean;
  }>;

/** What an import would do, put together for the person who decides. */
export function uploadPreview(
  plan: ImportPlan,
  { rejected, notices }: Pick<LedgerReading, 'rejected' | 'notices'>,
  known: readonly Finding[],
  lights: ImportPreview,
): UploadPreview {
  const nothingNew = plan.entries.length === 0;
  return {
    ...lights,
    summary: plan.summary,
    rows: plan.rows,
    findings: findingChanges(plan, known),
    rejected,
    notices: [...(nothingNew ? ['这份文件没有新内容，确认与否台账都不会变动'] : []), ...notices],
    nothingNew,
  };
}

/** What tells whether the ledger moved between preview and confirmation: every change and every conflict, no lights. */
export const wouldDo = ({ rows, findings }: Pick<UploadPreview, 'rows' | 'findings'>): string =>
  canonicalJson({ rows, findings });

function findingChanges({ entries }: ImportPlan, known: readonly Finding[]): readonly FindingChange[] {
  const before = new Map(known.map((finding) => [finding.no, finding]));
  return entries.flatMap(({ draft }) => {
    if (draft.kind !== 'findingRegistered' && draft.kind !== 'findingChanged') return [];
    const { no, title } = draft.data;
    const was = before.get(no);
    return [{ no, title, isNew: !was, before: was ? dispositionText(was) : null, after: dispositionText(draft.data) }];
  });
}

/** 归并到 3、7; null while nobody decided. */
function dispositionText({ disposition, issueNos }: Pick<Finding, 'disposition' | 'issueNos'>): string | null {
  if (disposition === null) return null;
  const word = DISPOSITION_WORDS[disposition];
  return issueNos.length > 0 ? `${word}到 ${issueNos.join('、')}` : word;
}
