import type { Board, DutyUnit } from '@ryg/shared/domain/board.ts';
import { monthDay, periodWords } from '../../../../design/day-words.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';
import type { SceneProps } from '../../scene.ts';
import type { Stage } from '../../stage-mode.ts';
import { squareCode, WallQr } from '../../wall-qr.tsx';
import { dutyParts, UNITS_SHOWN } from './duty-pages.ts';
import './duty.css';

/** Offices on the left, ground and remedy on the right. Of people nothing is named. */
export function DutyScene({ board, stage, slot }: SceneProps) {
  const part = dutyParts(board.duty, stage.mode)[slot.page - 1];
  if (part === undefined) return null;
  return (
    <div className="duty" data-part={part}>
      {part !== 'notice' && <Units units={board.duty.units.slice(0, UNITS_SHOWN[stage.mode])} />}
      {part !== 'units' && <NoticeBox board={board} stage={stage} />}
    </div>
  );
}

/** Characters that fit on one line of a row. */
const LONG = 6;

const Units = ({ units }: Readonly<{ units: readonly DutyUnit[] }>) => (
  <ul className="duty-units">
    {units.map(({ unit, issues, closed, red }) => (
      <li key={unit}>
        <b data-long={[...unit].length > LONG || undefined}>{unit}</b>
        <span className="duty-lead">
          牵头 <b className="digits">{issues}</b> 件
        </span>
        <span className="duty-closed">
          <LampIcon lamp="closed" />
          <b className="digits">{closed}</b>
        </span>
        <span className="duty-red">
          {red > 0 && (
            <>
              <LampIcon lamp="red" />
              <b className="digits">{red}</b>
            </>
          )}
        </span>
      </li>
    ))}
  </ul>
);

/** How much room a code has, by layout. */
function codeRoom({ mode, u, p }: Stage): number {
  if (mode === 'compact') return 200 * p;
  if (mode === 'portrait') return 22 * u;
  return 44 * u;
}

function NoticeBox({ board, stage }: Readonly<{ board: Board; stage: Stage }>) {
  const { basis, notice, objection, publicUrl } = board.duty;
  const code = publicUrl === null ? null : squareCode(publicUrl, board.number, codeRoom(stage));
  const compact = stage.mode === 'compact';
  return (
    <section className="duty-notice" data-code={code ? '' : undefined}>
      <dl>
        {basis && <Line word={compact ? '依据' : '公示依据'} text={basis} />}
        {notice && <Line word="公示期" text={compact ? `到 ${monthDay(notice.to)}` : periodWords(notice)} />}
        {objection && !(compact && code) && <Line word={compact ? '异议' : '异议渠道'} text={objection} />}
        {/* A tall wall has the number in its footer, right below. */}
        {board.hotline !== '' && stage.mode !== 'portrait' && (
          <Line word={compact ? '电话' : '监督电话'} text={board.hotline} figures />
        )}
        {publicUrl && !code && <Line word={compact ? '网址' : '公开网址'} text={publicUrl} />}
      </dl>
      {code && (
        <figure>
          <WallQr code={code} label={`公开网址 ${publicUrl ?? ''}`} />
          {!compact && <figcaption>扫码看全部</figcaption>}
        </figure>
      )}
    </section>
  );
}

const Line = ({ word, text, figures = false }: Readonly<{ word: string; text: string; figures?: boolean }>) => (
  <div>
    <dt>{word}</dt>
    <dd className={figures ? 'digits' : undefined}>{text}</dd>
  </div>
);
