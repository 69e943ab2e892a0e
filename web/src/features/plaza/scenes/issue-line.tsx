import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../design/css-variables.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import { lampOf } from '../lamps/lamp-items.ts';
import { dueOf, extensionWords } from '../words.ts';

/** One open issue: its face, its released title, who leads, and the days. */
export function IssueLine({ issue }: Readonly<{ issue: BoardIssue }>) {
  const unit = [...(issue.leadUnit ?? '')].length;
  const title = Math.max(1, [...issue.publicTitle].length);
  return (
    <li
      className="issue-line"
      data-lamp={lampOf(issue)}
      data-long={title > 9 || undefined}
      style={cssVariables({
        '--title': title,
        '--unit': unit || 1,
        '--tagged': issue.extensions > 0 ? 1 : 0,
      })}
    >
      <LampIcon lamp={lampOf(issue)} />
      <span className="issue-title">{issue.publicTitle}</span>
      <Extension issue={issue} />
      <span className="issue-unit" data-wraps={unit > 6 || undefined}>
        {issue.leadUnit ?? ''}
      </span>
      <DueDays issue={issue} />
    </li>
  );
}

function Extension({ issue }: Readonly<{ issue: BoardIssue }>) {
  const words = extensionWords(issue);
  if (!words) return null;
  return (
    <span className="extension">
      {words.original && (
        <span className="extension-from">
          原定<b className="digits">{words.original}</b>
          <i className="digits">·</i>
        </span>
      )}
      延<b className="digits">{words.times}</b>次
    </span>
  );
}

function DueDays({ issue }: Readonly<{ issue: BoardIssue }>) {
  const due = dueOf(issue);
  if (due.kind === 'word') return <span className="issue-due">{due.word}</span>;
  return (
    <span className="issue-due">
      {due.kind === 'overdue' ? '超期' : '还剩'}
      <b className="digits">{due.days}</b>天
    </span>
  );
}
