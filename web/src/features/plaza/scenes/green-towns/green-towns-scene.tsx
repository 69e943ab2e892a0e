import type { RankedTown } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { PlateShape } from '../../../../design/plate.tsx';
import type { SceneProps } from '../../scene.ts';
import { cardsAcross } from './cards-across.ts';
import './green-towns.css';

/** A longer name would be set too small beside its number. */
const LONG = 5;

/** Towns that owe nothing urgent, side by side: nobody is named for shame here. */
export function GreenTownsScene({ board, slot, stage, share }: SceneProps) {
  const towns = slot.towns.flatMap((code) => board.ranking.find((town) => town.code === code) ?? []);
  return (
    <div
      className="green-towns"
      data-scene="groups"
      style={cssVariables({ '--across': cardsAcross(towns.length, stage.mode) })}
    >
      {towns.map((town) => (
        <Card
          key={town.code}
          town={town}
          name={stage.mode === 'compact' || [...town.town].length > LONG ? town.shortName : town.town}
        />
      ))}
      {share > 1 && <p className="share-note">1 格 = {share} 个</p>}
    </div>
  );
}

function Card({ town: { code, closed, total }, name }: Readonly<{ town: RankedTown; name: string }>) {
  return (
    <section className="green-card" style={cssVariables({ '--length': Math.max(3, [...name].length) })}>
      <h2>
        <PlateShape plate="green" />
        <span>{name}</span>
      </h2>
      <p className="digits">
        <b>{closed}</b>
        <span>/{total}</span>
      </p>
      <div className="green-lamps" data-slot={code} />
    </section>
  );
}
