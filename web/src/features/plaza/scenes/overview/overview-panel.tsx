import type { Board } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';
import type { Mode } from '../../stage-mode.ts';

type Count = Readonly<{ lamp: Lamp; word: string; count: number }>;

/** The county in numbers: the closed of all, and how the others stand. */
export function OverviewPanel({ board: { totals }, mode }: Readonly<{ board: Board; mode: Mode }>) {
  const counts: readonly Count[] = [
    { lamp: 'green', word: '按进度', count: totals.green },
    { lamp: 'yellow', word: '预警', count: totals.yellow },
    { lamp: 'red', word: '超期或滞后', count: totals.red },
    { lamp: 'none', word: '暂不亮灯', count: totals.none },
  ];
  const small = mode === 'portrait' || mode === 'compact';
  return (
    <section className="overview-panel">
      <div className="hero" style={cssVariables({ '--fit': heroFit(totals.closed, totals.issues) })}>
        <p className="hero-word">
          <LampIcon lamp="closed" />
          <span>已改好</span>
          {!small && <span className="hero-tag">销号</span>}
        </p>
        <p className="hero-number">
          <b className="digits">{totals.closed}</b>
          <span className="hero-of">
            <span className="hero-unit">件</span>
            <span className="digits hero-all">/{totals.issues}</span>
          </span>
        </p>
      </div>
      <ul className="status-list">
        {counts.map(({ lamp, word, count }) => (
          <li key={lamp} data-lamp={lamp} style={cssVariables({ '--figures': String(count).length })}>
            <LampIcon lamp={lamp} />
            {mode === 'compact' ? (
              <span className="visually-hidden">{word}</span>
            ) : (
              <span className="status-word">{word}</span>
            )}
            <b className="digits">{count}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far the hero shrinks so that number and denominator stay beside each other; 95/114 is drawn in full. */
function heroFit(closed: number, issues: number): number {
  const width = (first: number, second: number) => 12.1 * first + 1.2 + 3.85 * (second + 0.8);
  return Math.min(1, width(2, 3) / width(String(closed).length, String(issues).length));
}
