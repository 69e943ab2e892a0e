import { calendarDay, daysBetween, type CalendarDay } from './calendar-day.ts';

/** Minutes after midnight, Beijing time. */
export type SunTimes = Readonly<{ rise: number; set: number }>;

type Place = readonly [latitude: number, longitude: number];

/**
 * The middle of each province, by the first two digits of a division code. Dusk lasts longer than what a county lies
 * off that middle, and a wall is dimmed slowly; nobody needs to look up coordinates.
 */
const PROVINCES: Readonly<Record<string, Place>> = {
  '11': [40.0, 116.4],
  '12': [39.3, 117.3],
  '13': [38.6, 115.6],
  '14': [37.6, 112.3],
  '15': [43.4, 113.4],
  '21': [41.3, 122.9],
  '22': [43.7, 126.2],
  '23': [47.4, 128.0],
  '31': [31.2, 121.5],
  '32': [32.9, 119.5],
  '33': [29.2, 120.1],
  '34': [31.8, 117.2],
  '35': [26.0, 118.0],
  '36': [27.6, 115.7],
  '37': [36.3, 118.2],
  '41': [33.9, 113.5],
  '42': [31.0, 112.3],
  '43': [27.6, 111.7],
  '44': [23.4, 113.4],
  '45': [23.8, 108.8],
  '46': [19.2, 109.7],
  '50': [30.1, 107.8],
  '51': [30.6, 102.7],
  '52': [26.8, 106.9],
  '53': [25.0, 101.5],
  '54': [31.5, 88.1],
  '61': [35.2, 108.9],
  '62': [36.0, 103.8],
  '63': [35.7, 96.2],
  '64': [37.3, 106.2],
  '65': [41.1, 85.2],
  '71': [23.7, 121.0],
  '81': [22.4, 114.1],
  '82': [22.2, 113.5],
};
/** Where a code says nothing: the middle of them all. */
const MIDDLE: Place = [35.2, 108.9];

const RADIAN = Math.PI / 180;
const BEIJING_MERIDIAN = 120;
/** The sun's rim, bent by the air. */
const HORIZON = -0.833 * RADIAN;
const NOON = 720;
const MINUTES_A_DEGREE = 4;

/** Sunrise and sunset of a county on a day, right to some minutes around the middle of its province. */
export function sunTimes(code: string, day: CalendarDay): SunTimes {
  const [latitude, longitude] = PROVINCES[code.slice(0, 2)] ?? MIDDLE;
  const angle = ((daysBetween(calendarDay(`${day.slice(0, 4)}-01-01`), day) - 80) / 365) * 2 * Math.PI;
  const tilt = 23.44 * RADIAN * Math.sin(angle);
  // The sundial runs ahead of the clock and behind it over the year.
  const dial = 9.87 * Math.sin(2 * angle) - 7.53 * Math.cos(angle) - 1.5 * Math.sin(angle);
  const noon = NOON - (longitude - BEIJING_MERIDIAN) * MINUTES_A_DEGREE - dial;
  const cosine =
    (Math.sin(HORIZON) - Math.sin(latitude * RADIAN) * Math.sin(tilt)) / (Math.cos(latitude * RADIAN) * Math.cos(tilt));
  const half = (Math.acos(Math.min(1, Math.max(-1, cosine))) / RADIAN) * MINUTES_A_DEGREE;
  return { rise: Math.round(noon - half), set: Math.round(noon + half) };
}
