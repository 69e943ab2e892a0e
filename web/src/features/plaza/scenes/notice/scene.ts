import { seconds } from '../../dwell.ts';
import { noLamps } from '../../lamps/place-lamp.ts';
import type { Scene } from '../../scene.ts';
import { pageWords } from '../../words.ts';
import { noticeTexts } from './notice-texts.ts';
import { NoticeScene } from './notice-scene.tsx';

/** S9, 通知: words of the office that were put on this screen until they expire. */
export const notice: Scene = {
  pages: ({ settings, mode }) => noticeTexts(settings.notices, mode).map(() => ({})),
  most: 3,
  dwell: seconds(12),
  whenOld: 'stays',
  head: ({ publisher }, slot) => ({ title: '通知', english: 'Notice', sentence: publisher, pages: pageWords(slot) }),
  footer: 'publisher',
  Picture: NoticeScene,
  lamps: () => noLamps,
  ticker: (_board, slot, notices) => {
    const text = noticeTexts(notices, 'ticker')[slot.page - 1];
    return text === undefined ? null : { lamp: null, label: `通知 ${pageWords(slot) ?? ''}`.trim(), value: text };
  },
};
