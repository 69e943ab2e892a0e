import { cssVariables } from '../../design/css-variables.ts';
import { SignalHead } from '../../design/signal-head.tsx';
import type { Age } from './age-words.ts';
import { compactAge } from './age-words.ts';
import type { Mode } from './stage-mode.ts';

type Props = Readonly<{
  title: string;
  sentence: string;
  /** "1 / 2 页", or null on a scene of one page. */
  pages: string | null;
  asOf: string;
  clock: string;
  age: Age;
  demo: boolean;
  mode: Mode;
}>;

export function PlazaHeader({ title, sentence, pages, asOf, clock, age, demo, mode }: Props) {
  const compact = mode === 'compact';
  // What must be said of the connection takes the room of the sentence.
  const said = age.stage === 'fresh' ? sentence : '';
  return (
    <header className="plaza-header">
      {!compact && <SignalHead />}
      <h1 className="plaza-title" style={cssVariables({ '--length': title.length })}>
        {title}
      </h1>
      <p className="plaza-sentence">{compact ? pages : (pages ?? said)}</p>
      {compact ? <CompactNote age={age} demo={demo} /> : <AsOf asOf={asOf} age={age} />}
      {/* A wall that never learnt the time shows none. */}
      {age.isKnown && <time className="plaza-clock digits">{clock}</time>}
    </header>
  );
}

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
