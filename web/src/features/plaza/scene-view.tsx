import type { Board } from '@ryg/shared/domain/board.ts';
import type { Slot } from './playlist.ts';
import { NothingScene } from './scenes/nothing-scene.tsx';
import { OverviewScene } from './scenes/overview-scene.tsx';
import { RankingScene } from './scenes/ranking-scene.tsx';
import { TownScene } from './scenes/town-scene.tsx';
import type { Stage } from './stage-mode.ts';

type Props = Readonly<{ board: Board; slot: Slot; loop: number; stage: Stage; share: number; countyOwn: number }>;

export function SceneView({ board, slot, loop, stage, share, countyOwn }: Props) {
  if (board.totals.issues === 0) return <NothingScene />;
  switch (slot.scene) {
    case 'overview':
      return <OverviewScene board={board} stage={stage} share={share} />;
    case 'ranking':
      return <RankingScene board={board} slot={slot} stage={stage} countyOwn={countyOwn} share={share} />;
    case 'town': {
      const town = board.ranking.find(({ code }) => code === slot.towns[0]);
      return town ? <TownScene board={board} town={town} stage={stage} round={loop} share={share} /> : null;
    }
  }
}
