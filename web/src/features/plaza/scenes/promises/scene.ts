import type { Promises } from '@ryg/shared/domain/board.ts';
import { seconds } from '../../dwell.ts';
import { noLamps } from '../../lamps/place-lamp.ts';
import type { Scene, TickerWords } from '../../scene.ts';
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
  ticker: ({ promises: made }) => (made ? promiseTicker(made) : null),
};

/** The worst of the three says which lamp it is. */
function promiseTicker({ kept, late, broken }: Promises): TickerWords {
  const rest = [broken > 0 ? `未兑现${broken}` : '', late > 0 ? `延期${late}` : ''].filter(Boolean);
  return {
    lamp: { face: broken > 0 ? 'red' : late > 0 ? 'yellow' : 'closed' },
    label: `上次会议承诺 ${kept + late + broken} 件`,
    value: [`兑现${kept}`, ...rest].join(' '),
  };
}
