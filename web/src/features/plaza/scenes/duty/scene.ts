import { seconds } from '../../dwell.ts';
import { noLamps } from '../../lamps/place-lamp.ts';
import type { Scene } from '../../scene.ts';
import { DutyScene } from './duty-scene.tsx';
import { dutyParts } from './duty-pages.ts';

/** S8: who leads how much, and what a reader may do about it. Long enough to take out a telephone. */
export const duty: Scene = {
  pages: ({ board, mode }) => {
    if (mode === 'ticker') return board.hotline === '' ? [] : [{}];
    return dutyParts(board.duty, mode).map(() => ({}));
  },
  most: 2,
  dwell: seconds(14),
  whenOld: 'stays',
  head: ({ period, number }) => ({
    title: '责任公示 公示说明',
    english: 'Who is responsible',
    sentence: `第 ${number} 期 ${shortSpan(period)}`,
    pages: null,
  }),
  footer: 'publisher',
  Picture: DutyScene,
  lamps: () => noLamps,
  ticker: ({ hotline, publisher }) => ({ lamp: null, label: `${publisher} 监督电话`, value: hotline }),
};

const short = (day: string) => day.slice(5).split('-').map(Number).join('.');
const shortSpan = ({ from, to }: Readonly<{ from: string; to: string }>) => `${short(from)}–${short(to)}`;
