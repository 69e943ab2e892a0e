import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Deadline } from '@ryg/shared/domain/deadline.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { ALL_TOWNS, type IssueState } from '@ryg/shared/domain/issue.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Table } from '../../documents/table.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';

type Column = Readonly<{ heading: string; width: number; cell: (issue: LedgerIssue) => string | number | null }>;

const STATE_WORDS: Readonly<Record<IssueState, string>> = {
  registered: '已登记',
  assigned: '已交办',
  acknowledged: '已签收',
  rectifying: '整改中',
  closeRequested: '申请销号',
  deptReviewed: '牵头部门已审核',
  leaderSigned: '包抓领导已签字',
  verified: '已核查',
  noticed: '公示中',
  suspended: '挂账',
  closed: '已销号',
};

const names = (list: readonly string[]) => list.join('、') || null;

const COLUMNS: readonly Column[] = [
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

/** The ledger as the sheet a clerk would keep; imported again it changes nothing. */
export async function ledgerTable({ store, clock }: Ledger): Promise<Result<Table>> {
  const law = await lawOf(store);
  if (!law.ok) return law;
  const issues = await store.issues.all();
  if (issues.length === 0) return refuse('NOTHING_TO_EXPORT', '台账里还没有问题，没有可以导出的内容');
  return accept(tableOf(law.value.county.name, clock.today(), issues));
}

const tableOf = (county: string, on: CalendarDay, issues: readonly LedgerIssue[]): Table => ({
  name: '整改台账',
  above: [`${county}问题整改台账`, `填报日期：${on}`],
  columns: COLUMNS.map(({ heading, width }) => ({ heading, width })),
  rows: issues.map((issue) => COLUMNS.map(({ cell }) => cell(issue))),
});
