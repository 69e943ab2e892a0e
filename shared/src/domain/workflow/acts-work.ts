import { addDays } from '../calendar-day.ts';
import { deadlineOn } from '../deadline.ts';
import type { Fact, ProgressReport } from '../entry.ts';
import type { Measure } from '../issue.ts';
import { EXTENSION_REASON_WORDS, workOf } from '../issue-work.ts';
import { progressOfMeasures } from '../measure.ts';
import { STATEMENT_LENGTH } from '../publication.ts';
import { reasonGiven, type Acts, type CommandOf } from './act.ts';
import { called, firstOf, no, type Court, type Objection } from './court.ts';
import { AT_WORK, atWork, evidenceIsThere, evidenceSuffices, onlyFor, onlyIn } from './guards.ts';

/** 整改中: what towns and departments add. None of it changes category, deadline or light by itself. */
export const workActs: Acts<
  | 'reportProgress'
  | 'comment'
  | 'requestExtension'
  | 'decideExtension'
  | 'suspend'
  | 'resume'
  | 'requestClose'
  | 'draftStatement'
> = {
  reportProgress: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'reportProgress', ['town', 'lead']),
        () => atWork(court, 'reportProgress'),
      ),
    check: checkReport,
    facts: reportFacts,
  },
  comment: {
    guard: (court) => onlyFor(court, 'comment', ['office', 'town', 'lead', 'coop', 'sponsor', 'inspector']),
    check: (court, { text, evidence }) =>
      text.trim() === '' ? no('TEXT_MISSING', '留言是空的；请写下内容再提交') : evidenceIsThere(court, evidence),
    facts: ({ actor }, { text, evidence }) => [{ kind: 'commented', data: { text, evidence, by: actor.account } }],
  },
  requestExtension: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'requestExtension', ['town', 'lead']),
        () => onlyIn(court, 'requestExtension', AT_WORK),
        () => mayAskForTime(court),
      ),
    check: checkExtension,
    facts: ({ actor, today }, { to, reasonClass, reason }) => [
      { kind: 'extensionRequested', data: { to, reasonClass, reason, by: actor.account, on: today } },
    ],
  },
  decideExtension: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'decideExtension', ['office']),
        () => isAsked(court),
        () => onlyIn(court, 'decideExtension', [...AT_WORK, 'suspended']),
      ),
    check: (court, { approve, reason }) => (approve ? stillLater(court) : reasonGiven(reason, '不同意延期')),
    facts: decisionFacts,
  },
  suspend: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'suspend', ['office']),
        () => onlyIn(court, 'suspend', AT_WORK),
      ),
    check: ({ today }, { until, reason }) =>
      until !== null && until <= today
        ? no('DAY_PAST', `挂账期限 ${until} 应在今天之后；请改正日期`)
        : reasonGiven(reason, '挂账'),
    facts: ({ actor }, { until, reason }) => [{ kind: 'issueSuspended', data: { until, reason, by: actor.account } }],
  },
  resume: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'resume', ['office']),
        () => onlyIn(court, 'resume', ['suspended']),
      ),
    facts: ({ actor }, { reason }) => [{ kind: 'issueResumed', data: { reason, by: actor.account } }],
  },
  requestClose: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'requestClose', ['town', 'lead']),
        () => atWork(court, 'requestClose'),
      ),
    check: (court, { statement, evidence }) =>
      firstOf(
        () => reasonGiven(statement, '申请销号'),
        () => evidenceIsThere(court, evidence),
        () => evidenceSuffices(court, evidence, statement),
      ),
    facts: ({ actor, today }, { statement, outcome, evidence }) => [
      { kind: 'closeRequested', data: { statement, outcome, evidence, by: actor.account, on: today } },
    ],
  },
  draftStatement: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'draftStatement', ['town']),
        () => (court.issue.state === 'closed' ? no('WRONG_STATE', `${called(court.issue)}已经销号，不再附说明`) : null),
      ),
    check: (_court, { text }) => checkStatement(text),
    facts: ({ actor }, { text }) => [{ kind: 'statementDrafted', data: { text: text.trim(), by: actor.account } }],
  },
};

function checkStatement(text: string): Objection {
  const length = [...text.trim()].length;
  if (length === 0) return no('TEXT_MISSING', '说明是空的；请写下内容再提交');
  if (length <= STATEMENT_LENGTH) return null;
  return no('TEXT_TOO_LONG', `说明有 ${length} 个字，超过 ${STATEMENT_LENGTH} 个字；请压缩后再提交`);
}

function checkReport(court: Court, { progress, note, measures, evidence }: CommandOf<'reportProgress'>): Objection {
  const { issue } = court;
  const strange = measures?.find(({ position }) => issue.measures[position] === undefined);
  if (strange) return no('MEASURE_UNKNOWN', `${called(issue)}没有第 ${strange.position + 1} 条措施；请刷新后重报`);
  if (progress === undefined && (measures ?? []).length === 0) {
    return no('PROGRESS_MISSING', `请填写${called(issue)}现在的进度（0 到 100）`);
  }
  if (note.trim() === '') return no('TEXT_MISSING', '请用一句话说明进展，再提交');
  return evidenceIsThere(court, evidence);
}

function reportFacts({ issue, actor }: Court, command: CommandOf<'reportProgress'>): readonly Fact[] {
  const measures = command.measures === undefined ? null : reported(issue.measures, command.measures);
  const computed = measures && progressOfMeasures(measures);
  const data: ProgressReport = {
    progress: computed ?? command.progress ?? issue.progress,
    note: command.note.trim(),
    evidence: command.evidence,
    by: actor.account,
    ...(measures ? { measures } : {}),
  };
  const report: Fact = { kind: 'progressReported', data };
  return issue.state === 'rectifying' ? [report] : [report, { kind: 'stateChanged', data: { state: 'rectifying' } }];
}

type Reported = NonNullable<CommandOf<'reportProgress'>['measures']>;

function reported(measures: readonly Measure[], news: Reported): readonly Measure[] {
  return measures.map((measure, index) => {
    const said = news.find(({ position }) => position === index);
    if (!said) return measure;
    const { progress, actual } = said;
    return { ...measure, ...(progress === undefined ? {} : { progress }), ...(actual === undefined ? {} : { actual }) };
  });
}

function mayAskForTime({ issue, today, workflow }: Court): Objection {
  const { deadline, extensions } = issue;
  if (workOf(issue).extensionRequest) {
    return no('ALREADY_ASKED', `${called(issue)}已有一份延期申请在等批；请等整改办答复`);
  }
  if (deadline.on === null) return no('NO_DEADLINE', `${called(issue)}没有到期日，不需要申请延期`);
  if (deadline.on < today) {
    return no('TOO_LATE', `${called(issue)}已于 ${deadline.on} 到期，延期须在到期前申请；请抓紧整改，如实报进展`);
  }
  if (extensions.length < workflow.maxExtensions) return null;
  return no('TOO_MANY_EXTENSIONS', `${called(issue)}已延期 ${extensions.length} 次，最多 ${workflow.maxExtensions} 次`);
}

function checkExtension({ issue }: Court, { to, reason, reasonClass }: CommandOf<'requestExtension'>): Objection {
  const from = issue.deadline.on;
  if (from !== null && to <= from) {
    return no('DAY_EARLIER', `延到 ${to} 并不晚于现在的时限 ${from}；请选 ${addDays(from, 1)} 或以后的日期`);
  }
  return reasonGiven(reason, `因${EXTENSION_REASON_WORDS[reasonClass]}申请延期`);
}

function isAsked({ issue, actor }: Court): Objection {
  const request = workOf(issue).extensionRequest;
  if (!request) return no('NOTHING_ASKED', `${called(issue)}没有待批的延期申请`);
  if (request.by !== actor.account) return null;
  return no('SAME_PERSON', `${called(issue)}的延期是您自己申请的，不能由自己批；请由另一位同志办理`);
}

/** The deadline may have moved since somebody asked. */
function stillLater({ issue, workflow }: Court): Objection {
  const request = workOf(issue).extensionRequest;
  const { on } = issue.deadline;
  if (request && on !== null && request.to <= on) {
    return no('DAY_EARLIER', `申请延到 ${request.to}，而时限已是 ${on}，不必再延；请以“不同意”结束这份申请`);
  }
  if (issue.extensions.length < workflow.maxExtensions) return null;
  return no(
    'TOO_MANY_EXTENSIONS',
    `${called(issue)}已延期 ${issue.extensions.length} 次，最多 ${workflow.maxExtensions} 次`,
  );
}

function decisionFacts({ issue, actor, today }: Court, command: CommandOf<'decideExtension'>): readonly Fact[] {
  const request = workOf(issue).extensionRequest;
  if (!command.approve || !request) {
    return [{ kind: 'extensionRefused', data: { reason: command.reason, by: actor.account } }];
  }
  const { to, reason } = request;
  const extension = { from: issue.deadline.on, to, reason, decidedOn: today };
  return [{ kind: 'deadlineExtended', data: { extension, deadline: { ...deadlineOn(to), raw: issue.deadline.raw } } }];
}
