import { useEffect, useState } from 'react';
import type { DaySeen } from '@ryg/shared/domain/as-of.ts';
import { parseCalendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { firstFrame, nextFrame } from './days.ts';
import { TimeSlider } from './time-slider.tsx';
import './timemachine.css';

type Props = Readonly<{
  /** Of the picture that is shown. */
  seen: DaySeen;
  onDay: (day: CalendarDay) => void;
  /** While the picture of another day is on its way. */
  waiting: boolean;
}>;

/** A thumb on its way over a year asks for no day it does not stop at. */
const SETTLE_MS = 160;
/** Long enough to see where the lamps went. */
const FRAME_MS = 1_600;

/** 时光机: any day by its place or by its name, and the weeks as a film. */
export function TimeBar({ seen, onDay, waiting }: Props) {
  const { day, choose } = useDraft(seen, onDay);
  const film = useFilm(seen, onDay);
  const byHand = (next: CalendarDay) => {
    film.stop();
    choose(next);
  };
  return (
    <section className="tm-bar" aria-label="时光机" aria-busy={waiting}>
      <button type="button" className="tm-play" aria-pressed={film.isPlaying} onClick={film.toggle}>
        <PlayIcon isPlaying={film.isPlaying} />
        {film.isPlaying ? '暂停' : '放映'}
      </button>
      <TimeSlider seen={seen} day={day} onDay={byHand} />
      <label className="tm-date">
        <span className="visually-hidden">直接选一天</span>
        <input
          type="date"
          min={seen.firstDay}
          max={seen.lastDay}
          value={day}
          onChange={(event) => {
            const chosen = parseCalendarDay(event.target.value);
            if (chosen && chosen >= seen.firstDay && chosen <= seen.lastDay) byHand(chosen);
          }}
        />
      </label>
      <p className="tm-help">
        <span className="tm-keys">左右键一天一天走，PgUp、PgDn 一次一周。</span>“放映”从这一天起一周一幅，到今天为止。
      </p>
    </section>
  );
}

/** The day under the thumb: ahead of the picture until that has come. */
function useDraft({ asked }: DaySeen, onDay: (day: CalendarDay) => void) {
  const [draft, setDraft] = useState<Readonly<{ day: CalendarDay; over: CalendarDay }> | null>(null);
  const wanted = draft?.over === asked && draft.day !== asked ? draft.day : null;
  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => onDay(wanted), SETTLE_MS);
    return () => clearTimeout(timer);
    // Only another wish begins the wait anew, not another way to fulfil it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted]);
  return { day: wanted ?? asked, choose: (day: CalendarDay) => setDraft({ day, over: asked }) };
}

/** A picture a week; each waits until the one before is there. */
function useFilm(seen: DaySeen, onDay: (day: CalendarDay) => void) {
  const [isPlaying, setPlaying] = useState(false);
  const next = nextFrame(seen);
  useEffect(() => {
    if (!isPlaying || next === null) return;
    const timer = setTimeout(() => {
      onDay(next);
      if (next >= seen.today) setPlaying(false);
    }, FRAME_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isPlaying, next]);
  const toggle = () => {
    const first = firstFrame(seen);
    if (!isPlaying && first !== seen.asked) onDay(first);
    setPlaying(!isPlaying);
  };
  return { isPlaying, toggle, stop: () => setPlaying(false) };
}

function PlayIcon({ isPlaying }: Readonly<{ isPlaying: boolean }>) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
      <path fill="currentColor" d={isPlaying ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M4 2l10 6-10 6z'} />
    </svg>
  );
}
