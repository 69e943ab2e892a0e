import { LIFE_THEME_NAMES } from '@ryg/shared/domain/life-theme.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import type { SceneProps } from '../../scene.ts';
import type { Mode } from '../../stage-mode.ts';
import { Pictogram } from './pictogram.tsx';
import { themeCounts, type ThemeCount } from './theme-counts.ts';
import './life.css';

export function LifeScene({ board, stage, share }: SceneProps) {
  const counts = themeCounts(board);
  return (
    <div className="life" data-scene="groups">
      <div className="life-cards" style={cssVariables({ '--across': across(counts.length, stage.mode) })}>
        {counts.map((count) => (
          <Card key={count.theme} {...count} />
        ))}
      </div>
      {share > 1 && <p className="share-note">1 格 = {share} 个</p>}
    </div>
  );
}

function across(cards: number, mode: Mode): number {
  if (mode === 'portrait') return cards > 3 ? 2 : 1;
  if (mode === 'strip') return cards;
  return cards > 3 ? Math.ceil(cards / 2) : cards;
}

function Card({ theme, issues, closed }: ThemeCount) {
  return (
    <section className="life-card" style={cssVariables({ '--figures': `${closed}${issues}`.length })}>
      <Pictogram theme={theme} />
      <h2>{LIFE_THEME_NAMES[theme]}</h2>
      <p className="digits">
        <b>{closed}</b>
        <span>/{issues}</span>
      </p>
      <div className="life-lamps" data-slot={theme} />
    </section>
  );
}
