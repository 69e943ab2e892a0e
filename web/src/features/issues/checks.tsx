import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { shortDay } from '../../design/day-words.ts';

/** 现场核查 and 回头看, newest first. */
export function Checks({ issue, today }: Readonly<{ issue: IssueDetail; today: CalendarDay }>) {
  if (issue.checks.length === 0) return <p className="iw-none">还没有核查记录。</p>;
  return (
    <ul className="iw-checks">
      {issue.checks.toReversed().map(({ kind, passed, note, byName, on, evidence }, at) => (
        <li key={`${on}-${at}`} data-passed={passed}>
          <p>
            <b>{kind === 'lookBack' ? '回头看' : '现场核查'}</b> <span>{passed ? '✓ 合格' : '✕ 不合格'}</span>
          </p>
          {note && <p>{note}</p>}
          <p className="iw-by">
            {byName}　{shortDay(on, today)}
            {evidence.length > 0 && `　照片 ${evidence.length} 张`}
          </p>
        </li>
      ))}
    </ul>
  );
}
