import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { shownSince } from '../../../features/screens/day-strip.ts';
import { useTimeline } from '../../../features/screens/screens.queries.ts';
import { dayOf, shareWords, whenWords } from '../../../features/screens/time-words.ts';
import { DayBar } from './day-bar.tsx';

/** Today in one bar, with the share of it that was shown. */
export function TodayStrip({ screen, now }: Readonly<{ screen: ScreenLine; now: string }>) {
  const today = dayOf(now);
  const { data: timeline } = useTimeline(screen.id, { from: today, until: today });
  const since = timeline ? shownSince(timeline.stretches) : null;
  return (
    <div className="sc-today">
      <p>
        <span className="dk-quiet">今天展示在线</span> <b className="digits">{shareWords(screen.shareToday)}</b>
        {since !== null && <span className="dk-quiet">这一期从 {whenWords(since, now)} 起</span>}
      </p>
      {timeline && <DayBar timeline={timeline} day={today} hours={screen.settings.hours} now={now} />}
    </div>
  );
}
