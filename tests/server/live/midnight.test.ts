import { afterEach, expect, it, vi } from 'vitest';
import { midnight } from '@ryg/server/live/midnight.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('the day turns at midnight in Shanghai, wherever the machine stands', async () => {
  vi.useFakeTimers({ now: new Date('2018-06-20T15:59:00Z') });
  const turns: string[] = [];
  const stop = midnight(async () => {
    turns.push(new Date(Date.now()).toISOString().slice(0, 16));
  });
  await vi.advanceTimersByTimeAsync(59_000);
  expect(turns).toEqual([]);
  await vi.advanceTimersByTimeAsync(24 * 3_600_000 + 60_000);
  expect(turns).toEqual(['2018-06-20T16:00', '2018-06-21T16:00']);
  stop();
  await vi.advanceTimersByTimeAsync(48 * 3_600_000);
  expect(turns).toHaveLength(2);
});
