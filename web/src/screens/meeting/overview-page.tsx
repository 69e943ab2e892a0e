import type { Board, Tally } from '@ryg/shared/domain/board.ts';
import { LAMP_WORDS } from '../../design/lamp-words.ts';
import { Lamp } from '../../features/standing/lamp.tsx';
import { StackedWeeks } from './stacked-weeks.tsx';

/** The county on one page: how many, how they stand, and how it went in eight weeks. */
export function OverviewPage({ board }: Readonly<{ board: Board }>) {
  const { totals, week, history, asOf } = board;
  return (
    <div className="mt-overview">
      <div className="mt-sums">
        <p className="mt-hero">
          <span className="mt-hero-word">
            <Lamp face="closed" />
            已改好
          </span>
          <span className="mt-hero-number">
            <b className="digits">{totals.closed}</b>
            <span className="mt-hero-of">
              <span>件</span>
              <span className="digits">/{totals.issues}</span>
            </span>
          </span>
        </p>
        <OpenFaces totals={totals} />
      </div>
      <div className="mt-course">
        <ul className="mt-week">
          <li>
            本周新改好 <b className="digits">{week.closed}</b> 件
          </li>
          <li>
            新亮红灯 <b className="digits">{week.newRed}</b> 件
          </li>
          <li>
            7 天内到期 <b className="digits">{week.dueIn7}</b> 件
          </li>
        </ul>
        <h2>近八周</h2>
        <StackedWeeks history={history} today={asOf} />
      </div>
    </div>
  );
}

function OpenFaces({ totals }: Readonly<{ totals: Tally }>) {
  return (
    <ul className="mt-faces">
      {LAMP_WORDS.filter(({ lamp }) => lamp !== 'closed').map(({ lamp, full }) => (
        <li key={lamp} data-lamp={lamp}>
          <Lamp face={lamp} />
          <span>{full}</span>
          <b className="digits">{totals[lamp]}</b>
        </li>
      ))}
    </ul>
  );
}
