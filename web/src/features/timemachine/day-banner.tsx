import type { ReactNode } from 'react';
import { chineseDay, type DaySeen } from '@ryg/shared/domain/as-of.ts';
import { daysBetween } from '@ryg/shared/domain/calendar-day.ts';
import { weekWords } from './days.ts';
import './timemachine.css';

type Props = Readonly<{
  seen: DaySeen;
  /** From what the picture was made. */
  children?: ReactNode;
  /** Where today is: an address, because going back must also work with the middle button. */
  today: string;
  onToday: () => void;
}>;

const NAMES = { past: '历史画面', today: '今天', forecast: '推算画面' } as const;

/** Says on every page of another day which day is seen, and whether it was or may come. */
export function DayBanner({ seen, children, today, onToday }: Props) {
  const { kind, asked } = seen;
  return (
    <div className="tm-banner" data-kind={kind} role="status">
      <b className="tm-kind">{NAMES[kind]}</b>
      <span className="tm-day">
        {chineseDay(asked)} <span className="tm-week">{weekWords(asked)}</span>
      </span>
      <span className="tm-note">
        {distanceWords(seen)}
        {children}
      </span>
      {kind !== 'today' && (
        <a
          className="tm-today"
          href={today}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onToday();
          }}
        >
          回到今天
        </a>
      )}
    </div>
  );
}

function distanceWords({ kind, asked, today }: DaySeen): string {
  if (kind === 'today') return '';
  const days = Math.abs(daysBetween(asked, today));
  return kind === 'past' ? `非今日，${days} 天前。` : `${days} 天后。按现在的情况推算：其间没有新的进展和销号。`;
}
