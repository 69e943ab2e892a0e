import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { shortDay } from '../../design/day-words.ts';
import { stepsLine } from './steps.ts';

const SPOKEN = { done: '已完成', now: '当前', next: '未到' } as const;

/** From 登记 to 销号: what is done, where it stands, what comes. */
export function StepsLine({ issue, today }: Readonly<{ issue: IssueDetail; today: CalendarDay }>) {
  return (
    <ol className="iw-steps" aria-label="办理步骤">
      {stepsLine(issue).map(({ key, word, at, by, on, note }) => (
        <li key={key} data-at={at} aria-current={at === 'now' ? 'step' : undefined}>
          <span className="iw-step-dot" aria-hidden>
            {at === 'done' ? '✓' : ''}
          </span>
          <b>{word}</b>
          <span className="visually-hidden">（{SPOKEN[at]}）</span>
          <small>{note ?? [by, on && shortDay(on, today)].filter(Boolean).join(' ')}</small>
        </li>
      ))}
    </ol>
  );
}
