import type { ReactNode } from 'react';
import type { MigrationAnswer } from '@ryg/shared/contract/migration.contract.ts';
import { ALL_TOWNS } from '@ryg/shared/domain/issue.ts';
import { CAUSE_WORDS } from '@ryg/shared/domain/migration-cause.ts';
import { STAND_WORDS } from '@ryg/shared/domain/migration-sums.ts';
import type { Stand } from '@ryg/shared/domain/migration.ts';
import { LampIcon } from '../../design/lamp-icon.tsx';
import { monthDay } from '../../design/day-words.ts';
import './migration.css';

export type MoveLine = MigrationAnswer['moves'][number];

type Props = Readonly<{
  moves: readonly MoveLine[];
  /** Wraps the lamps so that they open why the light is what it is. */
  lampOf: (move: MoveLine, face: ReactNode) => ReactNode;
}>;

/** The lamps behind a number, each with what it was, what it is and what made it so. */
export const MoveList = ({ moves, lampOf }: Props) => (
  <ul className="mg-moves">
    {moves.map((move) => (
      <li key={move.id}>
        {lampOf(
          move,
          <span className="mg-lamps">
            <Face stand={move.from} />
            <i aria-hidden>→</i>
            <Face stand={move.to} />
          </span>,
        )}
        <div>
          <p>{move.title}</p>
          <p className="mg-why">
            <b>
              {CAUSE_WORDS[move.cause]}
              {move.on && `（${monthDay(move.on)}）`}
            </b>
            <span>
              {STAND_WORDS[move.from]} → {STAND_WORDS[move.to]}
            </span>
            <span>{townsOf(move)}</span>
            <span>{move.reason}</span>
          </p>
        </div>
      </li>
    ))}
  </ul>
);

const Face = ({ stand }: Readonly<{ stand: Stand }>) =>
  stand === 'absent' ? <span className="mg-absent" aria-hidden /> : <LampIcon lamp={stand} />;

const townsOf = ({ towns }: MoveLine) =>
  towns.includes(ALL_TOWNS) ? '各镇' : towns.length === 0 ? '县直' : towns.join('、');
