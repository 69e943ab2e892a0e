import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BeatSource } from '@ryg/web/screens/plaza/link/beat.ts';
import { beatOf, onPaint } from '@ryg/web/screens/plaza/link/beat.ts';
import { BeatSchema } from '@ryg/shared/contract/screen-device.contract.ts';

/** A browser that paints only while it is allowed to. */
let paints: boolean;
let waiting: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  paints = true;
  waiting = [];
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => waiting.push(paint));
  vi.stubGlobal('cancelAnimationFrame', () => (waiting = []));
  vi.stubGlobal('window', { innerWidth: 1920, innerHeight: 1080 });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function seconds(count: number): void {
  for (let second = 0; second < count; second++) {
    if (paints) for (const paint of waiting.splice(0)) paint();
    vi.advanceTimersByTime(1_000);
  }
}

it('row 26: it is said every half minute from the painting, and no more once nothing is painted', () => {
  const said: number[] = [];
  let isNews = false;
  const stop = onPaint(
    (frames) => said.push(frames),
    () => isNews,
  );
  seconds(100);
  expect(said).toHaveLength(4);
  expect(said.every((frames, index) => index === 0 || frames > said[index - 1]!)).toBe(true);
  paints = false;
  seconds(300);
  expect(said).toHaveLength(4);
  paints = true;
  seconds(3);
  expect(said).toHaveLength(5);
  // An order that was carried out is told with the next look.
  isNews = true;
  seconds(1);
  isNews = false;
  expect(said).toHaveLength(6);
  stop();
  seconds(100);
  expect(said).toHaveLength(6);
});

it('what is said fits what the server hears, names the words on the wall, and tells alarms apart from errors', () => {
  const source: BeatSource = {
    on: { scene: 'town', town: '610923101', key: 'town:610923101 3', loop: 3, ms: 11_000, next: null, snapshot: 8 },
    board: 'W/"board"',
    build: 'abcdef012345',
    driftMs: 40.6,
    silentMs: 5_999,
    stage: 'fresh',
    cover: 'none',
    alarms: [
      { code: 'BOARD_BROKEN', times: 1, detail: '' },
      { code: 'PULSE_BROKEN', times: 1, detail: '' },
      { code: 'SCENE_BROKEN', times: 2, detail: `town: ${'x'.repeat(300)}` },
    ],
  };
  const beat = beatOf(source, 90, '金川镇 7/11');
  expect(BeatSchema.parse(beat)).toEqual(beat);
  expect(beat).toMatchObject({ driftMs: 41, ageSeconds: 5, alarms: ['signature'], errors: [{ scene: 'town' }] });
  expect(beatOf(source, 91, '金川镇 7/11').text).toBe(beat.text);
  expect(beatOf(source, 92, '金川镇 8/11').text).not.toBe(beat.text);
  // Before there is a picture it says so.
  expect(BeatSchema.parse(beatOf({ ...source, on: null }, 1, ''))).toMatchObject({ scene: 'waiting', snapshot: null });
});
