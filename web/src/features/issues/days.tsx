import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { daysOf, tagsOf } from './line-words.ts';
import './issues.css';

/** 超期 5 天, with the number large. */
export function Days({ line }: Readonly<{ line: IssueLine }>) {
  const { before, days, after } = daysOf(line);
  return (
    <span className="iw-days" data-lamp={line.lamp}>
      {before}
      {days !== null && <b className="digits">{days}</b>}
      {after}
    </span>
  );
}

/** The small outlined words of an issue. */
export function Tags({ line, today }: Readonly<{ line: IssueLine; today: CalendarDay }>) {
  return tagsOf(line, today).map((tag) => (
    <span className="iw-tag" key={tag}>
      {tag}
    </span>
  ));
}
