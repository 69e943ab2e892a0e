import type { ScreenHours } from './screen.ts';
import type { ScreenBeat } from './screen-beat.ts';
import { isOnAt, onSince, shanghaiAt } from './screen-hours.ts';

/** What is wrong with a screen, the worst first. */
export const SCREEN_ALARMS = [
  'offline',
  'frozen',
  'signature',
  'blank',
  'clock',
  'build',
  'storage',
  'errors',
] as const;
export type ScreenAlarmKind = (typeof SCREEN_ALARMS)[number];

/** Whether it can be heard. `unknown` is not `down`: it was never heard, or nobody has listened for long enough. */
export const LIVENESS = ['live', 'down', 'resting', 'unknown'] as const;
export type Liveness = (typeof LIVENESS)[number];
export type ScreenAlarm = Readonly<{ kind: ScreenAlarmKind; words: string; since: number | null }>;

/** What is known of a screen when somebody asks. Instants in milliseconds of the wall clock. */
export type Watched = Readonly<{
  now: number;
  /** Since when the server listens. */
  listeningSince: number;
  /** The build the server hands out. */
  build: string;
  hours: ScreenHours | null;
  pairedAt: number;
  /** When it was heard last, also before the server's start; null when it never was. */
  heardAt: number | null;
  /** What it said last since the server's start. */
  seen: Seen | null;
}>;

export type Seen = Readonly<{
  beat: ScreenBeat;
  /** When its frame counter last moved. */
  movedAt: number;
  /** Since when it runs pages that are not the server's; null while it runs the same. */
  behindSince: number | null;
}>;

const SILENT_MS = 3 * 60_000;
const FROZEN_MS = 75_000;
const DRIFT_MS = 5_000;
/** A build is taken up at the end of a loop, spread over a minute. */
const BEHIND_MS = 15 * 60_000;

/** A picture that has not moved between beats does not move. */
export const isFrozen = (movedAt: number, now: number): boolean => now - movedAt > FROZEN_MS;

export type Watch = Readonly<{ liveness: Liveness; alarms: readonly ScreenAlarm[] }>;

/** Whether a screen is there, and everything that is wrong with it. */
export function watch(watched: Watched): Watch {
  const { now, hours, heardAt, listeningSince, pairedAt } = watched;
  if (!isOnAt(hours, now)) return { liveness: 'resting', alarms: [] };
  if (heardAt !== null && now - heardAt <= SILENT_MS) return { liveness: 'live', alarms: alarmsOf(watched) };
  // Before this nobody could have heard it, or it was not yet to be on.
  const waitingSince = Math.max(heardAt ?? pairedAt, listeningSince, onSince(hours, now) ?? 0);
  if (now - waitingSince <= SILENT_MS) return { liveness: 'unknown', alarms: [] };
  if (heardAt === null)
    return { liveness: 'unknown', alarms: [alarm('offline', '配对后一直没有收到画面信号', pairedAt)] };
  const words = `${spanWords(now - heardAt)}没有收到画面信号，最后一次 ${whenWords(heardAt, now)}`;
  return { liveness: 'down', alarms: [alarm('offline', words, heardAt)] };
}

const alarm = (kind: ScreenAlarmKind, words: string, since: number | null = null): ScreenAlarm => ({
  kind,
  words,
  since,
});

/** Of a screen that is heard. One that was heard only before the server's start says nothing yet. */
function alarmsOf({ now, seen, build }: Watched): readonly ScreenAlarm[] {
  if (!seen) return [];
  const { beat, movedAt, behindSince } = seen;
  const alarms: ScreenAlarm[] = [];
  if (isFrozen(movedAt, now))
    alarms.push(alarm('frozen', `画面已 ${spanWords(now - movedAt)}没有变化，可能卡住；请重新载入`, movedAt));
  if (beat.alarms.includes('signature'))
    alarms.push(alarm('signature', '收到的公示内容签名不对，没有采用；请检查到服务器的网络'));
  else if (beat.alarms.includes('key'))
    alarms.push(alarm('signature', '服务器的签名公钥换了，新内容没有采用；核实后请给这块屏重新配对'));
  if (beat.stage === 'blank') alarms.push(alarm('blank', '公示内容已过有效期，屏上不再显示'));
  if (beat.driftMs !== null && Math.abs(beat.driftMs) > DRIFT_MS)
    alarms.push(alarm('clock', `播放机时钟${driftWords(beat.driftMs)}；显示不受影响，请校准`));
  if (behindSince !== null && now - behindSince > BEHIND_MS)
    alarms.push(alarm('build', `页面版本 ${beat.build} 不是最新（${build}）；请重新载入`, behindSince));
  if (beat.alarms.includes('storage')) alarms.push(alarm('storage', '播放机存储已满，断网重启后可能没有内容'));
  if (beat.errors.length > 0) alarms.push(alarm('errors', errorWords(beat.errors)));
  return alarms;
}

const MOST_ERRORS = 2;

/** What the page itself says is wrong, the first few in its own words. */
function errorWords(errors: ScreenBeat['errors']): string {
  const words = [...new Set(errors.map(({ what }) => what))];
  const more = words.length > MOST_ERRORS ? `，等 ${words.length} 项` : '';
  return `页面报告：${words.slice(0, MOST_ERRORS).join('；')}${more}`;
}

const driftWords = (ms: number) => `${ms > 0 ? '快了' : '慢了'} ${spanWords(Math.abs(ms))}`;

/** So long, to one unit: 12 分钟. */
function spanWords(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  if (seconds < 120) return `${seconds} 秒`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
}

/** 14:05, with its day when that is another one. */
function whenWords(at: number, now: number): string {
  const [then, today] = [shanghaiAt(at), shanghaiAt(now)];
  if (then.day === today.day) return then.time;
  const [, month = '', day = ''] = then.day.split('-');
  return `${Number(month)} 月 ${Number(day)} 日 ${then.time}`;
}
