import type { Pulse } from '@ryg/shared/contract/signed.contract.ts';
import { clearAlarm, raiseAlarm } from './alarms.ts';
import {
  judgeTime,
  serverTimeOf,
  silenceOf,
  type Contact,
  type KeptContact,
  type Moment,
  type Recalled,
  type Silence,
  type Told,
} from './contact.ts';
import { keep, recall } from './kept-feed.ts';

const KEEP_EVERY_MS = 60_000;
const BAD_CLOCK_MS = 5 * 60_000;

type Deps = Readonly<{
  moment: () => Moment;
  /** Sets the clock that scenes run by; `from` is where it came from when it is only remembered. */
  setClock: (serverTime: number, askedAt: number | null) => void;
}>;

export type Clockwork = ReturnType<typeof createClockwork>;

/** Time as the server signed it, and how long it has not: the device's own clock is only ever compared with itself. */
export function createClockwork({ moment, setClock }: Deps) {
  let contact: Contact | null = null;
  let recalled: Recalled | null = null;
  let suspect: number | null = null;
  let keptAt = Number.NEGATIVE_INFINITY;
  let drift: number | null = null;

  return {
    monotonic: () => moment().monotonic,

    remember: async (): Promise<void> => {
      const kept = await recall('contact');
      if (!kept) return;
      recalled = { kept, at: moment() };
      const time = serverTimeOf(null, recalled, recalled.at);
      if (time !== null) setClock(time, null);
    },

    /** Whether this signed time is news from the server. */
    hear: (pulse: Pick<Pulse, 'serverTime' | 'wallTime'>, askedAt: number): boolean => {
      const now = moment();
      const told = { serverTime: Date.parse(pulse.serverTime), wallTime: Date.parse(pulse.wallTime) };
      const verdict = judgeTime(contact?.wallTime ?? recalled?.kept.wallTime ?? null, suspect, told.wallTime);
      if (verdict === 'echo') {
        suspect ??= told.wallTime;
        raiseAlarm('CLOCK_ECHO');
      }
      if (verdict !== 'contact') return verdict === 'again';
      suspect = null;
      contact = { ...told, ...now };
      setClock(told.serverTime, askedAt);
      drift = judgedDrift(now.device - told.wallTime);
      return true;
    },

    silence: (): Silence | null => silenceOf(contact, recalled, moment()),

    /** When the server was heard last, by its own clock; null when it never was. */
    lastHeard: (): number | null => contact?.serverTime ?? recalled?.kept.serverTime ?? null,

    /** How far the device's clock is from the server's, in milliseconds. */
    drift: () => drift,

    /** Once a minute, also while nothing is heard: so the silence is not forgotten with the page. */
    keepNow: async (): Promise<void> => {
      const now = moment();
      const silence = silenceOf(contact, recalled, now);
      const last = contact ?? recalled?.kept;
      if (!silence || !last || now.monotonic - keptAt < KEEP_EVERY_MS) return;
      keptAt = now.monotonic;
      await keep('contact', keptFrom(last, silence, now.device));
    },
  };
}

function judgedDrift(ms: number): number {
  if (Math.abs(ms) > BAD_CLOCK_MS) raiseAlarm('DEVICE_CLOCK', `${Math.round(ms / 1_000)} s`);
  else clearAlarm('DEVICE_CLOCK');
  return ms;
}

const keptFrom = ({ serverTime, wallTime }: Told, { ms, isKnown }: Silence, device: number): KeptContact => ({
  serverTime,
  wallTime,
  silentMs: ms,
  isKnown,
  device,
});
