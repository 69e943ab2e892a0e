import type { LedgerEntry } from './entry.ts';
import { DISPOSITION_WORDS } from './finding.ts';
import { isIndicatorFact } from './indicator-fact.ts';
import { indicatorFactWords } from './indicator-words.ts';
import { OUTCOME_WORDS, STATE_WORDS } from './issue.ts';
import { EVIDENCE_WORDS, EXTENSION_REASON_WORDS, type Approval } from './issue-work.ts';
import { isMeetingFact } from './meeting/meeting-fact.ts';
import { meetingFactWords } from './meeting/meeting-words.ts';
import { packFactWords } from './pack-fact-words.ts';
import { noticeInWords } from './public-notice.ts';
import { promisesInWords } from './public-promises.ts';
import { RELEASE_KIND_WORDS } from './publication.ts';
import { isScreenFact } from './screen-fact.ts';
import { screenFactWords } from './screen-fact-words.ts';
import { DISMISSAL_WORDS, VOICE_ACT_WORDS, type VoiceHandled } from './voice.ts';

const because = (reason: string) => (reason.trim() === '' ? '' : `：${reason}`);

/** What an entry says, in one Chinese sentence without its day and actor. */
export function entryWords(entry: LedgerEntry): string {
  return (
    aboutIssue(entry) ??
    aboutReview(entry) ??
    aboutOffice(entry) ??
    aboutPublic(entry) ??
    aboutScreen(entry) ??
    aboutIndicator(entry) ??
    aboutMeeting(entry) ??
    entry.kind
  );
}

const aboutScreen = (entry: LedgerEntry): string | null => (isScreenFact(entry) ? screenFactWords(entry) : null);

const aboutIndicator = (entry: LedgerEntry): string | null =>
  isIndicatorFact(entry) ? indicatorFactWords(entry) : null;

const aboutMeeting = (entry: LedgerEntry): string | null => (isMeetingFact(entry) ? meetingFactWords(entry) : null);

/** Pictures an entry refers to. */
export function entryEvidence(entry: LedgerEntry): readonly string[] {
  switch (entry.kind) {
    case 'evidenceAdded':
      return [entry.data.id];
    case 'progressReported':
    case 'commented':
    case 'closeRequested':
    case 'siteChecked':
      return entry.data.evidence ?? [];
    case 'levelApproved':
      return [...(entry.data.paper ? [entry.data.paper] : []), ...(entry.data.evidence ?? [])];
    case 'photosReleased':
      return entry.data.photos;
    default:
      return [];
  }
}

function aboutIssue(entry: LedgerEntry): string | null {
  switch (entry.kind) {
    case 'issueRegistered':
      return `登记问题“${entry.data.facts.title}”`;
    case 'issueEdited':
      return '修改了问题内容';
    case 'issueAssigned':
      return `交办：包抓领导 ${(entry.data.facts.sponsorLeaders ?? []).join('、')}，牵头 ${(entry.data.facts.leadUnits ?? []).join('、')}`;
    case 'assignmentAcknowledged':
      return '签收了任务';
    case 'assignmentRejected':
      return `退回改派${because(entry.data.reason)}`;
    case 'measuresPlanned':
      return `制定整改措施 ${entry.data.measures.length} 条`;
    case 'progressReported':
      return `报进展${entry.data.progress === null ? '' : ` ${entry.data.progress}%`}${because(entry.data.note ?? '')}`;
    case 'commented':
      return `留言：${entry.data.text}`;
    case 'evidenceAdded':
      return `上传${EVIDENCE_WORDS[entry.data.kind]}照片${because(entry.data.note)}`;
    case 'stateChanged':
      return `状态变为“${STATE_WORDS[entry.data.state]}”`;
    case 'issueSuspended':
      return `挂账${entry.data.until ? `至 ${entry.data.until}` : ''}${because(entry.data.reason)}`;
    case 'issueResumed':
      return `恢复整改${because(entry.data.reason)}`;
    case 'issueRolledBack':
      return entry.data.to ? '撤销导入，恢复到导入前' : '撤销导入，问题随之撤去';
    default:
      return aboutTime(entry);
  }
}

function aboutTime(entry: LedgerEntry): string | null {
  switch (entry.kind) {
    case 'deadlineSet':
      return `时限定为 ${entry.data.deadline.on ?? (entry.data.deadline.raw || '待明确')}`;
    case 'deadlineExtended':
      return `时限由 ${entry.data.extension.from ?? '待明确'} 延到 ${entry.data.extension.to}${because(entry.data.extension.reason)}`;
    case 'extensionRequested':
      return `因${EXTENSION_REASON_WORDS[entry.data.reasonClass]}申请延到 ${entry.data.to}${because(entry.data.reason)}`;
    case 'extensionRefused':
      return `不同意延期${because(entry.data.reason)}`;
    default:
      return null;
  }
}

const LEVEL_DONE = { review: '部门审核通过', sign: '签字同意', verify: '核查通过' } as const;

function approvalWords({ step, onBehalfOf, paper }: Approval): string {
  if (paper !== null) return `代录${onBehalfOf ?? '领导'}的纸质签字`;
  return onBehalfOf === null ? LEVEL_DONE[step] : `代${onBehalfOf}${LEVEL_DONE[step]}`;
}

function aboutReview(entry: LedgerEntry): string | null {
  switch (entry.kind) {
    case 'closeRequested':
      return `申请销号（${OUTCOME_WORDS[entry.data.outcome]}）${because(entry.data.statement)}`;
    case 'levelApproved':
      return `${approvalWords(entry.data)}${because(entry.data.note)}`;
    case 'requestReturned':
      return `退回销号申请${because(entry.data.reason)}`;
    case 'noticePosted':
      return `公示至 ${entry.data.until}`;
    case 'objectionRaised':
      return `公示期间有异议：${entry.data.text}`;
    case 'issueClosed':
      return entry.data.imported
        ? `台账记为 ${entry.data.closedOn} 销号`
        : `销号（${OUTCOME_WORDS[entry.data.outcome ?? 'done']}）`;
    case 'issueReopened':
      return `重新打开，进入新一轮整改${because(entry.data.reason)}`;
    case 'siteChecked':
      return `${entry.data.kind === 'lookBack' ? '回头看' : '现场核查'}${entry.data.passed ? '合格' : '不合格'}${because(entry.data.note)}`;
    default:
      return null;
  }
}

function aboutOffice(entry: LedgerEntry): string | null {
  switch (entry.kind) {
    case 'countyDeclared':
      return `建立${entry.data.name}台账`;
    case 'packAdopted':
      return `采用亮灯规则“${entry.data.name}”第 ${entry.data.version} 版`;
    case 'packProposed':
    case 'packApproved':
    case 'packWithdrawn':
      return packFactWords(entry);
    case 'ledgerImported':
      return `导入台账 ${entry.data.file}（填报日期 ${entry.data.reportDate}，接收 ${entry.data.accepted} 行，拒收 ${entry.data.rejected} 行）`;
    case 'importUndone':
      return `撤销导入 ${entry.data.file}`;
    case 'findingRegistered':
      return `登记转办问题“${entry.data.title}”`;
    case 'findingChanged':
      return entry.data.disposition
        ? `转办问题处置为“${DISPOSITION_WORDS[entry.data.disposition]}”${entry.data.issueNos.length > 0 ? `，对应整改问题 ${entry.data.issueNos.join('、')}` : ''}`
        : '修改转办问题';
    case 'workflowSet':
      return '修改工作流程设置';
    case 'teamSet':
      return `修改督查组“${entry.data.name}”的成员或所负责的镇`;
    case 'delegationSet':
      return `${entry.data.leader}请假，${entry.data.from} 至 ${entry.data.until} 由 ${entry.data.to} 代签${because(entry.data.reason)}`;
    default:
      return null;
  }
}

function aboutPublic(entry: LedgerEntry): string | null {
  switch (entry.kind) {
    case 'titleDrafted':
      return `拟公示标题“${entry.data.title}”`;
    case 'titleReleased':
      return `公示标题“${entry.data.publicTitle}”`;
    case 'statementDrafted':
      return `拟附说明：${entry.data.text}`;
    case 'statementReleased':
      return `公开说明：${entry.data.text}`;
    case 'issueWithdrawn':
      return `公开文字立即撤下${because(entry.data.reason)}`;
    case 'issueRestored':
      return '恢复公开文字';
    case 'photosReleased':
      return `公开照片 ${entry.data.photos.length} 张`;
    case 'published':
      return `发布第 ${entry.data.number} 期`;
    case 'releaseDrafted':
      return `拟发布：${RELEASE_KIND_WORDS[entry.data.content.kind]}${because(entry.data.note)}`;
    case 'releaseApproved':
      return `放行发布 ${entry.data.id}`;
    case 'releaseCancelled':
      return `取消发布 ${entry.data.id}${because(entry.data.reason)}`;
    default:
      return aboutSquare(entry);
  }
}

function aboutSquare(entry: LedgerEntry): string | null {
  switch (entry.kind) {
    case 'scheduleSet':
      return entry.data.at ? `每天 ${entry.data.at} 定时发布` : '停止定时发布';
    case 'noticeSet':
      return entry.data.notice ? `公示说明：${noticeInWords(entry.data.notice)}` : '撤下公示说明';
    case 'promisesReleased':
      return promisesInWords(entry.data);
    case 'boardWithdrawn':
      return `整块公示屏撤下${because(entry.data.reason)}`;
    case 'boardRestored':
      return '恢复公示屏';
    case 'correctionPublished':
      return `公开更正：${entry.data.text}`;
    case 'privacySigned':
      return `签字放行含隐私字样的内容（${entry.data.found.join('、')}）${because(entry.data.reason)}`;
    case 'voiceHandled':
      return `群众留言 ${entry.subject ?? ''}：${voiceWords(entry.data)}`;
    default:
      return null;
  }
}

const voiceWords = ({ act, town, issue, reason }: VoiceHandled): string =>
  [VOICE_ACT_WORDS[act], reason === undefined ? null : DISMISSAL_WORDS[reason], town, issue]
    .filter((word) => word !== null && word !== undefined)
    .join(' ');
