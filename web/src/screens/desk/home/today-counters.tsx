import type { ReactNode } from 'react';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import type { Desk } from '../../../features/issues/issues.queries.ts';
import { todoWord } from '../../../features/issues/todo-words.ts';
import { DeskLink } from '../desk-link.tsx';
import { ledgerHref, type LedgerSearch } from '../ledger/ledger-search.ts';

type Counter = Readonly<{ key: string; count: number; word: string; shape: ReactNode; search: LedgerSearch }>;

const HAND = (
  <svg className="lamp-icon dh-hand" viewBox="-50 -50 100 100" aria-hidden focusable="false">
    <rect x="-34" y="-40" width="68" height="80" rx="8" fill="none" stroke="currentColor" strokeWidth="9" />
    <path d="M-17 2 -4 16 19-12" fill="none" stroke="currentColor" strokeWidth="11" strokeLinecap="round" />
  </svg>
);

/** What presses most: 超期 and 即将到期 by their shapes, and everything that waits for this account. */
function countersOf({ overdue, dueIn3, waiting }: Desk): readonly Counter[] {
  return [
    { key: 'overdue', count: overdue, word: '超期', shape: <LampIcon lamp="red" />, search: { view: 'overdue' } },
    { key: 'soon', count: dueIn3, word: '三天内到期', shape: <LampIcon lamp="yellow" />, search: { view: 'soon' } },
    ...waiting.map(({ command, issues }) => ({
      key: command,
      count: issues,
      word: todoWord(command),
      shape: HAND,
      search: { view: 'mine', todo: command } as const,
    })),
  ];
}

export function TodayCounters({ desk }: Readonly<{ desk: Desk }>) {
  const counters = countersOf(desk);
  if (counters.every(({ count }) => count === 0)) {
    return <p className="dh-calm">今天没有等您办理的事项，也没有超期和三天内到期的问题。</p>;
  }
  return (
    <ul className="dh-counters">
      {counters.map(({ key, count, word, shape, search }) => (
        <li key={key} data-none={count === 0 || undefined}>
          <DeskLink to={ledgerHref(search)} className={`dh-counter dh-counter-${key}`}>
            {shape}
            <b className="digits">{count}</b>
            <span>{word}</span>
          </DeskLink>
        </li>
      ))}
    </ul>
  );
}
