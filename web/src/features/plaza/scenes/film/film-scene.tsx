import type { Film } from '@ryg/shared/domain/board.ts';
import type { CSSProperties } from 'react';
import { cssVariables } from '../../../../design/css-variables.ts';
import { monthDay, shortDay } from '../../../../design/day-words.ts';
import type { SceneProps } from '../../scene.ts';
import { filmForm, sumOf, wholeOf } from './film-form.ts';
import { FilmFrame } from './film-frame.tsx';
import './film.css';

/** The same columns week after week, green rising from the floor. */
export function FilmScene({ board, stage }: SceneProps) {
  const { film } = board;
  if (!film) return null;
  const form = filmForm(film, stage);
  const most = Math.max(...film.frames.map(({ lamps }) => sumOf(wholeOf(lamps))));
  return (
    <div
      className="film"
      data-form={form.cell === null ? 'bars' : 'lamps'}
      style={cssVariables({ '--across': form.across, '--frame': `${form.width}px` })}
    >
      {stage.mode !== 'compact' && <FilmHead film={film} />}
      {film.frames.map(({ on, lamps }, at) => {
        const today = on === board.asOf;
        return (
          <section key={on} className="film-week" data-today={today || undefined} style={turnOf(at)}>
            <b className="digits">{wholeOf(lamps).closed}</b>
            <FilmFrame lamps={lamps} form={form} most={most} />
            <p>
              {today && '今天'}
              {!(today && stage.mode === 'compact') && <span className="digits"> {shortDay(on, board.asOf)}</span>}
            </p>
          </section>
        );
      })}
    </div>
  );
}

const turnOf = (at: number): CSSProperties => cssVariables({ '--at': at });

/** 七周 改好 0 → 95 件; with weeks missing, since when instead. */
function FilmHead({ film: { frames } }: Readonly<{ film: Film }>) {
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) return null;
  return (
    <p className="film-head">
      <span>{frames.length === 7 ? '七周' : `${monthDay(first.on)}以来`} 改好</span>
      <b className="digits film-first">{wholeOf(first.lamps).closed}</b>
      <svg className="film-arrow" viewBox="0 0 100 12" aria-hidden>
        <path d="M0 4.5h86V0l14 6-14 6V7.5H0z" />
      </svg>
      <b className="digits">{wholeOf(last.lamps).closed}</b>
      <span className="film-unit">件</span>
    </p>
  );
}
