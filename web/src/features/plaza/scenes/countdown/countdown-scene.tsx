import type { SceneProps } from '../../scene.ts';
import { DueWords } from '../due-words.tsx';
import { IssueList } from '../issue-list/issue-list.tsx';

export function CountdownScene(props: SceneProps) {
  return <IssueList {...props} empty="近期没有到期的问题" value={(issue) => <DueWords issue={issue} />} />;
}
