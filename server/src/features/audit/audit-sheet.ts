import { CHAIN_WORDS } from '@ryg/shared/domain/chain-words.ts';
import type { AuditItem } from '@ryg/shared/contract/audit.contract.ts';
import { OUTCOME_OF_ACCESS_WORDS } from '@ryg/shared/domain/access-event.ts';
import type { FieldChange } from '@ryg/shared/domain/issue-changes.ts';
import type { LongTable } from '../../documents/long-table.ts';

type Column = Readonly<{ heading: string; width: number; cell: (item: AuditItem) => string | number | null }>;

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const changeWords = ({ field, before, after }: FieldChange) => `${field}：${before || '（空）'} → ${after || '（空）'}`;

const COLUMNS: readonly Column[] = [
  { heading: '时间（北京时间）', width: 20, cell: ({ at }) => MOMENT.format(new Date(at)) },
  { heading: '业务日期', width: 12, cell: ({ on }) => on },
  { heading: '记录', width: 12, cell: ({ chain }) => CHAIN_WORDS[chain] },
  { heading: '序号', width: 8, cell: ({ seq }) => seq },
  { heading: '操作人', width: 16, cell: ({ actorName }) => actorName },
  { heading: '账户', width: 14, cell: ({ actor }) => actor },
  { heading: '来源', width: 24, cell: ({ source }) => source },
  { heading: '事项', width: 44, cell: ({ words }) => words },
  { heading: '对象', width: 34, cell: ({ object }) => object?.text ?? null },
  { heading: '结果', width: 8, cell: ({ outcome }) => OUTCOME_OF_ACCESS_WORDS[outcome] },
  { heading: '改动前后', width: 50, cell: ({ changes }) => changes.map(changeWords).join('\n') || null },
  { heading: '校验值', width: 66, cell: ({ hash }) => hash },
];

/** The records as a sheet whose rows are made while it is written. */
export const auditSheet = (items: AsyncIterable<AuditItem>): LongTable => ({
  name: '审计记录',
  columns: COLUMNS.map(({ heading, width }) => ({ heading, width })),
  rows: rowsOf(items),
});

async function* rowsOf(items: AsyncIterable<AuditItem>) {
  for await (const item of items) yield COLUMNS.map(({ cell }) => cell(item));
}
