import { dayOfMonth, monthOf } from '@ryg/shared/domain/calendar-day.ts';
import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import type { SceneProps } from '../../scene.ts';
import { IssueList } from '../issue-list/issue-list.tsx';

export function NewlyClosedScene(props: SceneProps) {
  return (
    <IssueList
      {...props}
      empty="核验还在进行 改好一件公示一件"
      value={(issue) => <ClosedOn issue={issue} />}
      note={(issue) => issue.closedLate !== null && <span className="list-late">超期 {issue.closedLate} 天改好</span>}
    />
  );
}

function ClosedOn({ issue: { closedOn } }: Readonly<{ issue: BoardIssue }>) {
  if (closedOn === null) return '已改好';
  return (
    <>
      <b className="digits list-day">{monthOf(closedOn)}</b>月<b className="digits list-day">{dayOfMonth(closedOn)}</b>
      日
    </>
  );
}
