import { setTimeout as rest } from 'node:timers/promises';
import { AsOfBoardSchema } from '@ryg/shared/contract/board.contract.ts';
import { asOfKind } from '@ryg/shared/domain/as-of.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { lawAheadKey } from '../../live/law-ahead.ts';
import type { Ledger } from '../../live/ledger.ts';
import { publicBoardOn, publicDays } from '../../live/public-past.ts';
import { createQueue } from '../../live/queue.ts';
import { prepareBytes, type PreparedBytes } from '../../platform/prepared-bytes.ts';
import { sourceKey } from './board.service.ts';

/** The board of any day, as prepared bytes. */
export type AsOfService = Readonly<{ on: (day: CalendarDay) => Promise<Result<PreparedBytes>> }>;

/** Some hundred days of a county; all of them when it is small. */
const KEPT_BYTES = 32 * 1024 * 1024;
/** More than a page and its neighbours ask for at once; whoever comes after them is asked to wait. */
const WAITING_AT_MOST = 24;
/** After a day was made, as long again is left to everybody else, and a large county's day never takes the whole server. */
const REST = 1;
const LONGEST_REST_MS = 2_000;

/**
 * One day at a time, each made once until something public changes. Strangers may ask for thousands of days:
 * what is kept, what waits and how much of the time it takes are bounded.
 */
export function asOfService(ledger: Ledger, buildId: string): AsOfService {
  const inTurn = createQueue();
  const kept = keepBytes();
  const making = new Map<string, Promise<Result<PreparedBytes>>>();

  const make = async (key: string, day: CalendarDay): Promise<Result<PreparedBytes>> => {
    const board = await publicBoardOn(ledger, day, buildId);
    if (!board.ok) return board;
    const bytes = prepareBytes(JSON.stringify(AsOfBoardSchema.parse(board.value)));
    kept.keep(key, bytes);
    return accept(bytes);
  };

  /** Answers when the day is made; its turn ends only after the rest. */
  const takeTurn = (key: string, day: CalendarDay): Promise<Result<PreparedBytes>> => {
    const { promise, resolve, reject } = Promise.withResolvers<Result<PreparedBytes>>();
    void inTurn(async () => {
      const start = performance.now();
      await make(key, day).then(resolve, reject);
      await rest(Math.min((performance.now() - start) * REST, LONGEST_REST_MS), undefined, { ref: false });
    });
    return promise;
  };

  return {
    on: async (day) => {
      const days = await publicDays(ledger);
      // A day that nobody can see takes no place in the line.
      const kind = days ? asOfKind(day, days, '公开看板') : null;
      if (kind && !kind.ok) return kind;
      const key = `${await sourceKey(ledger)} ${await lawAheadKey(ledger.store)} ${day}`;
      const known = kept.find(key);
      if (known) return accept(known);
      const begun = making.get(key);
      if (begun) return begun;
      if (making.size >= WAITING_AT_MOST) return refuse('DAY_BUSY', '正在推算别的日子，请过几秒再试');
      const made = takeTurn(key, day).finally(() => making.delete(key));
      making.set(key, made);
      return made;
    },
  };
}

/** The days asked for last. */
function keepBytes() {
  const days = new Map<string, PreparedBytes>();
  const weight = ({ identity, gzip, br }: PreparedBytes) => identity.length + gzip.length + br.length;
  let size = 0;
  return {
    find: (key: string): PreparedBytes | null => {
      const bytes = days.get(key);
      if (!bytes) return null;
      days.delete(key);
      days.set(key, bytes);
      return bytes;
    },
    keep: (key: string, bytes: PreparedBytes): void => {
      days.set(key, bytes);
      size += weight(bytes);
      for (const [oldest, its] of days) {
        if (size <= KEPT_BYTES || oldest === key) return;
        days.delete(oldest);
        size -= weight(its);
      }
    },
  };
}
