import type { ReactNode } from 'react';
import type { Board, BoardIssue } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';
import { lampOf } from '../../lamps/lamp-items.ts';
import type { SceneProps } from '../../scene.ts';
import { townWords } from '../../words.ts';
import { Extension } from '../extension.tsx';
import { listColumns, listRows } from './list-rows.ts';
import './issue-list.css';

type Props = SceneProps &
  Readonly<{
    /** Said when there is nothing to list. */
    empty: string;
    /** What stands large at the end of a line. */
    value: (issue: BoardIssue) => ReactNode;
    /** What a line says below its subject beside the office that leads. */
    note?: (issue: BoardIssue) => ReactNode;
  }>;

/** Fewer lines are not set higher than this many would be. */
const LEAST_LINES = 3;

/** Issues line by line: the lamp itself flies to the head of its line. */
export function IssueList({ board, slot, stage, empty, value, note }: Props) {
  const issues = slot.issues.flatMap((id) => board.issues.find((issue) => issue.id === id) ?? []);
  if (issues.length === 0) {
    return (
      <div className="list-empty">
        <LampIcon lamp="closed" />
        <p style={cssVariables({ '--length': empty.length })}>{empty}</p>
      </div>
    );
  }
  // A short list stands in the middle in lines that are still lines.
  const columns = Math.min(listColumns(stage.mode), issues.length);
  const lines = Math.max(Math.ceil(issues.length / columns), Math.min(LEAST_LINES, listRows(stage.mode)));
  return (
    <ul className="issue-list" data-scene="single" style={cssVariables({ '--lines': lines, '--columns': columns })}>
      {issues.map((issue) => (
        <li key={issue.id} className="list-line" data-lamp={lampOf(issue)}>
          <div className="list-lamp" data-slot={issue.id} />
          <p
            className="list-subject"
            style={cssVariables({
              '--length': subjectLength(board, issue),
              '--title': Math.max(1, [...issue.publicTitle].length),
            })}
          >
            <b>{townWords(board, issue)}</b>
            <span>{issue.publicTitle}</span>
          </p>
          <p className="list-note">
            <span className="list-unit">{issue.leadUnit ?? ''}</span>
            <Extension issue={issue} />
            {note?.(issue)}
          </p>
          <p className="list-value">{value(issue)}</p>
        </li>
      ))}
    </ul>
  );
}

const subjectLength = (board: Board, issue: BoardIssue) =>
  [...townWords(board, issue)].length + [...issue.publicTitle].length + 1;
