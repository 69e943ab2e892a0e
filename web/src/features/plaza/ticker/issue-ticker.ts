import type { Board } from '@ryg/shared/domain/board.ts';
import type { Slot, TickerWords } from '../scene.ts';
import { dueOf, townWords } from '../words.ts';

/** An issue in two lines: where and what, and how it stands in days. */
export function issueTicker(board: Board, { issues: [id] }: Slot, empty: string): TickerWords {
  const issue = board.issues.find((one) => one.id === id);
  if (!issue) return { lamp: { face: 'closed' }, label: board.county.name, value: empty };
  const due = dueOf(issue);
  const words = due.kind === 'word' ? due.word : `${due.kind === 'overdue' ? '超期' : '还剩'}${due.days}天`;
  return {
    lamp: { key: issue.id },
    label: `${townWords(board, issue)} ${issue.publicTitle}`,
    value: issue.outcome === 'done' ? '改好了' : words,
  };
}
