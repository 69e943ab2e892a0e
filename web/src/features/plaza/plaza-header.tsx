import type { Board } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../design/css-variables.ts';
import { SignalHead } from '../../design/signal-head.tsx';
import { freshnessOf } from './freshness.ts';
import type { Head } from './scene.ts';
import type { Mode } from './stage-mode.ts';
import { ageWords } from './words.ts';

type Props = Readonly<{
  board: Board;
  head: Head;
  english: boolean;
  asOf: string;
  clock: string;
  minutesSilent: number;
  mode: Mode;
}>;

export function PlazaHeader({ board, head, english, asOf, clock, minutesSilent, mode }: Props) {
  const { title, sentence, pages } = head;
  const compact = mode === 'compact';
  // What must be said of the connection takes the room of the sentence.
  const said = freshnessOf(minutesSilent) === 'fresh' ? sentence : '';
  const second = english && (mode === 'wide' || mode === 'strip');
  return (
    <header className="plaza-header">
      {!compact && <SignalHead />}
      <h1
        className="plaza-title"
        data-english={second || undefined}
        style={cssVariables({ '--length': title.length, '--letters': head.english.length })}
      >
        <span>{title}</span>
        {second && (
          <span className="plaza-english" lang="en">
            {head.english}
          </span>
        )}
      </h1>
      <p className="plaza-sentence">{compact ? pages : (pages ?? said)}</p>
      {compact ? (
        <CompactNote minutesSilent={minutesSilent} demo={board.demo} />
      ) : (
        <AsOf asOf={asOf} minutesSilent={minutesSilent} />
      )}
      <time className="plaza-clock digits">{clock}</time>
    </header>
  );
}

/** When the facts are from; once the wire is broken, for how long. */
export function AsOf({ asOf, minutesSilent }: Readonly<{ asOf: string; minutesSilent: number }>) {
  const freshness = freshnessOf(minutesSilent);
  if (freshness === 'lost') {
    return (
      <p className="plaza-lost" role="status">
        同步中断 {ageWords(minutesSilent)} · 截至 {asOf}
      </p>
    );
  }
  return (
    <p className="plaza-as-of" data-waiting={freshness === 'waiting' || undefined}>
      数据截至 <b>{asOf}</b>
      {freshness === 'waiting' && <span className="plaza-age"> {ageWords(minutesSilent)}前同步</span>}
    </p>
  );
}

/** A small wall has room for one note: what is broken goes before what is only quiet. */
function CompactNote({ minutesSilent, demo }: Readonly<{ minutesSilent: number; demo: boolean }>) {
  const lost = freshnessOf(minutesSilent) === 'lost';
  return (
    <p className="plaza-note">
      {lost && <span className="plaza-lost">中断{ageWords(minutesSilent).replace(' ', '')}</span>}
      {demo && <span>{lost ? '演示' : '演示数据'}</span>}
    </p>
  );
}
