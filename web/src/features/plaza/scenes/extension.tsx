import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { extensionWords } from '../words.ts';

/** The honesty tag: when it was first due, and how often that was put off. */
export function Extension({ issue }: Readonly<{ issue: BoardIssue }>) {
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
