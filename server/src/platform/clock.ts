import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';

/** The only place that knows what time it is. */
export type Clock = Readonly<{
  now: () => Date;
  /** The business day: the date in Shanghai. */
  today: () => CalendarDay;
}>;

const ZONE = 'Asia/Shanghai';
const shanghaiDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
// China has kept one zone without summer time since 1991.
const SHANGHAI_OFFSET = '+08:00';
const MS_PER_DAY = 86_400_000;

export const shanghaiDayOf = (instant: Date): CalendarDay => calendarDay(shanghaiDay.format(instant));

/** An instant of a day in Shanghai, such as the end of a release's validity. */
export const shanghaiInstant = (day: CalendarDay, time: string): Date => new Date(`${day}T${time}${SHANGHAI_OFFSET}`);

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => shanghaiDayOf(new Date()),
};

/** A demo's clock: the day stands still while the time of day runs on. Asked with every answer, so it only counts. */
export function pinnedClock(day: CalendarDay, wall: Clock = systemClock): Clock {
  const midnight = shanghaiInstant(day, '00:00:00').getTime();
  return {
    now: () => new Date(midnight + ((wall.now().getTime() - midnight) % MS_PER_DAY)),
    today: () => day,
  };
}

/** A clock that only moves when told to: for loading past ledgers day by day, and for tests. */
export function settableClock(start: Date): Clock & Readonly<{ set: (instant: Date) => void }> {
  let instant = start;
  return {
    now: () => new Date(instant),
    today: () => shanghaiDayOf(instant),
    set: (next) => {
      instant = next;
    },
  };
}
