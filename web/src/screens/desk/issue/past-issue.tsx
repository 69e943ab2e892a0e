import { useLocation, useRouter } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { chineseDay } from '@ryg/shared/domain/as-of.ts';
import { sentenceOf } from '../../../api/refused.ts';
import { useIssueOnDay } from '../../../features/issues/issues.queries.ts';
import { DayBanner } from '../../../features/timemachine/day-banner.tsx';
import { TimeBar } from '../../../features/timemachine/time-bar.tsx';
import { issueHref, issueOnDayHref } from '../desk-address.ts';
import { DeskLink } from '../desk-link.tsx';
import { keepingWay } from '../way-back.ts';
import { useIsPhone } from '../surroundings.ts';
import { FailedIssue } from './failed-issue.tsx';
import { IssueView } from './issue-view.tsx';

/** An issue as it stood on another day. There is nothing to do on it: what is done is done today. */
export function PastIssue({ id, day }: Readonly<{ id: string; day: string }>) {
  const { history } = useRouter();
  const isPhone = useIsPhone();
  const { data: issue, error, isPlaceholderData } = useIssueOnDay(id, day);
  const searchStr = useLocation({ select: (location) => location.searchStr });
  const today = keepingWay(issueHref(id), searchStr);
  const hrefOn = (next: string) => keepingWay(issueOnDayHref(id, next), searchStr);
  if (error) {
    return (
      <FailedIssue sentence={sentenceOf(error)}>
        <DeskLink to={today}>回到今天</DeskLink>
      </FailedIssue>
    );
  }
  if (!issue?.timeMachine) return <Skeleton active paragraph={{ rows: 12 }} />;
  const seen = issue.timeMachine;
  return (
    <>
      <title>{`${issue.title}（${chineseDay(seen.asked)}）`}</title>
      <div className="is-time">
        <DayBanner seen={seen} today={today} onToday={() => history.push(today)}>
          {seen.kind === 'past' && '只有到这一天结束时已经记下的内容；办理请回到今天。'}
        </DayBanner>
        <TimeBar seen={seen} waiting={isPlaceholderData} onDay={(next) => history.replace(hrefOn(next))} />
      </div>
      <IssueView issue={issue} today={seen.asked} isPhone={isPhone} onChoose={() => undefined} />
    </>
  );
}
