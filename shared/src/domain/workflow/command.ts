import type { CalendarDay } from '../calendar-day.ts';
import type { Deadline } from '../deadline.ts';
import type { IssueFacts } from '../entry.ts';
import type { Measure, Outcome } from '../issue.ts';
import type { CheckKind, ExtensionReason } from '../issue-work.ts';

/** Facts the office may correct; the public wording goes its own way through a release. */
export type EditableFacts = Omit<IssueFacts, 'publicTitleDraft'>;

/** What an account may ask of an issue. Days are `YYYY-MM-DD`, percent 0–100, evidence by id. */
export type Command =
  | Readonly<{
      command: 'assign';
      sponsorLeader: string;
      leadUnit: string;
      coopUnits: readonly string[];
      towns: readonly string[];
      responsible: readonly string[];
      measures?: readonly Measure[];
      deadline?: Deadline;
    }>
  | Readonly<{ command: 'acknowledge' }>
  | Readonly<{ command: 'rejectAssignment'; reason: string }>
  | Readonly<{ command: 'plan'; measures: readonly Measure[] }>
  | Readonly<{
      command: 'reportProgress';
      progress?: number;
      note: string;
      evidence: readonly string[];
      measures?: readonly Readonly<{ position: number; progress?: number; actual?: number }>[];
    }>
  | Readonly<{ command: 'comment'; text: string; evidence: readonly string[] }>
  | Readonly<{ command: 'requestExtension'; to: CalendarDay; reasonClass: ExtensionReason; reason: string }>
  | Readonly<{ command: 'decideExtension'; approve: boolean; reason: string }>
  | Readonly<{ command: 'suspend'; until: CalendarDay | null; reason: string }>
  | Readonly<{ command: 'resume'; reason: string }>
  | Readonly<{ command: 'requestClose'; statement: string; outcome: Outcome; evidence: readonly string[] }>
  | Readonly<{ command: 'review'; note: string }>
  /** `paper` with `signedBy`: the office records a signature given on paper (代录). */
  | Readonly<{ command: 'sign'; note: string; paper?: string; signedBy?: string }>
  | Readonly<{ command: 'verify'; note: string; evidence: readonly string[] }>
  | Readonly<{ command: 'notice' }>
  | Readonly<{ command: 'object'; text: string }>
  | Readonly<{ command: 'close' }>
  | Readonly<{ command: 'return'; reason: string }>
  | Readonly<{ command: 'reopen'; reason: string }>
  | Readonly<{ command: 'grade'; kind: CheckKind; passed: boolean; note: string; evidence: readonly string[] }>
  | Readonly<{ command: 'editIssue'; changes: Readonly<Partial<EditableFacts>> }>
  | Readonly<{ command: 'setDeadline'; deadline: Deadline; reason: string }>
  | Readonly<{ command: 'draftTitle'; title: string }>
  | Readonly<{ command: 'draftStatement'; text: string }>
  | Readonly<{ command: 'withdraw'; reason: string }>;

export type CommandName = Command['command'];

export const COMMAND_WORDS: Readonly<Record<CommandName, string>> = {
  assign: '交办',
  acknowledge: '签收',
  rejectAssignment: '退回改派',
  plan: '制定措施',
  reportProgress: '报进展',
  comment: '留言',
  requestExtension: '申请延期',
  decideExtension: '审批延期',
  suspend: '挂账',
  resume: '恢复整改',
  requestClose: '申请销号',
  review: '部门审核',
  sign: '签字',
  verify: '核查通过',
  notice: '公示',
  object: '登记异议',
  close: '销号',
  return: '退回',
  reopen: '反弹重开',
  grade: '现场核查',
  editIssue: '修改',
  setDeadline: '调整时限',
  draftTitle: '拟公示标题',
  draftStatement: '附说明',
  withdraw: '立即撤下',
};
