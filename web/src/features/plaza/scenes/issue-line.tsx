import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import { lampOf } from '../lamp-items.ts';
import { dueOf, extensionWords } from '../words.ts';

/** One open issue: its face, its released title, who leads, and the days. */
export function IssueLine({ issue }: Readonly<{ issue: BoardIssue }>) {
  return (
    <li className="issue-line" data-lamp={lampOf(issue)}>
      <LampIcon lamp={lampOf(issue)} />
      <span className="issue-title">{issue.publicTitle}</span>
      <Extension issue={issue} />
      <span className="issue-unit">{issue.leadUnit ?? ''}</span>
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
        <>
          原定<b className="digits">{words.original}</b>
          <i className="digits">·</i>
        </>
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
