import {
  DEFAULT_SCREEN,
  type ScreenBrightness,
  type ScreenFeed,
  type ScreenSettings,
} from '@ryg/shared/domain/screen.ts';

/** Settings of a screen as a form holds them: what is switched off keeps what it was. */
export type ScreenFields = Readonly<{
  name: string;
  place: string;
  mode: ScreenFeed['mode'];
  width: number;
  height: number;
  x: number;
  y: number;
  hours: 'timed' | 'always';
  on: string;
  off: string;
  play: 'all' | 'some';
  scenes: readonly string[];
  brightness: ScreenBrightness['mode'];
  day: string;
  night: string;
  english: boolean;
  motion: boolean;
  lowPower: boolean;
}>;

const OPEN = { on: '07:00', off: '22:00' };
const DIM = { day: '06:30', night: '19:30' };
const SMALL_WALL: ScreenFeed = { mode: 'crop', width: 512, height: 256, x: 0, y: 0 };

/** A form filled in with what is set; `all` are the scenes there are. */
export function fieldsOf(settings: ScreenSettings, all: readonly string[]): ScreenFields {
  const { name, place, feed, hours, scenes, brightness, english, motion, lowPower } = settings;
  return {
    name,
    place,
    ...feed,
    hours: hours === null ? 'always' : 'timed',
    ...(hours ?? OPEN),
    play: scenes === null ? 'all' : 'some',
    scenes: scenes ?? all,
    brightness: brightness.mode,
    ...(brightness.mode === 'times' ? { day: brightness.day, night: brightness.night } : DIM),
    english,
    motion,
    lowPower,
  };
}

/** What a new screen's form begins with. */
export const newFields = (all: readonly string[]): ScreenFields =>
  fieldsOf({ ...DEFAULT_SCREEN, name: '', place: '', feed: SMALL_WALL }, all);

/** The settings a form says. */
export function settingsOf(fields: ScreenFields): ScreenSettings {
  const { name, place, mode, width, height, x, y, hours, on, off, play, scenes, english, motion, lowPower } = fields;
  return {
    name: name.trim(),
    place: place.trim(),
    feed: { mode, width, height, ...(mode === 'crop' ? { x, y } : { x: 0, y: 0 }) },
    hours: hours === 'always' ? null : { on, off },
    scenes: play === 'all' ? null : scenes,
    english,
    brightness: brightnessOf(fields),
    motion,
    lowPower,
  };
}

const brightnessOf = ({ brightness, day, night }: ScreenFields): ScreenBrightness =>
  brightness === 'times' ? { mode: 'times', day, night } : { mode: brightness };
