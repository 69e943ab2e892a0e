import type { Board } from '@ryg/shared/domain/board.ts';
import { cssVariables } from '../../design/css-variables.ts';
import { SignalHead } from '../../design/signal-head.tsx';
import { compactAge, type Age } from './age-words.ts';
import type { Head } from './scene.ts';
import type { Mode } from './stage-mode.ts';

type Props = Readonly<{
  board: Board;
  head: Head;
  english: boolean;
  asOf: string;
  clock: string;
  age: Age;
  mode: Mode;
}>;

export function PlazaHeader({ board, head, english, asOf, clock, age, mode }: Props) {
  const { title, sentence, pages } = head;
  const compact = mode === 'compact';
  // What must be said of the connection takes the room of the sentence.
  const said = age.stage === 'fresh' ? sentence : '';
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
      {compact ? <CompactNote age={age} demo={board.demo} /> : <AsOf asOf={asOf} age={age} />}
      {/* A wall that does not know the time shows none. */}
      {age.isKnown && <time className="plaza-clock digits">{clock}</time>}
    </header>
  );
}

/** When the facts are from; once the wire is broken, for how long. */
function AsOf({ asOf, age: { stage, words } }: Readonly<{ asOf: string; age: Age }>) {
  if (stage === 'lost') {
    return (
      <p className="plaza-lost" role="status">
        同步中断 {words} · 截至 {asOf}
      </p>
    );
  }
  return (
    <p className="plaza-as-of" data-waiting={stage === 'waiting' || undefined}>
      数据截至 <b>{asOf}</b>
      {stage === 'waiting' && <span className="plaza-age"> {words}前同步</span>}
    </p>
  );
}

/** A small wall has room for one note: what is broken goes before what is only quiet. */
function CompactNote({ age, demo }: Readonly<{ age: Age; demo: boolean }>) {
  const words = compactAge(age);
  return (
    <p className="plaza-note">
      {words && <span className="plaza-lost">{words}</span>}
      {demo && <span>{words ? '演示' : '演示数据'}</span>}
    </p>
  );
}

/** On every scene once the picture is a day old, also on those that fill the wall alone. */
export function AgeTag({ words }: Readonly<{ words: string | null }>) {
  if (words === null) return null;
  return (
    <p className="plaza-tag" role="status">
      {words}
    </p>
  );
}
