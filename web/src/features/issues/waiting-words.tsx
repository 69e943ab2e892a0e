import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { OUTCOME_WORDS } from '@ryg/shared/domain/issue.ts';
import { EXTENSION_REASON_WORDS, STEP_WORDS } from '@ryg/shared/domain/issue-work.ts';
import { shortDay } from '../../design/day-words.ts';

type Props = Readonly<{ issue: IssueDetail; today: CalendarDay }>;

/** What was asked for and is not decided, with the words it was asked in. */
export function WaitingWords({ issue, today }: Props) {
  const { extensionRequest: extension, closeRequest: request, statementDraft, statement } = issue;
  return (
    <>
      {extension && (
        <section className="iw-asked">
          <h2>申请延期到 {shortDay(extension.to, today)}</h2>
          <p>
            {EXTENSION_REASON_WORDS[extension.reasonClass]}：{extension.reason}
          </p>
          <p className="iw-by">
            {extension.byName}　{shortDay(extension.on, today)} 申请，等整改办审批
          </p>
        </section>
      )}
      {request && <CloseRequest issue={issue} request={request} today={today} />}
      {issue.suspendedUntil && <p className="iw-asked">挂账到 {shortDay(issue.suspendedUntil, today)}。</p>}
      {issue.noticeUntil && issue.state === 'noticed' && (
        <p className="iw-asked">公示到 {shortDay(issue.noticeUntil, today)} 为止，期满无异议即可销号。</p>
      )}
      {issue.withdrawnBecause && <p className="iw-asked">公开文字已撤下：{issue.withdrawnBecause}</p>}
      {(statementDraft ?? statement) && (
        <p className="iw-asked">
          说明{statementDraft ? '（待发布）' : ''}：{statementDraft?.text ?? statement?.text}
        </p>
      )}
    </>
  );
}

type RequestProps = Props & Readonly<{ request: NonNullable<IssueDetail['closeRequest']> }>;

function CloseRequest({ issue, request, today }: RequestProps) {
  const outcome = request.outcome === 'done' ? '' : `（${OUTCOME_WORDS[request.outcome]}）`;
  return (
    <section className="iw-asked">
      <h2>
        {issue.state === 'closed' ? '销号依据' : '申请销号'}
        {outcome}
      </h2>
      <p>{request.statement}</p>
      <p className="iw-by">
        {request.byName}　{shortDay(request.on, today)} 申请，附佐证 {request.evidence.length} 份
      </p>
      {issue.approvals.map(({ step, byName, on, onBehalfOf, paper }) => (
        <p className="iw-by" key={step}>
          {STEP_WORDS[step]}：{onBehalfOf ?? byName}　{shortDay(on, today)}
          {onBehalfOf && (paper ? `（${byName}代录，附纸质签字）` : `（${byName}代签）`)}
        </p>
      ))}
    </section>
  );
}
