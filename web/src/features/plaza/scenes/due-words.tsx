import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { dueOf } from '../words.ts';

/** Days too late, days left, or the word where there are no days. */
export function DueWords({ issue }: Readonly<{ issue: BoardIssue }>) {
  const due = dueOf(issue);
  if (due.kind === 'word') return due.word;
  return (
    <>
      {due.kind === 'overdue' ? '超期' : '还剩'}
      <b className="digits">{due.days}</b>天
    </>
  );
}
