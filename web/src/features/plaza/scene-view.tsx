import type { SceneProps } from './scene.ts';
import { SCENES } from './scene-registry.ts';
import { TickerScene } from './ticker/ticker-scene.tsx';
import { NothingScene } from './scenes/nothing-scene.tsx';

export function SceneView(props: SceneProps) {
  if (props.board.totals.issues === 0) return <NothingScene />;
  if (props.stage.mode === 'ticker') return <TickerScene {...props} />;
  const { Picture } = SCENES[props.slot.scene];
  return <Picture {...props} />;
}
