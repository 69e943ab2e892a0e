import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import { workOf } from '@ryg/shared/domain/issue-work.ts';
import { availableCommands } from '@ryg/shared/domain/workflow/decide.ts';
import type { Court } from '@ryg/shared/domain/workflow/court.ts';
import { waitingFor } from '@ryg/shared/domain/workflow/waiting.ts';
import { stepsOf } from '@ryg/shared/domain/workflow/workflow.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Line } from '../../live/book.ts';
import { accountSight, type AccountSight } from './account-sight.ts';
import { lineFacts } from './issue-line.ts';

/** One issue with all that was done about it, for the account the court was called for. */
export function issueDetail(line: Line, court: Court, findings: readonly Finding[], nameOf: NameOf): IssueDetail {
  const { issue } = line;
  return {
    ...lineFacts(line),
    todo: waitingFor(court, line.verdict.lamp),
    commands: [...availableCommands(court)],
    publicTitleDraft: issue.publicTitleDraft,
    outcome: issue.outcome ?? null,
    statement: issue.statement ? { ...issue.statement } : null,
    extensionsGiven: issue.extensions.map((extension) => ({ ...extension })),
    steps: [...stepsOf(court.workflow)],
    noticeOn: court.workflow.notice,
    findings: findings
      .filter(({ issueNos }) => issue.no !== null && issueNos.includes(issue.no))
      .map(({ no, title }) => ({ no, title })),
    ...workDetail(line, accountSight(court.actor), nameOf),
  };
}

type WorkDetail = Pick<
  IssueDetail,
  | 'statementDraft'
  | 'withdrawnBecause'
  | 'extensionRequest'
  | 'closeRequest'
  | 'approvals'
  | 'noticeUntil'
  | 'suspendedUntil'
  | 'lastNote'
  | 'evidence'
  | 'checks'
>;

/** Accounts become names here; who sees more than names is told the account of a picture too. */
function workDetail({ issue }: Line, sight: AccountSight, nameOf: NameOf): WorkDetail {
  const work = workOf(issue);
  const { statementDraft: draft, extensionRequest: extension, closeRequest: request } = work;
  return {
    statementDraft: draft && { text: draft.text, byName: nameOf(draft.by), on: draft.on },
    withdrawnBecause: work.withdrawn?.reason ?? null,
    extensionRequest: extension && {
      to: extension.to,
      reason: extension.reason,
      reasonClass: extension.reasonClass,
      byName: nameOf(extension.by),
      on: extension.on,
    },
    closeRequest: request && {
      byName: nameOf(request.by),
      on: request.on,
      statement: request.statement,
      outcome: request.outcome,
      evidence: [...request.evidence],
    },
    approvals: work.approvals.map(({ step, by, on, onBehalfOf, paper }) => ({
      step,
      byName: nameOf(by),
      on,
      onBehalfOf,
      paper,
    })),
    noticeUntil: work.noticeUntil,
    suspendedUntil: work.suspendedUntil,
    lastNote: work.lastNote,
    evidence: work.evidence.map((one) => ({ ...one, by: sight.account(one.by), byName: nameOf(one.by) })),
    checks: work.checks.map(({ by, evidence, ...check }) => ({
      ...check,
      evidence: [...evidence],
      byName: nameOf(by),
    })),
  };
}
