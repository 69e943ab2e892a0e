import { chineseDay, type AsOfBoard } from '@ryg/shared/domain/as-of.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { DayBanner } from '../../features/timemachine/day-banner.tsx';
import { TimeBar } from '../../features/timemachine/time-bar.tsx';

type Props = Readonly<{
  seen: AsOfBoard['timeMachine'];
  waiting: boolean;
  today: string;
  onDay: (day: CalendarDay) => void;
  onToday: () => void;
}>;

/** Which day the ranking is of, and the way to every other one. */
export function RankingTimeMachine({ seen, waiting, today, onDay, onToday }: Props) {
  const { number, on } = seen.release;
  return (
    <div className="rk-time">
      <DayBanner seen={seen} today={today} onToday={onToday}>
        {seen.kind === 'past' && `照第 ${number} 期（${chineseDay(on)}公开）的内容、当日的规则和日历。`}
      </DayBanner>
      <TimeBar seen={seen} waiting={waiting} onDay={onDay} />
    </div>
  );
}
