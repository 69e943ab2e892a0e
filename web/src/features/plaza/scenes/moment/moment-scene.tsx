import type { BoardIssue, Moment } from '@ryg/shared/domain/board.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { monthDay } from '../../../../design/day-words.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';
import type { SceneProps } from '../../scene.ts';
import { MomentLamp } from './moment-lamp.tsx';
import { beforeWords, whoseWords } from './moment-words.ts';
import './moment.css';

/** What it was, that it passed the check, what it is: three still pictures, and the lamp that stays. */
export function MomentScene({ board, slot, asOf, age }: SceneProps) {
  const moment = board.moments.find(({ issue }) => issue === slot.issues[0]);
  const issue = board.issues.find(({ id }) => id === moment?.issue);
  if (!moment || !issue) return null;
  const whose = whoseWords(issue, board);
  return (
    <div className="moment" data-scene="moment" data-turn={slot.page % 2}>
      <div className="moment-place" data-slot={issue.id}>
        <MomentLamp before={moment.before} />
      </div>
      <section className="moment-words">
        <h1 style={lengthOf(whose)}>{whose}</h1>
        <p className="moment-subject" style={lengthOf(issue.publicTitle)}>
          {issue.publicTitle}
        </p>
        <div className="moment-said">
          <p className="moment-was" data-lamp={moment.before}>
            {beforeWords(moment, issue)}
          </p>
          <p className="moment-checked">{moment.verifiedOn ? '核验通过' : '已经销号'}</p>
          <div className="moment-done">
            <p className="moment-good">改好了</p>
            {moment.daysTaken !== null && (
              <p className="moment-days">
                用了 <b className="digits">{moment.daysTaken}</b> 天
              </p>
            )}
          </div>
        </div>
      </section>
      <footer className="moment-foot">
        <Dates moment={moment} issue={issue} />
        {age.stage === 'lost' && (
          <p className="plaza-lost">
            同步中断 {age.words} · 截至 {asOf}
          </p>
        )}
        {board.demo && <p className="moment-demo">演示数据</p>}
      </footer>
    </div>
  );
}

const lengthOf = (words: string) => cssVariables({ '--length': Math.max(3, [...words].length) });

function Dates({ moment: { before, verifiedOn }, issue }: Readonly<{ moment: Moment; issue: BoardIssue }>) {
  const { start, deadline, closedOn, closedLate } = issue;
  const end = verifiedOn ?? closedOn;
  return (
    <>
      {start && <OneDate className="moment-early" lamp="green" on={start} word="发现" />}
      {deadline && <OneDate className="moment-early" lamp={before} on={deadline} word="到期" />}
      {end && <OneDate className="moment-last" lamp="closed" on={end} word={verifiedOn ? '核验改好' : '改好销号'} />}
      {closedLate !== null && <p className="moment-late moment-last">超期 {closedLate} 天改好</p>}
    </>
  );
}

type DateProps = Readonly<{ className: string; lamp: Lamp; on: CalendarDay; word: string }>;

const OneDate = ({ className, lamp, on, word }: DateProps) => (
  <p className={`moment-date ${className}`}>
    <LampIcon lamp={lamp} />
    <b>{monthDay(on)}</b>
    <span>{word}</span>
  </p>
);
