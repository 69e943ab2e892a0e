import type { BeatAlarm, ScreenBeat, ScreenCover, ScreenStage } from '@ryg/shared/domain/screen-beat.ts';
import { BEAT_SECONDS } from '@ryg/shared/domain/screen-beat.ts';
import { askedNow } from '../../../api/now.ts';
import { newId } from '../../../api/new-id.ts';
import { ALARM_WORDS, type Alarm, type AlarmCode } from '../../../features/board/feed/alarms.ts';
import type { WhatIsOn } from '../../../features/plaza/what-is-on.ts';

const LOOK_EVERY_MS = 1_000;
const FIRST_AFTER_MS = 3_000;

const KINDS: Partial<Readonly<Record<AlarmCode, BeatAlarm>>> = {
  BOARD_BROKEN: 'signature',
  PULSE_BROKEN: 'signature',
  KEY_CHANGED: 'key',
  STORE_REFUSED: 'storage',
};
const MOST_ERRORS = 10;
const LONGEST = 200;

/** What the page knows when a beat is due. */
export type BeatSource = Readonly<{
  on: WhatIsOn | null;
  board: string | null;
  build: string;
  driftMs: number | null;
  silentMs: number;
  stage: ScreenStage;
  cover: ScreenCover;
  alarms: readonly Alarm[];
}>;

const boot = newId();
let beats = 0;

/** One beat, with the words that stand on the wall at this instant. */
export function beatOf(source: BeatSource, frames: number, shownText: string): ScreenBeat {
  const { on, board, build, driftMs, silentMs, stage, cover, alarms } = source;
  beats += 1;
  return {
    boot,
    beat: beats,
    frames,
    scene: on?.scene ?? 'waiting',
    town: on?.town ?? null,
    next: on?.next ?? null,
    loop: on?.loop ?? 0,
    snapshot: on?.snapshot ?? null,
    board,
    build,
    text: hashOf(shownText),
    width: Math.max(1, window.innerWidth),
    height: Math.max(1, window.innerHeight),
    driftMs: driftMs === null ? null : Math.round(driftMs),
    ageSeconds: Math.max(0, Math.floor(silentMs / 1_000)),
    stage,
    cover,
    alarms: [...new Set(alarms.flatMap(({ code }) => KINDS[code] ?? []))],
    errors: alarms
      .filter(({ code }) => !KINDS[code])
      .slice(0, MOST_ERRORS)
      .map(({ code, detail }) => ({
        scene: on?.scene ?? 'waiting',
        what: (detail ? `${ALARM_WORDS[code]}（${detail}）` : ALARM_WORDS[code]).slice(0, LONGEST),
      })),
  };
}

/** FNV-1a: enough to tell two pictures apart, and needs nothing. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Calls every half minute from within the painting itself: when no frame is drawn any more, nothing is said any more.
 * What is news is said with the next look, so that whoever ordered it need not wait. Answers with how to stop.
 */
export function onPaint(say: (frames: number) => void, isNews: () => boolean): () => void {
  let frames = 0;
  let saidAt = askedNow() - BEAT_SECONDS * 1_000 + FIRST_AFTER_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const paint = () => {
    frames += 1;
    const now = askedNow();
    if (now - saidAt >= BEAT_SECONDS * 1_000 || isNews()) {
      saidAt = now;
      say(frames);
    }
    timer = setTimeout(() => (frame = requestAnimationFrame(paint)), LOOK_EVERY_MS);
  };
  frame = requestAnimationFrame(paint);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
