import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../design/css-variables.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import { lampOf } from '../lamps/lamp-items.ts';
import { DueWords } from './due-words.tsx';
import { Extension } from './extension.tsx';

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
      <span className="issue-due">
        <DueWords issue={issue} />
      </span>
    </li>
  );
}
