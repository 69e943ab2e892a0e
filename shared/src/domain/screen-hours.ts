import { addDays, calendarDay, type CalendarDay } from './calendar-day.ts';
import type { ScreenHours } from './screen.ts';
import type { TimeSpan } from './time-span.ts';

const SHANGHAI_MS = 8 * 3_600_000;

/** The day and time of Shanghai at an instant; China keeps one zone without summer time. */
export function shanghaiAt(ms: number): Readonly<{ day: CalendarDay; time: string }> {
  const text = new Date(ms + SHANGHAI_MS).toISOString();
  return { day: calendarDay(text.slice(0, 10)), time: text.slice(11, 16) };
}

/** The instant of a time of day in Shanghai. */
export const shanghaiMs = (day: CalendarDay, time = '00:00'): number => Date.parse(`${day}T${time}:00+08:00`);

/** Whether a screen should show something now. */
export function isOnAt(hours: ScreenHours | null, ms: number): boolean {
  if (hours === null) return true;
  const { time } = shanghaiAt(ms);
  const { on, off } = hours;
  return on < off ? time >= on && time < off : time >= on || time < off;
}

/** The parts of one day of the calendar in which a screen should show something. */
export function onSpans(hours: ScreenHours | null, day: CalendarDay): readonly TimeSpan[] {
  const [start, end] = [shanghaiMs(day), shanghaiMs(addDays(day, 1))];
  if (hours === null) return [{ from: start, until: end }];
  const [on, off] = [shanghaiMs(day, hours.on), shanghaiMs(day, hours.off)];
  if (on < off) return [{ from: on, until: off }];
  return [
    { from: start, until: off },
    { from: on, until: end },
  ].filter(({ from, until }) => from < until);
}

/** Since when the hours run that run now; for a screen that is always on, null. */
export function onSince(hours: ScreenHours | null, ms: number): number | null {
  if (hours === null || !isOnAt(hours, ms)) return null;
  const { day, time } = shanghaiAt(ms);
  return shanghaiMs(time >= hours.on ? day : addDays(day, -1), hours.on);
}
