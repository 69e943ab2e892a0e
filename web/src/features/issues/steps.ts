import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { STATE_WORDS, type IssueState } from '@ryg/shared/domain/issue.ts';
import { STEP_WORDS, type ApprovalStep } from '@ryg/shared/domain/issue-work.ts';

export type Step = Readonly<{
  key: string;
  word: string;
  at: 'done' | 'now' | 'next';
  /** Who did it and on what day, where that is known. */
  by: string | null;
  on: CalendarDay | null;
  /** What is out of the ordinary at the step it stands at: 退回改派, 挂账, 有异议. */
  note: string | null;
}>;

type Subject = Pick<
  IssueDetail,
  'state' | 'steps' | 'noticeOn' | 'noticeUntil' | 'start' | 'closedOn' | 'closeRequest' | 'approvals'
>;

const NOTED: readonly IssueState[] = ['misassigned', 'suspended', 'objected', 'acknowledged'];

/** 登记 → 交办 → 整改 → 申请销号 → the county's levels → 公示 → 销号, and where the issue stands among them. */
export function stepsLine(issue: Subject): readonly Step[] {
  const keys = [
    'register',
    'assign',
    'rectify',
    'request',
    ...issue.steps,
    ...(issue.noticeOn || issue.state === 'noticed' || issue.state === 'objected' ? ['notice'] : []),
    'close',
  ];
  const waiting = waitingAt(issue);
  const now = waiting === null ? keys.length : keys.indexOf(waiting);
  return keys.map((key, index) => ({
    key,
    word: wordOf(key),
    at: index < now ? 'done' : index === now ? 'now' : 'next',
    ...(index < now ? doneBy(issue, key) : { by: null, on: null }),
    note: index === now && NOTED.includes(issue.state) ? STATE_WORDS[issue.state] : null,
  }));
}

/** The step that is waited for; null when everything is done. */
function waitingAt({ state, steps, noticeOn }: Subject): string | null {
  const after = (passed: ApprovalStep | null): string =>
    steps[passed === null ? 0 : steps.indexOf(passed) + 1] ?? 'close';
  switch (state) {
    case 'registered':
    case 'misassigned':
      return 'assign';
    case 'assigned':
    case 'acknowledged':
    case 'rectifying':
    case 'suspended':
      return 'rectify';
    case 'closeRequested':
      return after(null);
    case 'deptReviewed':
      return after('review');
    case 'leaderSigned':
      return after('sign');
    case 'verified':
      return noticeOn ? 'notice' : 'close';
    case 'noticed':
    case 'objected':
      return 'notice';
    case 'closed':
      return null;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  register: '登记',
  assign: '交办',
  rectify: '整改',
  request: '申请销号',
  notice: '公示',
  close: '销号',
  ...STEP_WORDS,
};
const wordOf = (key: string): string => WORDS[key] ?? key;

function doneBy(issue: Subject, key: string): Pick<Step, 'by' | 'on'> {
  const approval = issue.approvals.find(({ step }) => step === key);
  if (approval) return { by: approval.onBehalfOf ?? approval.byName, on: approval.on };
  if (key === 'request' && issue.closeRequest) return { by: issue.closeRequest.byName, on: issue.closeRequest.on };
  if (key === 'close') return { by: null, on: issue.closedOn };
  return { by: null, on: key === 'assign' ? issue.start : null };
}
