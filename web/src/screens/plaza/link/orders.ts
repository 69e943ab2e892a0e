import type { PairedScreen } from '@ryg/shared/contract/screen-device.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { ScreenCover } from '@ryg/shared/domain/screen-beat.ts';
import type { ScreenBrightness, ScreenSettings } from '@ryg/shared/domain/screen.ts';
import { sunTimes } from '@ryg/shared/domain/sun.ts';
import { countyTime } from '../../../design/clock-text.ts';

type Held = Readonly<{ scene: string; town: string | null }>;

/** What the office wants of this screen. Ends are instants of the clock nobody can set; null is open. */
export type Orders = Readonly<{
  county: string | null;
  settings: ScreenSettings | null;
  hold: (Held & Readonly<{ until: number }>) | null;
  black: Readonly<{ until: number | null }> | null;
  testCard: Readonly<{ until: number }> | null;
  reload: number;
  notices: readonly Readonly<{ id: string; text: string; until: number }>[];
}>;

export const NO_ORDERS: Orders = {
  county: null,
  settings: null,
  hold: null,
  black: null,
  testCard: null,
  reload: 0,
  notices: [],
};

/** Seconds that are left become instants at once, so that nobody's wrong clock keeps a notice on the wall. */
export function ordersOf({ county, settings, acts, notices }: PairedScreen, now: number): Orders {
  const end = (secondsLeft: number) => now + secondsLeft * 1_000;
  const { hold, black, testCard, reload } = acts;
  return {
    county,
    settings,
    hold: hold && { scene: hold.scene, town: hold.town, until: end(hold.secondsLeft) },
    black: black && { until: black.secondsLeft === null ? null : end(black.secondsLeft) },
    testCard: testCard && { until: end(testCard.secondsLeft) },
    reload,
    notices: notices.map(({ id, text, secondsLeft }) => ({ id, text, until: end(secondsLeft) })),
  };
}

/** Without those whose time is over, also while no server says so. */
export function ordersNow(orders: Orders, now: number): Orders {
  const isOn = (order: Readonly<{ until: number | null }> | null) => order !== null && (order.until ?? Infinity) > now;
  return {
    ...orders,
    hold: isOn(orders.hold) ? orders.hold : null,
    black: isOn(orders.black) ? orders.black : null,
    testCard: isOn(orders.testCard) ? orders.testCard : null,
    notices: orders.notices.filter(isOn),
  };
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether `minute` lies in a stretch of the day that may go over midnight. */
const isBetween = (minute: number, from: number, until: number): boolean =>
  from < until ? minute >= from && minute < until : minute >= from || minute < until;

/** Whether the night palette is on; null where nobody decided it for this screen. */
export function isNightFor(brightness: ScreenBrightness | null, county: string | null, now: number): boolean | null {
  if (brightness === null) return null;
  const { day, hour, minute } = countyTime(now);
  const minutes = hour * 60 + minute;
  switch (brightness.mode) {
    case 'day':
      return false;
    case 'night':
      return true;
    case 'times':
      return !isBetween(minutes, minutesOf(brightness.day), minutesOf(brightness.night));
    case 'sunset': {
      if (county === null) return null;
      const { rise, set } = sunTimes(county, calendarDay(day));
      return !isBetween(minutes, rise, set);
    }
  }
}

/** What stands before the loop. What somebody just ordered goes before what was set once. */
export function coverOf(orders: Orders, isOff: boolean, isRecalled: boolean): ScreenCover {
  if (orders.black) return 'black';
  if (orders.testCard) return 'testCard';
  if (isOff) return 'off';
  if (isRecalled) return 'recalled';
  return orders.hold ? 'held' : 'none';
}
