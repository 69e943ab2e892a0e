import type { Tally } from '@ryg/shared/domain/board.ts';
import { LAMP_WORDS } from '../../design/lamp-words.ts';
import { Lamp } from './lamp.tsx';

/** The county in five numbers and their sum. */
export function FiveFaces({ totals }: Readonly<{ totals: Tally }>) {
  return (
    <ul className="st-faces">
      {LAMP_WORDS.map(({ lamp, short }) => (
        <li key={lamp}>
          <Lamp face={lamp} />
          <span>{short}</span> <b className="digits">{totals[lamp]}</b>
        </li>
      ))}
      <li className="st-faces-sum">
        <span>共</span> <b className="digits">{totals.issues}</b> <span>件</span>
      </li>
    </ul>
  );
}

/** What the faces mean; an icon never parts from its word. */
export function Legend() {
  return (
    <ul className="st-legend">
      {LAMP_WORDS.map(({ lamp, full }) => (
        <li key={lamp}>
          <Lamp face={lamp} />
          {full}
        </li>
      ))}
      <li>
        <Lamp face="closed" shared />
        多镇共有
      </li>
    </ul>
  );
}
