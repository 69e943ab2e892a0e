import { seconds } from '../../dwell.ts';
import { noLamps } from '../../lamps/place-lamp.ts';
import type { Scene } from '../../scene.ts';
import { pageWords } from '../../words.ts';
import { NoticeScene } from './notice-scene.tsx';

/** S9, 通知: words of the office that were put on this screen until they expire. */
export const notice: Scene = {
  pages: ({ settings }) => settings.notices.map(() => ({})),
  most: 3,
  dwell: seconds(12),
  whenOld: 'stays',
  head: ({ publisher }, slot) => ({ title: '通知', english: 'Notice', sentence: publisher, pages: pageWords(slot) }),
  footer: 'publisher',
  Picture: NoticeScene,
  lamps: () => noLamps,
};
