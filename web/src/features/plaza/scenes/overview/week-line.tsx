import type { Board } from '@ryg/shared/domain/board.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';

/** What this week brought, and what the next one will ask for. */
export function WeekLine({ week }: Readonly<{ week: Board['week'] }>) {
  const parts = [
    ['closed', '本周新改好', week.closed],
    ['red', '本周新亮红灯', week.newRed],
    ['yellow', '7日内到期', week.dueIn7],
  ] as const;
  return (
    <ul className="week-line">
      {parts.map(([lamp, word, count]) => (
        <li key={lamp}>
          <LampIcon lamp={lamp} />
          {word}
          <b className="digits">{count}</b>
        </li>
      ))}
    </ul>
  );
}
