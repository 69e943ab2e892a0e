import type { ReactNode } from 'react';
import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { shortDay } from '../../design/day-words.ts';
import { lampOf } from './issue-order.ts';
import { daysWords, deadlineWords, nextWords, repeatsDays, sharedWords, tagsOf } from './issue-words.ts';
import { Lamp } from './lamp.tsx';

type Props = Readonly<{
  issue: BoardIssue;
  /** The town in whose list it stands; null in a list of another kind. */
  own: string | null;
  today: CalendarDay;
  shortNames: ReadonlyMap<string, string>;
  /** The title as a page that may know more says it; in the public words when nothing is given. */
  title?: ReactNode;
  /** What else a page knows of it, under the words. */
  children?: ReactNode;
}>;

/** An issue that is not done yet: what, whose, since when too late and why its lamp is what it is. */
export function OpenIssue({ issue, own, today, shortNames, title, children }: Props) {
  const { before, days, after } = daysWords(issue);
  const tags = tagsOf(issue, today);
  return (
    <li className="st-issue" data-lamp={lampOf(issue)}>
      <Lamp face={lampOf(issue)} />
      <p className="st-issue-title">{title ?? issue.publicTitle}</p>
      <p className="st-issue-days">
        {before} {days !== null && <b className="digits">{days}</b>} {after}
      </p>
      <div className="st-issue-words">
        <p className="st-issue-who">
          {[issue.leadUnit, sharedWords(issue, own, shortNames)].filter(Boolean).join('　')}
        </p>
        {!repeatsDays(issue) && <p className="st-issue-why">{issue.reason}</p>}
        {issue.statement && (
          <p className="st-issue-said">
            <b>镇办说明</b>（{shortDay(issue.statement.on, today)}）：{issue.statement.text}
          </p>
        )}
        <p className="st-issue-when">
          <span>{[deadlineWords(issue, today), nextWords(issue, today)].filter(Boolean).join('，')}</span>
          {tags.map((tag) => (
            <span className="st-tag" key={tag}>
              {tag}
            </span>
          ))}
        </p>
        {children}
      </div>
    </li>
  );
}
