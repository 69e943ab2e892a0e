import { cssVariables } from '../../../../design/css-variables.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';
import type { SceneProps } from '../../scene.ts';
import { CountyLamps } from '../overview/overview-scene.tsx';
import './all-green.css';

export function AllGreenScene({ board, stage, share }: SceneProps) {
  const { issues } = board.totals;
  return (
    <div className="all-green">
      <section className="all-green-words" style={cssVariables({ '--figures': String(issues).length })}>
        <LampIcon lamp="closed" />
        <h2>全部销号</h2>
        <p>
          <b className="digits">{issues}</b>件 全部改好
        </p>
      </section>
      <section className="all-green-picture">
        <CountyLamps board={board} stage={stage} share={share} />
      </section>
    </div>
  );
}
