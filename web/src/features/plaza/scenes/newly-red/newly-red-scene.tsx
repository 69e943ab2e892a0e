import type { SceneProps } from '../../scene.ts';
import { DueWords } from '../due-words.tsx';
import { IssueList } from '../issue-list/issue-list.tsx';

export function NewlyRedScene(props: SceneProps) {
  return <IssueList {...props} empty="本周没有新亮红灯" value={(issue) => <DueWords issue={issue} />} />;
}
