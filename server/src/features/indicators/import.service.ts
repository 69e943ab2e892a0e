import { createHash, randomUUID } from 'node:crypto';
import type { IndicatorImportView } from '@ryg/shared/contract/indicator-files.contract.ts';
import { planIndicatorImport, type IndicatorImport, type PlannedRow } from '@ryg/shared/domain/indicator-import.ts';
import { readIndicatorSheet, type IndicatorSheet } from '@ryg/shared/domain/indicator-sheet.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Draft } from '../../live/write-door.ts';
import type { Stores } from '../../store/store.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Indicators } from './indicator-book.ts';
import type { Sender } from './indicators.service.ts';

type SentFile = Readonly<{ name: string; bytes: Buffer }>;

export type IndicatorImports = ReturnType<typeof indicatorImports>;

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/**
 * A file of indicators: first what it would do, then, sent again with that answer's fingerprint, the doing of it.
 * Nothing waits in between, and either all rows that were shown are written or none.
 */
export function indicatorImports({ store, write, clock }: Ledger, indicators: Indicators) {
  const sheetIn = async (file: SentFile): Promise<Result<IndicatorSheet>> => {
    const book = await readWorkbook(file);
    return book.ok ? readIndicatorSheet(book.value, clock.today()) : book;
  };
  const planOn = async (stores: Pick<Stores, 'entries'>, sheet: IndicatorSheet): Promise<IndicatorImport> => {
    const { states } = await indicators.within(stores);
    const inUse = [...states.values()].filter(({ withdrawn }) => withdrawn === null);
    return planIndicatorImport(sheet, inUse, clock.today());
  };

  return {
    preview: async (file: SentFile): Promise<Result<IndicatorImportView>> => {
      const sheet = await sheetIn(file);
      return sheet.ok ? accept(viewOf(file, await planOn(store, sheet.value))) : sheet;
    },

    confirm: async (
      file: SentFile,
      wouldDo: string,
      { actor, source, key }: Sender,
    ): Promise<Result<IndicatorImportView>> => {
      const sheet = await sheetIn(file);
      if (!sheet.ok) return sheet;
      const asked = { sha256: sha256(file.bytes), wouldDo };
      const sent = { account: actor.account, key, asked, at: clock.now().toISOString() };
      const from = { actor: actor.account, source: `${source} ${file.name}` };
      const written = await write(from, (stores) =>
        once(stores, sent, async () => {
          const plan = await planOn(stores, sheet.value);
          const view = viewOf(file, plan);
          if (view.wouldDo !== wouldDo)
            return refuse('CHANGED_SINCE', `预览“${file.name}”以后指标有了变动，没有导入；请重新预览再确认`);
          const entries = plan.rows.flatMap((row) => entriesOf(row, clock.today()));
          if (entries.length === 0) return refuse('NOTHING_NEW', `“${file.name}”里没有新的内容；请核对后再导入`);
          return accept({ entries, value: view });
        }),
      );
      return written.ok ? accept(written.value.value) : written;
    },
  };
}

function entriesOf({ row, id, set, report, name, unit }: PlannedRow, today: Draft['draft']['on']): readonly Draft[] {
  const subject = id ?? randomUUID();
  const drafts: Draft[] = [];
  if (set) drafts.push({ row, draft: { kind: 'indicatorSet', on: today, subject, data: { ...set, id: subject } } });
  if (report) {
    const { figure, on } = report;
    const data = { figure, cells: [], note: '', name, unit };
    drafts.push({ row, draft: { kind: 'indicatorReported', on, subject, data } });
  }
  return drafts;
}

function viewOf({ name }: SentFile, { rows, rejected, notices }: IndicatorImport): IndicatorImportView {
  const told = {
    rows: rows.map(({ row, name: called, owner, action, words }) => ({ row, name: called, owner, action, words })),
    rejected: [...rejected],
    notices: [...notices],
  };
  // What is shown and what would be written are both in it: neither may move between preview and confirmation.
  return { file: name, ...told, wouldDo: sha256(JSON.stringify([told, rows])) };
}
