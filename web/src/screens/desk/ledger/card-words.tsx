import type { ReactNode } from 'react';
import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { STATE_WORDS } from '@ryg/shared/domain/issue.ts';
import { deadlineText, namesText, percentText } from '../../../features/issues/line-words.ts';
import { measureText } from '../../../features/issues/measures-table.tsx';
import type { List } from './ledger-search.ts';

/** What a card says in each of the three lists, below whose it is. */
export const cardWords =
  (list: List, today: CalendarDay) =>
  (line: IssueLine): ReactNode => {
    switch (list) {
      case 'issues':
        return (
          <p className="iw-card-who">
            {STATE_WORDS[line.state]}　时限 {deadlineText(line, today)}　进度 {percentText(line.progress)}
          </p>
        );
      case 'duties':
        return (
          <p className="iw-card-who">
            包抓 {namesText(line.sponsorLeaders)}　配合 {namesText(line.coopUnits)}　责任人{' '}
            {namesText(line.responsible)}
          </p>
        );
      case 'tasks':
        return line.measures.length === 0 ? (
          <p className="iw-card-who">还没有分条的整改措施</p>
        ) : (
          <ol className="iw-card-tasks">
            {line.measures.map((measure, at) => (
              <li key={at}>
                {measure.text}　<b>{measureText(measure)}</b>
              </li>
            ))}
          </ol>
        );
    }
  };
