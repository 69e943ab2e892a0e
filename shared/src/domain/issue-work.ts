import type { CalendarDay } from './calendar-day.ts';
import type { IssueState, Outcome } from './issue.ts';

/** What a piece of evidence shows: before, after, the site at a check, or a paper such as a signature. */
export const EVIDENCE_KINDS = ['before', 'after', 'site', 'paper'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, string>> = {
  before: '整改前',
  after: '整改后',
  site: '现场',
  paper: '纸质件',
};

/** 佐证材料: a picture by the hash of its cleaned bytes. */
export type Evidence = Readonly<{
  id: string;
  kind: EvidenceKind;
  note: string;
  width: number;
  height: number;
  takenOn: CalendarDay | null;
  by: string;
  on: CalendarDay;
  cycle: number;
  /** The picture of the same spot before, for one that shows it after. */
  pairOf: string | null;
}>;

/** The levels a close-out request passes. */
export const APPROVAL_STEPS = ['review', 'sign', 'verify'] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];
export const STEP_WORDS: Readonly<Record<ApprovalStep, string>> = {
  review: '部门审核',
  sign: '领导签字',
  verify: '核查',
};

export type Approval = Readonly<{
  step: ApprovalStep;
  by: string;
  on: CalendarDay;
  /** The leader for whom a delegate signed, or whose paper signature was recorded. */
  onBehalfOf: string | null;
  /** 代录: the picture of the paper signature the office recorded. */
  paper: string | null;
  /** Pictures of the check, when any were taken. */
  evidence?: readonly string[];
}>;

export type CloseRequest = Readonly<{
  by: string;
  on: CalendarDay;
  statement: string;
  outcome: Outcome;
  evidence: readonly string[];
}>;

export const EXTENSION_REASONS = ['weather', 'funding', 'land', 'approval', 'other'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];
export const EXTENSION_REASON_WORDS: Readonly<Record<ExtensionReason, string>> = {
  weather: '天气',
  funding: '资金',
  land: '用地',
  approval: '上级审批',
  other: '其他',
};

export type ExtensionRequest = Readonly<{
  to: CalendarDay;
  reason: string;
  reasonClass: ExtensionReason;
  by: string;
  on: CalendarDay;
}>;

export const CHECK_KINDS = ['onSite', 'lookBack'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** 现场核查 or 回头看 by an inspection team. */
export type SiteCheck = Readonly<{
  kind: CheckKind;
  passed: boolean;
  note: string;
  evidence: readonly string[];
  by: string;
  on: CalendarDay;
  cycle: number;
}>;

/** What the work on an issue left behind besides its state; absent until the first command. */
export type IssueWork = Readonly<{
  extensionRequest: ExtensionRequest | null;
  closeRequest: CloseRequest | null;
  /** Levels passed by the present request, in order. */
  approvals: readonly Approval[];
  /** Last day of the public notice (公示). */
  noticeUntil: CalendarDay | null;
  suspendedFrom: IssueState | null;
  suspendedUntil: CalendarDay | null;
  evidence: readonly Evidence[];
  checks: readonly SiteCheck[];
  /** The last words reported with a progress. */
  lastNote: string | null;
  /** A town's 说明 that waits for approval. */
  statementDraft: Readonly<{ text: string; by: string; on: CalendarDay }> | null;
  /** Set while the issue's wording is off every public screen. */
  withdrawn: Readonly<{ on: CalendarDay; reason: string }> | null;
  /** Pictures the office released to the public. */
  publicPhotos: readonly string[];
}>;

export const NO_WORK: IssueWork = {
  extensionRequest: null,
  closeRequest: null,
  approvals: [],
  noticeUntil: null,
  suspendedFrom: null,
  suspendedUntil: null,
  evidence: [],
  checks: [],
  lastNote: null,
  statementDraft: null,
  withdrawn: null,
  publicPhotos: [],
};

/** The work on an issue, empty for one that only ever came from files. */
export const workOf = ({ work }: Readonly<{ work?: IssueWork }>): IssueWork => work ?? NO_WORK;
