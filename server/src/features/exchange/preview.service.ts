import { previewImport, type ImportPreview } from '@ryg/shared/domain/import-preview.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Ledger } from '../../live/ledger.ts';
import { planImport, type ImportOptions, type ImportReport } from './import.service.ts';
import type { LedgerFile } from './ledger-file.ts';

export type PreviewReport = ImportReport & ImportPreview;

/** What importing a file would change, which lights would turn and which ranks move, today. Writes nothing. */
export async function previewLedger(
  ledger: Ledger,
  file: LedgerFile,
  options: ImportOptions,
): Promise<Result<PreviewReport>> {
  const planned = await planImport(ledger, ledger.store, file, options);
  if (!planned.ok) return planned;
  const { on, law, plan, now } = planned.value;
  const basis = { issues: now.issues, ...law, workingDays: ledger.workingDays, today: ledger.clock.today() };
  const { rejected, notices } = file.reading;
  return accept({ file: file.name, on, summary: plan.summary, rejected, notices, ...previewImport(basis, plan) });
}
