import type { CalendarDay } from './calendar-day.ts';
import type { ScreenBrightness } from './screen.ts';
import { shanghaiAt, shanghaiMs } from './screen-hours.ts';

/** Latitude and longitude of a province's capital by the first two digits of a division code: near enough for dusk. */
const PLACES: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  11: [39.9, 116.4],
  12: [39.1, 117.2],
  13: [38, 114.5],
  14: [37.9, 112.5],
  15: [40.8, 111.7],
  21: [41.8, 123.4],
  22: [43.9, 125.3],
  23: [45.8, 126.5],
  31: [31.2, 121.5],
  32: [32.1, 118.8],
  33: [30.3, 120.2],
  34: [31.8, 117.2],
  35: [26.1, 119.3],
  36: [28.7, 115.9],
  37: [36.7, 117],
  41: [34.7, 113.6],
  42: [30.6, 114.3],
  43: [28.2, 113],
  44: [23.1, 113.3],
  45: [22.8, 108.3],
  46: [20, 110.3],
  50: [29.6, 106.5],
  51: [30.7, 104.1],
  52: [26.6, 106.7],
  53: [25, 102.7],
  54: [29.7, 91.1],
  61: [34.3, 108.9],
  62: [36.1, 103.8],
  63: [36.6, 101.8],
  64: [38.5, 106.3],
  65: [43.8, 87.6],
};
const MIDDLE_OF_CHINA = [34.3, 108.9] as const;

const RADIANS = Math.PI / 180;
/** The sun's upper edge, seen through the air, is on the horizon. */
const ZENITH = 90.833 * RADIANS;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** When the sun rises and sets on a day, to a few minutes, in milliseconds. */
export function sunOn(day: CalendarDay, countyCode: string): Readonly<{ rises: number; sets: number }> {
  const [latitude, longitude] = PLACES[countyCode.slice(0, 2)] ?? MIDDLE_OF_CHINA;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const newYear = Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`);
  const year = (2 * Math.PI * ((midnight - newYear) / DAY_MS + 0.5)) / 365;
  const sines = [Math.sin(year), Math.sin(2 * year), Math.sin(3 * year)] as const;
  const cosines = [Math.cos(year), Math.cos(2 * year), Math.cos(3 * year)] as const;
  // Fourier terms of the equation of time (minutes) and of the declination (radians).
  const ahead =
    229.18 * (0.000075 + 0.001868 * cosines[0] - 0.032077 * sines[0] - 0.014615 * cosines[1] - 0.040849 * sines[1]);
  const declination =
    0.006918 -
    0.399912 * cosines[0] +
    0.070257 * sines[0] -
    0.006758 * cosines[1] +
    0.000907 * sines[1] -
    0.002697 * cosines[2] +
    0.00148 * sines[2];
  const north = latitude * RADIANS;
  const halfDay =
    Math.acos(Math.cos(ZENITH) / (Math.cos(north) * Math.cos(declination)) - Math.tan(north) * Math.tan(declination)) /
    RADIANS;
  const at = (angle: number) => midnight + (720 - 4 * (longitude + angle) - ahead) * MINUTE_MS;
  return { rises: at(halfDay), sets: at(-halfDay) };
}

/** Whether a screen shows its night palette at an instant. */
export function isNightAt(brightness: ScreenBrightness, countyCode: string, ms: number): boolean {
  switch (brightness.mode) {
    case 'day':
      return false;
    case 'night':
      return true;
    case 'sunset': {
      const { rises, sets } = sunOn(shanghaiAt(ms).day, countyCode);
      return ms < rises || ms >= sets;
    }
    case 'times': {
      const { day } = shanghaiAt(ms);
      const [light, dark] = [shanghaiMs(day, brightness.day), shanghaiMs(day, brightness.night)];
      return light < dark ? ms < light || ms >= dark : ms >= dark && ms < light;
    }
  }
}
