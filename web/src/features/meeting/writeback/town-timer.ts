/** Speaking time of one town. Instants are milliseconds of one clock that nobody sets. */
export type TownTimer = Readonly<{
  /** Whose time it is, null for nobody in particular. */
  town: string | null;
  minutes: number;
  /** Milliseconds left at `since`; running on from there unless `since` is null. */
  left: number;
  since: number | null;
}>;

export type TimerEvent = Readonly<
  | { type: 'start'; town: string | null; now: number }
  | { type: 'pause' | 'resume'; now: number }
  /** Minutes more or fewer, for this town and the ones after it. */
  | { type: 'longer'; minutes: number; now: number }
  /** The page came to another town. */
  | { type: 'town'; town: string | null; now: number }
>;

const MINUTE = 60_000;
const FEWEST = 1;
const MOST = 30;
/** From here on the figures warn. */
const SOON_MS = 30_000;

export const newTimer = (minutes = 3): TownTimer => ({ town: null, minutes, left: minutes * MINUTE, since: null });

/** Milliseconds left, negative when the time is over. */
export const leftOf = ({ left, since }: TownTimer, now: number): number =>
  since === null ? left : left - (now - since);

export function happenToTimer(timer: TownTimer, event: TimerEvent): TownTimer {
  switch (event.type) {
    case 'start':
      return { ...timer, town: event.town, left: timer.minutes * MINUTE, since: event.now };
    case 'pause':
      return { ...timer, left: leftOf(timer, event.now), since: null };
    case 'resume':
      return timer.since === null ? { ...timer, since: event.now } : timer;
    case 'longer': {
      const minutes = Math.max(FEWEST, Math.min(MOST, timer.minutes + event.minutes));
      const left = leftOf(timer, event.now) + (minutes - timer.minutes) * MINUTE;
      return { ...timer, minutes, left, since: timer.since === null ? null : event.now };
    }
    case 'town':
      // A page without a town, and turning back to the same one, leave the speaker their time.
      if (event.town === null || event.town === timer.town) return timer;
      return happenToTimer(timer, { ...event, type: 'start' });
  }
}

export type TimerLook = Readonly<{ figures: string; word: string; state: 'running' | 'paused' | 'soon' | 'over' }>;

/** What is shown: 2:05, and a word so that no colour has to be told from another. */
export function lookOf(timer: TownTimer, now: number): TimerLook {
  const left = leftOf(timer, now);
  const seconds = Math.abs(Math.ceil(left / 1_000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  if (left <= 0) return { figures: seconds === 0 ? clock : `+${clock}`, word: '时间到', state: 'over' };
  if (timer.since === null) return { figures: clock, word: '已暂停', state: 'paused' };
  return left <= SOON_MS
    ? { figures: clock, word: '快到了', state: 'soon' }
    : { figures: clock, word: '发言计时', state: 'running' };
}
