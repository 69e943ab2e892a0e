import { seconds } from '../../dwell.ts';
import { singleLamps } from '../../lamps/single-lamps.ts';
import type { Scene } from '../../scene.ts';
import { MomentScene } from './moment-scene.tsx';
import { whoseWords } from './moment-words.ts';

/** 亮灯时刻: one closing fills the wall, then its lamp flies home to the overview. */
export const moment: Scene = {
  pages: ({ board }) => board.moments.map(({ issue }) => ({ issues: [issue] })),
  most: 3,
  // The flight in, two seconds of what it was, one of the change, seven of what it is.
  dwell: seconds(11),
  whenOld: 'withdrawn',
  head: null,
  footer: 'publisher',
  Picture: MomentScene,
  lamps: ({ rects }) => singleLamps(rects),
  ticker: (board, { issues: [id] }) => {
    const told = board.moments.find(({ issue }) => issue === id);
    const issue = board.issues.find((one) => one.id === id);
    if (!told || !issue) return null;
    return {
      lamp: { key: issue.id },
      label: `${whoseWords(issue, board)} ${issue.publicTitle}`,
      value: told.daysTaken === null ? '改好了' : `改好了 用了${told.daysTaken}天`,
    };
  },
};
