import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { presenceHeaders, watchPresence } from '@ryg/web/api/presence.ts';
import { readOwn } from '@ryg/web/api/read-own.ts';
import { send } from '@ryg/web/api/send.ts';

afterEach(() => void vi.useRealTimers());

/** What the page sends, instead of a server. */
function sentHeaders(): (string | null)[] {
  const seen: (string | null)[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (_path, init) => {
    seen.push(new Headers(init?.headers).get('x-background'));
    return Response.json({});
  };
  onTestFinished(() => {
    globalThis.fetch = real;
  });
  return seen;
}

it('R40: what a page asks more than a minute after the last touch says that nobody is at it', async () => {
  vi.useFakeTimers();
  const page = new EventTarget();
  onTestFinished(watchPresence(page));
  const seen = sentHeaders();
  const ask = async () => {
    await readOwn('/api/desk', new AbortController().signal);
    await send('POST', '/api/releases/scan', { texts: [] });
  };
  page.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(60_000);
  await ask();
  vi.advanceTimersByTime(1);
  await ask();
  page.dispatchEvent(new Event('pointermove'));
  await ask();
  expect(seen).toEqual([null, null, '1', '1', null, null]);
});

it('a page nobody watches any more hears of no touch', () => {
  vi.useFakeTimers();
  const page = new EventTarget();
  watchPresence(page)();
  vi.advanceTimersByTime(3_600_000);
  page.dispatchEvent(new Event('keydown'));
  expect(presenceHeaders()).toEqual({ 'x-background': '1' });
});
