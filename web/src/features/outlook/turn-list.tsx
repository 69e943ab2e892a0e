import type { ReactNode } from 'react';
import { LampIcon } from '../../design/lamp-icon.tsx';
import { lampWord } from '../../design/lamp-words.ts';
import { monthDay } from '../../design/day-words.ts';
import type { TurnGroup, Turning } from './turn-groups.ts';
import './outlook.css';

/** Wraps a lamp so that it opens why it is lit. */
export type LampOf = (issue: Turning['issue'], face: ReactNode) => ReactNode;

type Props = Readonly<{ groups: readonly TurnGroup[]; lampOf: LampOf }>;

/** Turns under the names they concern. */
export const TurnGroups = ({ groups, lampOf }: Props) =>
  groups.map(({ name, turning }) => (
    <section className="ol-group" key={name} aria-label={name}>
      <h4>
        {name}
        <span>{turning.length} 件</span>
      </h4>
      <TurnList turning={turning} lampOf={lampOf} />
    </section>
  ));

/** One light after another: what it is, what it becomes, on which day and why. */
export const TurnList = ({ turning, lampOf }: Readonly<{ turning: readonly Turning[]; lampOf: LampOf }>) => (
  <ul className="ol-turns">
    {turning.map(({ turn, issue }) => (
      <li key={turn.id} data-to={turn.to}>
        {lampOf(
          issue,
          <span className="ol-lamps">
            <LampIcon lamp={turn.from} className="ol-from" />
            <i aria-hidden>→</i>
            <LampIcon lamp={turn.to} />
          </span>,
        )}
        <div>
          <p className="ol-title">{issue.title}</p>
          <p className="ol-why">
            <b>
              {monthDay(turn.on)}转{TO_WORDS[turn.to]}
            </b>
            <span className="visually-hidden">，{lampWord(turn.to)}</span>
            <span>{turn.reason.replace(/^[^：]*：/u, '')}</span>
          </p>
        </div>
      </li>
    ))}
  </ul>
);

const TO_WORDS = { red: '红', yellow: '黄', green: '绿', none: '灰' } as const;
