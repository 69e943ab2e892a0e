import type { Board } from '@ryg/shared/domain/board.ts';
import { seconds } from '../../dwell.ts';
import type { Hold } from '../../held-slot.ts';
import { bySeverity, lampItems } from '../../lamps/lamp-items.ts';
import { noLamps, type LampPlan, type LampRoom } from '../../lamps/place-lamp.ts';
import { waffle } from '../../lamps/waffle.ts';
import type { Head, Page, Scene, ShowSource, Slot, TickerWords } from '../../scene.ts';
import { TownScene } from './town-scene.tsx';
import { townsAlone, townsInTurn } from './towns-in-turn.ts';

/** S3: one town, its lamps with their days, and what is still open. */
export const town: Scene = {
  pages: ({ board }) => townsAlone(board.ranking).map(({ code }) => ({ towns: [code] })),
  most: 12,
  dwell: seconds(11),
  whenOld: 'withdrawn',
  head,
  footer: 'legend',
  Picture: TownScene,
  lamps,
  ticker,
  held,
};

function head({ ranking }: Board, { towns }: Slot): Head {
  const place = ranking.findIndex(({ code }) => code === towns[0]);
  return {
    title: '一镇一榜',
    english: 'One town at a time',
    sentence: `第 ${place + 1} / ${ranking.length} 镇`,
    pages: null,
  };
}

function lamps({ of, rects, stage: { mode, u, p } }: LampRoom): LampPlan {
  const rect = rects.get(of);
  if (!rect) return noLamps;
  return waffle(rect, { town: of, largest: mode === 'compact' ? 87 * p : 26 * u, centred: mode === 'portrait' });
}

/** Any town by its code or either of its names; without one, the town whose turn is first. */
function held({ board: { ranking } }: ShowSource, { town: asked }: Hold): Page | null {
  const named = ranking.find(
    ({ code, town: name, shortName }) => asked !== undefined && [code, name, shortName].includes(asked),
  );
  const shown = named ?? townsInTurn(ranking)[0];
  return shown ? { towns: [shown.code] } : null;
}

/** How many are still to do, beside the lamp that needs it most. */
function ticker(board: Board, { towns: [code] }: Slot): TickerWords | null {
  const row = board.ranking.find((one) => one.code === code);
  if (!row) return null;
  const worst = lampItems(board)
    .filter((item) => item.town === code)
    .toSorted(bySeverity)[0];
  const open = row.total - row.closed;
  return {
    lamp: worst ? { key: worst.key } : { face: 'none' },
    label: `${row.town} ${row.closed}/${row.total}`,
    value: open > 0 ? `还差 ${open} 件` : '全部改好',
  };
}
