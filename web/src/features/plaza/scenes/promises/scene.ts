import { seconds } from '../../dwell.ts';
import { noLamps } from '../../lamps/place-lamp.ts';
import type { Scene } from '../../scene.ts';
import { PromisesScene } from './promises-scene.tsx';

/** 承诺页: what the last meeting decided, and whether it was done. */
export const promises: Scene = {
  pages: ({ board }) => (board.promises && board.promises.items.length > 0 ? [{}] : []),
  most: 1,
  dwell: seconds(10),
  whenOld: 'withdrawn',
  head: () => ({
    title: '上次会议承诺',
    english: 'Promises of the last meeting',
    sentence: '说到的事 做到没有',
    pages: null,
  }),
  footer: 'legend',
  Picture: PromisesScene,
  lamps: () => noLamps,
};
