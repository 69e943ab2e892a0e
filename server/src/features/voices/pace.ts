import { createHmac, randomBytes } from 'node:crypto';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { addressGroup } from '@ryg/shared/domain/lockout.ts';
import { VOICES_AN_HOUR } from '@ryg/shared/domain/voice.ts';

const HOUR_MS = 3_600_000;
const KEY_BYTES = 32;

/** How fast one address may send. */
export type Pace = Readonly<{
  /**
   * Takes one of the places an address has within an hour, before anything is waited for, so that a hundred at once
   * are no way around. Gives how to return it, or the minutes until there is one.
   */
  take: (address: string, now: number, day: CalendarDay) => Readonly<{ giveBack: () => void }> | number;
  /** Addresses that are remembered. */
  remembered: (now: number) => number;
}>;

/**
 * Who sent within the last hour, as hashes under a key that lives for a day and is never written down: neither the
 * database nor a backup holds anything of an address, and after the hour nothing holds it.
 */
export function paceOfVoices(): Pace {
  let key: Readonly<{ day: CalendarDay; bytes: Buffer }> | null = null;
  const sent = new Map<string, readonly number[]>();

  const hashOf = (address: string, day: CalendarDay) => {
    if (key?.day !== day) {
      key = { day, bytes: randomBytes(KEY_BYTES) };
      sent.clear();
    }
    return createHmac('sha256', key.bytes).update(addressGroup(address)).digest('base64url');
  };
  const forget = (now: number) => {
    for (const [hash, times] of sent) {
      const kept = times.filter((at) => now - at < HOUR_MS);
      if (kept.length === 0) sent.delete(hash);
      else sent.set(hash, kept);
    }
  };

  return {
    take: (address, now, day) => {
      const hash = hashOf(address, day);
      forget(now);
      const times = sent.get(hash) ?? [];
      const [oldest] = times.slice(-VOICES_AN_HOUR);
      if (times.length >= VOICES_AN_HOUR && oldest !== undefined)
        return Math.max(1, Math.ceil((oldest + HOUR_MS - now) / 60_000));
      sent.set(hash, [...times, now]);
      return {
        giveBack: () => {
          const taken = sent.get(hash) ?? [];
          sent.set(hash, taken.toSpliced(taken.lastIndexOf(now), taken.includes(now) ? 1 : 0));
        },
      };
    },
    remembered: (now) => {
      forget(now);
      return sent.size;
    },
  };
}
