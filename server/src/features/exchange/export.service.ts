import type { ExportQuery } from '@ryg/shared/contract/exchange.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { LIST_WORDS, type ListName } from '@ryg/shared/domain/ledger-lists.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import type { Table } from '../../documents/table.ts';
import { fileOf, type FileFormat } from '../../documents/write-tables.ts';
import type { Book, Line, Page } from '../../live/book.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { dutiesSheet, findingsSheet, issuesSheet, tasksSheet } from './ledger-sheets.ts';

export type LedgerTables = Readonly<{ issues: Table; findings: Table | null }>;

/** The ledger as the sheets a clerk would keep; imported again they change nothing. */
export async function ledgerTables({ store, clock }: Ledger): Promise<Result<LedgerTables>> {
  const law = await lawOf(store);
  if (!law.ok) return law;
  const issues = await store.issues.all();
  if (issues.length === 0) return refuse('NOTHING_TO_EXPORT', '台账里还没有问题，没有可以导出的内容');
  const findings = await store.findings.all();
  const above = linesAbove(`${law.value.county.name}问题整改台账`, clock.today());
  return accept({
    issues: issuesSheet(above, issues),
    findings: findings.length === 0 ? null : findingsSheet(findings),
  });
}

export const linesAbove = (title: string, today: string) => [title, `填报日期：${today}`];

export type ExportedFile = Readonly<{ name: string; plain: string; bytes: Uint8Array }>;

/** What a filter asks of a line of the ledger, on a page as an account sees it. */
export type Matching = (
  page: Page,
  actor: Actor,
  filter: Omit<ExportQuery, 'list'>,
) => Promise<(line: Line) => boolean>;

export type ExportService = ReturnType<typeof exportService>;

const SHEETS: Readonly<Record<ListName, (above: readonly string[], issues: readonly LedgerIssue[]) => Table>> = {
  issues: issuesSheet,
  tasks: tasksSheet,
  duties: dutiesSheet,
};

/** One of the three lists, of what the account may see and asks for. */
export const exportService =
  (ledger: Ledger, book: Book, matching: Matching) =>
  async (
    actor: Actor,
    { list = 'issues', ...filter }: ExportQuery,
    format: FileFormat,
  ): Promise<Result<ExportedFile>> => {
    const page = await book.open();
    if (!page) {
      const law = await lawOf(ledger.store);
      return law.ok ? refuse('NOTHING_TO_EXPORT', '台账里还没有问题，没有可以导出的内容') : law;
    }
    const scope = scopeFor(actor, page.law.county);
    const isAsked = await matching(page, actor, filter);
    const lines = page.lines.filter((line) => isInScope(line.issue, scope) && isAsked(line));
    if (lines.length === 0) {
      return refuse('NOTHING_TO_EXPORT', '按现在的筛选条件没有可以导出的问题；请放宽筛选条件再导出');
    }
    const title = `${page.law.county.name}整改${LIST_WORDS[list]}`;
    const sheet = SHEETS[list](
      linesAbove(title, page.today),
      lines.map(({ issue }) => issue),
    );
    const bytes = await fileOf([sheet, ...(await findingsBeside(ledger, list, filter, scope.kind))], format);
    const day = page.today.replaceAll('-', '');
    return accept({ name: `${title}-${day}.${format}`, plain: `${list}-${day}.${format}`, bytes });
  };

/** The whole ledger goes with its findings; a part of it, or a text file of one table, without. */
async function findingsBeside(
  { store }: Ledger,
  list: ListName,
  filter: Omit<ExportQuery, 'list'>,
  scope: string,
): Promise<readonly Table[]> {
  if (list !== 'issues' || scope !== 'all' || Object.keys(filter).length > 0) return [];
  const findings = await store.findings.all();
  return findings.length > 0 ? [findingsSheet(findings)] : [];
}
