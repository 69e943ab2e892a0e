import type { IssueState } from '../issue.ts';
import type { ApprovalStep, EvidenceKind } from '../issue-work.ts';

/** What evidence a close-out request of a category must bring; `kinds` empty means a written statement is enough. */
export type EvidenceDemand = Readonly<{ category: string; kinds: readonly EvidenceKind[] }>;

/** 工作流程: which steps a county has switched on, and its limits. The order of steps never changes. */
export type Workflow = Readonly<{
  acknowledge: boolean;
  deptReview: boolean;
  leaderSign: boolean;
  notice: boolean;
  /** Days a notice runs. */
  noticeDays: number;
  /** Working days within which a wrong assignment may be sent back. */
  rejectWithin: number;
  maxExtensions: number;
  /** Working days after assignment for 立行立改; null leaves it without a date. */
  immediateDays: number | null;
  /** By category; what is not named demands one picture of any kind. */
  evidence: readonly EvidenceDemand[];
}>;

/** 交办 → 整改 → 申请 → 核查 → 销号. */
export const DEFAULT_WORKFLOW: Workflow = {
  acknowledge: false,
  deptReview: false,
  leaderSign: false,
  notice: false,
  noticeDays: 5,
  rejectWithin: 3,
  maxExtensions: 2,
  immediateDays: null,
  evidence: [],
};

/** The levels of this county between request and close, in order. */
export function stepsOf({ deptReview, leaderSign }: Workflow): readonly ApprovalStep[] {
  return [...(deptReview ? (['review'] as const) : []), ...(leaderSign ? (['sign'] as const) : []), 'verify'];
}

/** The state a request is in once a level was given. */
export const STATE_AFTER: Readonly<Record<ApprovalStep, IssueState>> = {
  review: 'deptReviewed',
  sign: 'leaderSigned',
  verify: 'verified',
};

/** States in which a close-out request is on its way. */
export const UNDER_REVIEW: readonly IssueState[] = [
  'closeRequested',
  'deptReviewed',
  'leaderSigned',
  'verified',
  'noticed',
  'objected',
];

const LEVEL_OF: Partial<Readonly<Record<IssueState, number>>> = { closeRequested: 0, deptReviewed: 1, leaderSigned: 2 };
const ORDER: Readonly<Record<ApprovalStep, number>> = { review: 1, sign: 2, verify: 3 };

/**
 * The level a request waits for, or null when it waits for none. A level that the county switched off
 * meanwhile is passed over; one that it switched on behind the request's place is asked for.
 */
export function nextStep(state: IssueState, workflow: Workflow): ApprovalStep | null {
  const passed = LEVEL_OF[state];
  if (passed === undefined) return null;
  return stepsOf(workflow).find((step) => ORDER[step] > passed) ?? null;
}
