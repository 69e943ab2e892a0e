import type { ReactNode } from 'react';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { STATE_WORDS } from '@ryg/shared/domain/issue.ts';
import { Days, Tags } from './days.tsx';
import { deadlineText, nextText, numberOf, repeatsDays } from './line-words.ts';

type Props = Readonly<{
  issue: IssueDetail;
  today: CalendarDay;
  /** Its lamp, which opens why it is lit. */
  lamp: ReactNode;
}>;

/** What it is, how it stands, why, and what turns next. */
export function IssueHead({ issue, today, lamp }: Props) {
  const next = nextText(issue, today);
  return (
    <header className="iw-head" data-lamp={issue.lamp}>
      <p className="iw-head-number">
        {numberOf(issue)}
        <span>{STATE_WORDS[issue.state]}</span>
      </p>
      <h1>{issue.title}</h1>
      <div className="iw-head-light">
        {lamp}
        <p className="iw-head-reason">
          {issue.reason}
          {next && <b>{next}</b>}
        </p>
      </div>
      <p className="iw-head-when">
        <span>
          时限 <b>{deadlineText(issue, today)}</b>
        </span>
        {!repeatsDays(issue) && <Days line={issue} />}
        <Tags line={issue} today={today} />
      </p>
    </header>
  );
}
