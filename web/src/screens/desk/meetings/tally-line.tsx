import type { Tally } from '@ryg/shared/domain/board.ts';
import { LAMP_WORDS } from '../../../design/lamp-words.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';

/** How the lights of a snapshot stand, in five numbers and their sum. */
export function TallyLine({ tally }: Readonly<{ tally: Tally }>) {
  return (
    <ul className="st-faces mt-tally">
      {LAMP_WORDS.map(({ lamp, short }) => (
        <li key={lamp}>
          <Lamp face={lamp} />
          <span>{short}</span> <b className="digits">{tally[lamp]}</b>
        </li>
      ))}
      <li className="st-faces-sum">
        <span>共</span> <b className="digits">{tally.issues}</b> <span>件</span>
      </li>
    </ul>
  );
}
