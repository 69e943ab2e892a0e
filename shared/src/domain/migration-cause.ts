import type { EntryDraft, Fact } from './entry.ts';

/** What made a lamp stand otherwise. */
export const MIGRATION_CAUSES = [
  'day',
  'rules',
  'new',
  'report',
  'extension',
  'deadline',
  'request',
  'returned',
  'closing',
  'reopening',
  'suspension',
  'edit',
  'undone',
  'other',
] as const;
export type MigrationCause = (typeof MIGRATION_CAUSES)[number];

export const CAUSE_WORDS: Readonly<Record<MigrationCause, string>> = {
  day: '时间推移',
  rules: '规则调整',
  new: '新登记',
  report: '报进展',
  extension: '批准延期',
  deadline: '调整时限',
  request: '申请销号',
  returned: '退回销号申请',
  closing: '销号',
  reopening: '反弹重开',
  suspension: '挂账或恢复',
  edit: '修改问题',
  undone: '撤销导入',
  other: '其他记录',
};

const BY_KIND: Partial<Readonly<Record<Fact['kind'], MigrationCause>>> = {
  progressReported: 'report',
  deadlineExtended: 'extension',
  deadlineSet: 'deadline',
  closeRequested: 'request',
  requestReturned: 'returned',
  objectionRaised: 'returned',
  issueClosed: 'closing',
  issueReopened: 'reopening',
  issueSuspended: 'suspension',
  issueResumed: 'suspension',
  issueEdited: 'edit',
  issueRolledBack: 'undone',
};

/** A ledger file writes the step of an issue down without saying by which command it came there. */
export function causeOfEntry(entry: EntryDraft): MigrationCause {
  if (entry.kind !== 'stateChanged') return BY_KIND[entry.kind] ?? 'other';
  const { state } = entry.data;
  if (state === 'closed') return 'closing';
  if (state === 'closeRequested') return 'request';
  return state === 'suspended' ? 'suspension' : state === 'rectifying' ? 'returned' : 'other';
}
