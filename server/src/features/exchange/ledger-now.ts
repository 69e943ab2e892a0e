import { historyOf, WORK_KINDS } from '@ryg/shared/domain/import-history.ts';
import type { LedgerEntry } from '@ryg/shared/domain/entry.ts';
import type { LedgerNow } from '@ryg/shared/domain/ledger-import.ts';
import type { Stores } from '../../store/store.ts';

type ImportedSheet = Extract<LedgerEntry, { kind: 'ledgerImported' }>;

/** The sheets of a batch that stand, oldest first: those whose import was not undone. */
export async function standingSheets({ entries }: Stores, batch: string): Promise<readonly ImportedSheet[]> {
  const undone = new Set((await entries.ofKind('importUndone')).map(({ data }) => data.upload));
  const sheets = await entries.ofKind('ledgerImported');
  return sheets.filter(({ data }) => data.batch === batch && !(data.upload && undone.has(data.upload)));
}

/** What a file of the batch is compared with. */
export async function ledgerNow(stores: Stores, batch: string): Promise<LedgerNow> {
  const last = (await standingSheets(stores, batch)).at(-1)?.seq ?? 0;
  return {
    issues: await stores.issues.all(),
    findings: await stores.findings.all(),
    history: historyOf({
      lastNumber: await stores.entries.highestIssueNumber(),
      worked: await stores.history.commanded(WORK_KINDS),
      since: await stores.history.commandsAfter(last),
    }),
  };
}
