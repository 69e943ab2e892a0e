import type { Board, PublicPromise } from '@ryg/shared/domain/board.ts';
import { dayOfMonth, daysBetween, monthOf, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';
import type { SceneProps } from '../../scene.ts';
import { townWords } from '../../words.ts';
import { columnsFor, unkeptFirst } from './promise-order.ts';
import './promises.css';

const LAMP: Readonly<Record<PublicPromise['outcome'], Lamp>> = { kept: 'closed', late: 'yellow', broken: 'red' };

/** How many were kept, each as a lamp with its four words, and one line for every one that was not. */
export function PromisesScene({ board, stage }: SceneProps) {
  if (!board.promises) return null;
  const { kept, late, broken, items } = board.promises;
  const compact = stage.mode === 'compact';
  const columns = columnsFor(items.length, stage.mode);
  const unkept = unkeptFirst(items);
  const lines = columns === null ? 5 : items.length > columns ? 2 : 3;
  return (
    <div className="promises" data-lamps={columns !== null || undefined}>
      <div className="promise-sums">
        <Sum word="承诺" count={kept + late + broken} unit={compact ? null : '件'} />
        <Sum word="兑现" count={kept} lamp="closed" />
        <Sum word="延期" count={late} lamp="yellow" />
        <Sum word="未兑现" count={broken} lamp="red" />
      </div>
      {columns !== null && (
        <ol
          className="promise-card"
          style={cssVariables({ '--across': columns })}
          data-rows={items.length > columns ? 2 : 1}
        >
          {items.map((one, at) => (
            <li key={at}>
              <LampIcon lamp={LAMP[one.outcome]} />
              <b style={cssVariables({ '--length': Math.max(4, [...one.words].length) })}>
                {compact ? <Halves words={one.words} /> : one.words}
              </b>
              {!compact && <span>{townOf(one, board)}</span>}
            </li>
          ))}
        </ol>
      )}
      {!(compact && columns !== null) && (
        <ul className="promise-lines">
          {unkept.slice(0, lines).map((one, at) => (
            <UnkeptLine key={at} promise={one} board={board} />
          ))}
        </ul>
      )}
    </div>
  );
}

type SumProps = Readonly<{ word: string; count: number; lamp?: Lamp; unit?: string | null }>;

const Sum = ({ word, count, lamp, unit }: SumProps) => (
  <p>
    {lamp && <LampIcon lamp={lamp} />}
    <span>{word}</span>
    <b className="digits">{count}</b>
    {unit && <span className="promise-unit">{unit}</span>}
  </p>
);

/** Four characters stand two by two on a small wall. */
function Halves({ words }: Readonly<{ words: string }>) {
  const letters = [...words];
  const half = Math.ceil(letters.length / 2);
  return [letters.slice(0, half).join(''), letters.slice(half).join('')].map((line) => <span key={line}>{line}</span>);
}

/** Where it is to be done: its town, else whatever its issue says. */
function townOf({ town, issue: id }: PublicPromise, board: Board): string {
  const issue = town === null ? board.issues.find((one) => one.id === id) : undefined;
  if (issue) return townWords(board, issue);
  return board.ranking.find(({ code }) => code === town)?.shortName ?? '县直';
}

const short = (day: CalendarDay) => `${monthOf(day)}.${dayOfMonth(day)}`;

function UnkeptLine({ promise, board }: Readonly<{ promise: PublicPromise; board: Board }>) {
  const { outcome, words, due, originalDue } = promise;
  const issue = board.issues.find(({ id }) => id === promise.issue);
  const extensions = issue?.extensions ?? 0;
  return (
    <li className="promise-line">
      <LampIcon lamp={LAMP[outcome]} />
      <b>{words}</b>
      {due !== originalDue && (
        <span className="promise-tag">
          原定<i className="digits">{short(originalDue)}</i>
          {extensions > 0 && (
            <>
              <i className="promise-dot digits">·</i>延<i className="digits">{extensions}</i>次
            </>
          )}
        </span>
      )}
      <span className="promise-unit-name">{issue?.leadUnit ?? townOf(promise, board)}</span>
      <span className="promise-due" data-outcome={outcome}>
        {outcome === 'late' ? (
          <>
            改到 <b className="digits">{short(due)}</b>
          </>
        ) : (
          <>
            超期 <b className="digits">{Math.max(1, daysBetween(due, board.asOf))}</b> 天
          </>
        )}
      </span>
    </li>
  );
}
