import { isFrozen, type Seen } from '@ryg/shared/domain/screen-alarm.ts';
import type { ScreenBeat } from '@ryg/shared/domain/screen-beat.ts';
import { afterBeat, type Stretch } from '@ryg/shared/domain/screen-timeline.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Store } from '../../store/store.ts';

/** What a screen said last, when and from where. */
export type Heard = Seen & Readonly<{ at: number; address: string }>;

export type ListeningPost = Awaited<ReturnType<typeof openListeningPost>>;

/** Beats are no facts and come often: they are written down together, this seldom. What a crash loses, the next beat makes good. */
const WRITE_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;
/** How long it is known what a screen showed. */
const KEPT_DAYS = 400;

type Deps = Readonly<{ store: Store; wall: Clock; build: string; onFailure: (error: unknown) => void }>;

/** Hears what screens paint, and keeps the time they did so. */
export async function openListeningPost({ store, wall, build, onFailure }: Deps) {
  const listeningSince = wall.now().getTime();
  const heard = new Map<string, Heard>();
  const last = new Map<string, Stretch>(await store.screens.lastStretches());
  const unwritten = new Map<string, Readonly<{ screen: string; stretch: Stretch }>>();
  let writtenAt = listeningSince;
  let clearedAt = 0;

  const keep = (screen: string, stretch: Stretch) => unwritten.set(`${screen} ${stretch.from}`, { screen, stretch });

  const write = async () => {
    const now = wall.now().getTime();
    writtenAt = now;
    if (unwritten.size === 0) return;
    const batch = [...unwritten];
    await store.transact(async ({ screens }) => {
      for (const [, { screen, stretch }] of batch) await screens.saveStretch(screen, stretch);
      if (now - clearedAt > DAY_MS) await screens.forgetStretchesBefore(now - KEPT_DAYS * DAY_MS);
    });
    clearedAt = now - clearedAt > DAY_MS ? now : clearedAt;
    // What was said meanwhile waits for the next time.
    for (const [key, written] of batch) if (unwritten.get(key) === written) unwritten.delete(key);
  };

  return {
    listeningSince,
    of: (screen: string): Heard | null => heard.get(screen) ?? null,
    /** When a screen was heard last, also before the server's start. */
    lastHeardAt: (screen: string): number | null => last.get(screen)?.until ?? null,

    hear(screen: string, beat: ScreenBeat, address: string): void {
      const at = wall.now().getTime();
      const before = heard.get(screen);
      const hasMoved = !before || before.beat.boot !== beat.boot || before.beat.frames !== beat.frames;
      const movedAt = hasMoved ? at : before.movedAt;
      const behindSince = beat.build === build ? null : (before?.behindSince ?? at);
      heard.set(screen, { beat, at, address, movedAt, behindSince });
      const moves = !isFrozen(movedAt, at);
      const { ended, current } = afterBeat(last.get(screen) ?? null, beat, { now: at, moves });
      if (ended) keep(screen, ended);
      keep(screen, current);
      last.set(screen, current);
      if (at - writtenAt >= WRITE_EVERY_MS) void write().catch(onFailure);
    },

    /** What a screen painted between two instants, up to its last beat. */
    async painted(screen: string, from: number, until: number): Promise<readonly Stretch[]> {
      const stretches = new Map<number, Stretch>();
      for (const stretch of await store.screens.stretches(screen, from, until)) stretches.set(stretch.from, stretch);
      for (const { screen: of, stretch } of unwritten.values())
        if (of === screen && stretch.until >= from && stretch.from < until) stretches.set(stretch.from, stretch);
      return [...stretches.values()].toSorted((a, b) => a.from - b.from);
    },

    close: write,
  };
}
