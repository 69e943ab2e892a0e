import type { Pulse } from '@ryg/shared/contract/signed.contract.ts';
import { pulseText } from '@ryg/shared/domain/signed-text.ts';
import type { Clock } from '../../platform/clock.ts';
import type { BoardService } from './board.service.ts';
import type { Seal } from './seal.ts';

/** One answer for everybody who asks within this time. */
const LASTS_MS = 1_000;

export type SignedPulse = Readonly<{ json: string; signature: string }>;

type Deps = Readonly<{ board: BoardService; clock: Clock; wall: Clock; seal: Seal }>;

/** What screens ask for every few seconds, signed at most once a second or when the board moved. */
export function pulseOf({ board, clock, wall, seal }: Deps): () => SignedPulse {
  let made: (SignedPulse & Readonly<{ at: number; version: string }>) | null = null;

  return () => {
    const now = wall.now();
    const shown = board.version();
    const version = `${shown.version} ${shown.withdrawn} ${board.current()?.bytes.etag}`;
    const isFresh = made !== null && made.version === version && Math.abs(now.getTime() - made.at) < LASTS_MS;
    if (made && isFresh) return made;
    const current = board.current();
    const json = JSON.stringify({
      serverTime: clock.now().toISOString(),
      wallTime: now.toISOString(),
      ...shown,
      etag: current?.bytes.etag ?? null,
      buildId: board.buildId,
      validUntil: current?.validUntil ?? null,
    } satisfies Pulse);
    made = { json, signature: seal(pulseText(json)), at: now.getTime(), version };
    return made;
  };
}
