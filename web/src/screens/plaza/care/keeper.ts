import { askedNow } from '../../../api/now.ts';
import { isReloadAllowed, pictureIsThere, reloadIfAllowed, reloadNow } from '../../../api/reload-gate.ts';
import { raiseAlarm } from '../../../features/board/feed/alarms.ts';
import type { WhatIsOn } from '../../../features/plaza/what-is-on.ts';
import { dutyAt, isStalled, isUnsafe, recentErrors } from './duties.ts';
import { linkWorker, ownBuild, tellPicture, type WorkerLink } from './worker-link.ts';

export const KEEPER_TICK_MS = 5_000;
const SPREAD_MS = 60_000;
/** A page that stood so long has started. */
const PROVEN_AFTER_MS = 2_000;
/** First the picture, then the provisions. */
const WORKER_AFTER_MS = 4_000;
/** Somebody who looks in by telephone is not made to carry five megabytes of letters. */
const IN_HAND_AFTER_MS = 5 * 60_000;
const WORKER_AGAIN_MS = 60_000;
const LOOK_EVERY_MS = 60_000;

/** What the keeper is told of the world. */
export type News = Readonly<{ serverBuild: string | null; isHeard: boolean; hour: number }>;

export type Keeper = ReturnType<typeof createKeeper>;

type State = Readonly<{ startedAt: number; spreadMs: number; restart: () => void }> & {
  on: (WhatIsOn & Readonly<{ since: number }>) | null;
  loopEndedAt: number | null;
  buildReadyAt: number | null;
  errors: readonly number[];
  isRestarted: boolean;
  /** Undefined until it is known whether there is one. */
  worker: WorkerLink | null | undefined;
  lookedAt: number;
};

/** Watches over one page of a wall for as long as it runs; `restart` draws the show anew. */
export function createKeeper(restart: () => void) {
  const state: State = {
    startedAt: askedNow(),
    spreadMs: Math.random() * SPREAD_MS,
    restart,
    on: null,
    loopEndedAt: null,
    buildReadyAt: null,
    errors: [],
    isRestarted: false,
    worker: undefined,
    lookedAt: 0,
  };

  return {
    on: () => state.on,
    isUnsafe: () => isUnsafe(state.errors, askedNow()),
    onPicture: (on: WhatIsOn, news: News) => takePicture(state, on, news),
    tick: (news: News) => look(state, news),

    onError: (): void => {
      state.errors = recentErrors([...state.errors, askedNow()], askedNow());
      if (isUnsafe(state.errors, askedNow())) raiseAlarm('SCRIPT_ERRORS');
    },

    start: (): (() => void) => {
      const first = setTimeout(() => void linkWorker().then((worker) => greet(state, worker)), provisionsAfter());
      const again = setInterval(() => void seekWorker(state), WORKER_AGAIN_MS);
      return () => {
        clearTimeout(first);
        clearInterval(again);
      };
    },
  };
}

function provisionsAfter(): number {
  const isInHand = matchMedia('(pointer: coarse)').matches && !matchMedia('(display-mode: fullscreen)').matches;
  return isInHand ? IN_HAND_AFTER_MS : WORKER_AFTER_MS;
}

/** A wall that was switched on in a bad hour must not go without provisions until the next night. */
async function seekWorker(state: State): Promise<void> {
  // The first try has not come yet.
  if (state.worker === undefined || state.worker?.isThere()) return;
  const worker = await linkWorker();
  if (worker) greet(state, worker);
}

function greet(state: State, worker: WorkerLink | null): void {
  state.worker = worker;
  // Whatever was ready before asked the server for its pages; from now on the worker has them.
  state.buildReadyAt = null;
  if (worker && state.on) tellPicture();
}

/** Another picture is there. */
function takePicture(state: State, on: WhatIsOn, news: News): void {
  const now = askedNow();
  pictureIsThere();
  if (state.on?.key === on.key) return;
  if (!state.on) setTimeout(tellPicture, PROVEN_AFTER_MS);
  if (state.on && state.on.loop !== on.loop) state.loopEndedAt = now;
  state.on = { ...on, since: now };
  state.isRestarted = false;
  between(state, news);
}

function between(state: State, { hour, isHeard }: News): void {
  const duty = dutyAt({ ...state, now: askedNow(), hour, isHeard });
  if (duty === 'build' && state.worker) void takeUp(state.worker);
  else if (duty !== null) void reloadIfAllowed();
}

/** A new build's worker takes over only together with its page. */
async function takeUp(worker: WorkerLink): Promise<void> {
  if (!(await isReloadAllowed())) return;
  await worker.activate();
  reloadNow();
}

/** Every few seconds: is a newer build there, does the show go on? */
function look(state: State, news: News): void {
  const now = askedNow();
  watchBuild(state, news, now);
  if (!state.on) return;
  // A held picture has no end to wait for.
  if (!Number.isFinite(state.on.ms)) {
    state.loopEndedAt = now;
    if (state.buildReadyAt === null || now - state.buildReadyAt > state.spreadMs)
      between({ ...state, spreadMs: 0 }, news);
  }
  if (!isStalled(state.on, now)) return;
  raiseAlarm('SHOW_STALLED', state.on.key);
  state.on = { ...state.on, since: now };
  if (state.isRestarted) void reloadIfAllowed();
  else state.restart();
  state.isRestarted = true;
}

/** A page that a worker holds changes when the next build is complete; one without, as soon as the server has another. */
function watchBuild(state: State, { serverBuild }: News, now: number): void {
  const own = ownBuild();
  if (own === null || serverBuild === null || serverBuild === own) {
    state.buildReadyAt = null;
    return;
  }
  if (state.worker === null || state.worker?.isReady()) state.buildReadyAt ??= now;
  if (!state.worker || now - state.lookedAt < LOOK_EVERY_MS) return;
  state.lookedAt = now;
  state.worker.look();
  void state.worker.failed().then((failed) => {
    if (failed.includes(serverBuild)) raiseAlarm('BUILD_ROLLED_BACK', serverBuild);
  });
}
