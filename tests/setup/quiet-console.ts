import { afterEach, beforeEach, expect, vi } from 'vitest';

const voices = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => {
  for (const voice of voices) vi.spyOn(console, voice);
});

// What nobody expected to be said is a fault somebody will otherwise read past.
afterEach(() => {
  const said = voices.flatMap((voice) => vi.mocked(console[voice]).mock.calls.map((words) => [voice, ...words]));
  for (const voice of voices) vi.mocked(console[voice]).mockRestore();
  expect(said, 'a test printed to the console').toEqual([]);
});
