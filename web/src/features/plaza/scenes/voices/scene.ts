import { monthDay } from '../../../../design/day-words.ts';
import { seconds } from '../../dwell.ts';
import { noLamps } from '../../lamps/place-lamp.ts';
import type { Scene } from '../../scene.ts';
import { VoicesScene } from './voices-scene.tsx';

/** 群众监督有回音: how many spoke up and what came of it; never what anybody said. */
export const voices: Scene = {
  pages: ({ board }) => (board.voices && board.voices.received > 0 ? [{}] : []),
  most: 1,
  dwell: seconds(10),
  whenOld: 'stays',
  head: ({ voices: heard }) => ({
    title: '群众监督有回音',
    english: 'People spoke up',
    sentence: heard ? `${monthDay(heard.since)}以来` : '',
    pages: null,
  }),
  footer: 'publisher',
  Picture: VoicesScene,
  lamps: () => noLamps,
  ticker: ({ voices: heard }) =>
    heard ? { lamp: null, label: `群众反映 ${heard.received} 件`, value: `已答复 ${heard.answered} 件` } : null,
};
