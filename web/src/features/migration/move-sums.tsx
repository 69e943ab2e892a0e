import type { MoveSum } from '@ryg/shared/domain/migration-sums.ts';
import { MOVE_WORDS } from '@ryg/shared/domain/migration-sums.ts';
import { CAUSE_WORDS } from '@ryg/shared/domain/migration-cause.ts';
import type { MoveKind } from '@ryg/shared/domain/migration.ts';
import './migration.css';

type Props = Readonly<{
  sums: readonly MoveSum[];
  chosen: MoveKind | null;
  onChoose: (kind: MoveKind | null) => void;
}>;

/** Every kind of move with its parts; a number is a button that shows its lamps. */
export const MoveSums = ({ sums, chosen, onChoose }: Props) => (
  <ul className="mg-sums">
    {sums
      .filter(({ kind, count }) => count > 0 || (kind !== 'calm' && kind !== 'left'))
      .map(({ kind, count, byCause }) => (
        <li key={kind}>
          <button
            type="button"
            aria-pressed={chosen === kind}
            disabled={count === 0}
            onClick={() => onChoose(chosen === kind ? null : kind)}
          >
            <span>{MOVE_WORDS[kind]}</span>
            <b className="digits">{count}</b>
            <small>
              {byCause.length === 0
                ? '没有'
                : byCause.map(({ cause, count: part }) => `${CAUSE_WORDS[cause]} ${part}`).join('，')}
            </small>
          </button>
        </li>
      ))}
  </ul>
);
