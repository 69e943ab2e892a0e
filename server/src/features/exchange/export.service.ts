import type { Deadline } from '@ryg/shared/domain/deadline.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { DISPOSITION_WORDS, type Finding } from '@ryg/shared/domain/finding.ts';
import { ALL_TOWNS, STATE_WORDS } from '@ryg/shared/domain/issue.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Table } from '../../documents/table.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';

type Column<T> = Readonly<{ heading: string; width: number; cell: (thing: T) => string | number | null }>;

const names = (list: readonly string[]) => list.join('、') || null;

const COLUMNS: readonly Column<LedgerIssue>[] = [
  { heading: '编号', width: 8, cell: ({ no }) => no },
  { heading: '问题', width: 44, cell: ({ title }) => title },
  { heading: '公示标题', width: 22, cell: ({ publicTitleDraft }) => publicTitleDraft },
  { heading: '问题来源', width: 14, cell: ({ source }) => source },
  { heading: '问题类别', width: 12, cell: ({ category }) => category },
  { heading: '整改措施', width: 44, cell: ({ measures }) => measures.map(({ text }) => text).join('\n') || null },
  { heading: '涉及镇', width: 16, cell: ({ towns }) => (towns.includes(ALL_TOWNS) ? '各镇' : names(towns)) },
  { heading: '包抓领导', width: 12, cell: ({ sponsorLeaders }) => names(sponsorLeaders) },
  { heading: '牵头单位', width: 16, cell: ({ leadUnits }) => names(leadUnits) },
  { heading: '配合单位', width: 20, cell: ({ coopUnits }) => names(coopUnits) },
  { heading: '责任人', width: 12, cell: ({ responsible }) => names(responsible) },
  { heading: '开始日期', width: 12, cell: ({ start }) => start },
  { heading: '整改时限', width: 22, cell: ({ deadline }) => deadlineText(deadline) },
  { heading: '整改进度', width: 10, cell: ({ progress }) => (progress === null ? null : `${progress}%`) },
  { heading: '整改状态', width: 14, cell: ({ state }) => STATE_WORDS[state] },
  { heading: '销号日期', width: 12, cell: ({ closedOn }) => closedOn },
];

function deadlineText({ kind, on }: Deadline): string | null {
  if (kind === 'staged') return `${on ?? ''}前，并长期坚持`;
  if (kind === 'longTerm') return '长期坚持';
  if (kind === 'immediate') return '立行立改';
  return on;
}

const FINDING_COLUMNS: readonly Column<Finding>[] = [
  { heading: '转办问题编号', width: 14, cell: ({ no }) => no },
  { heading: '转办问题', width: 44, cell: ({ title }) => title },
  { heading: '问题来源', width: 14, cell: ({ source }) => source },
  { heading: '处置', width: 12, cell: ({ disposition }) => disposition && DISPOSITION_WORDS[disposition] },
  { heading: '对应整改问题编号', width: 18, cell: ({ issueNos }) => names(issueNos) },
];

export type LedgerTables = Readonly<{ issues: Table; findings: Table | null }>;

/** The ledger as the sheets a clerk would keep; imported again they change nothing. */
export async function ledgerTables({ store, clock }: Ledger): Promise<Result<LedgerTables>> {
  const law = await lawOf(store);
  if (!law.ok) return law;
  const issues = await store.issues.all();
  if (issues.length === 0) return refuse('NOTHING_TO_EXPORT', '台账里还没有问题，没有可以导出的内容');
  const findings = await store.findings.all();
  // The day of what the sheet says: dated later it would read as a report of its own.
  const on = (await store.entries.latest('ledgerImported'))?.data.reportDate ?? clock.today();
  const above = [`${law.value.county.name}问题整改台账`, `填报日期：${on}`];
  return accept({
    issues: tableOf('整改台账', above, COLUMNS, issues),
    findings: findings.length === 0 ? null : tableOf('转办问题', [], FINDING_COLUMNS, findings),
  });
}

function tableOf<T>(
  name: string,
  above: readonly string[],
  columns: readonly Column<T>[],
  things: readonly T[],
): Table {
  return {
    name,
    above,
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: things.map((thing) => columns.map(({ cell }) => cell(thing))),
  };
}
