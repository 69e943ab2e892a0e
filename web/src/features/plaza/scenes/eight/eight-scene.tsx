import type { ReactNode } from 'react';
import { cssVariables } from '../../../../design/css-variables.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';
import { compactAge } from '../../age-words.ts';
import type { SceneProps } from '../../scene.ts';
import { eightNumbers } from './eight-numbers.ts';
import './eight.css';

/** How many were found, how many are put right, how many are being worked on, how many are late. */
export function EightScene({ board, stage, asOf, age, share }: SceneProps) {
  const { issues, closed, working, red, redWord } = eightNumbers(board);
  const compact = stage.mode === 'compact';
  const note = compactAge(age);
  const lost = age.stage === 'lost' ? age.words : null;
  return (
    <div className="eight" data-scene="ribbon">
      <section className="eight-found">
        <h1>本县</h1>
        <p className="eight-word">查出问题</p>
        {compact && note && <p className="plaza-lost">{note}</p>}
        {compact && !note && board.demo && <p className="eight-demo">演示数据</p>}
        <Count of={issues} />
      </section>
      <section className="eight-closed">
        <LampIcon lamp="closed" />
        <p className="eight-word">已改好</p>
        <Count of={closed} />
      </section>
      <Part className="eight-working" word="正在改" count={working}>
        <LampIcon lamp="green" />
        <LampIcon lamp="yellow" />
      </Part>
      <Part className="eight-red" word={redWord} count={red}>
        <LampIcon lamp="red" />
      </Part>
      {!compact && (
        <>
          <div className="eight-ribbon" data-slot="ribbon" />
          <footer className="eight-foot">
            <p>{board.publisher} 公示</p>
            <p>{share > 1 ? `一盏灯代表 ${share} 个问题` : '一盏灯就是一个问题'}</p>
            {lost ? (
              <p className="plaza-lost">
                同步中断 {lost} · 截至 {asOf}
              </p>
            ) : (
              <p>数据截至 {asOf}</p>
            )}
            {board.demo && <p className="plaza-demo">演示数据</p>}
          </footer>
        </>
      )}
    </div>
  );
}

type PartProps = Readonly<{ className: string; word: string; count: number; children: ReactNode }>;

function Part({ className, word, count, children }: PartProps) {
  return (
    <section className={className} style={cssVariables({ '--words': Math.max(2, word.length) })}>
      {children}
      <p className="eight-word">{word}</p>
      <Count of={count} />
    </section>
  );
}

function Count({ of }: Readonly<{ of: number }>) {
  return (
    <p className="eight-count" style={cssVariables({ '--figures': String(of).length })}>
      <b className="digits">{of}</b>
      <span>件</span>
    </p>
  );
}
