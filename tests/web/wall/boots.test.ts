import { describe, expect, it } from 'vitest';
import { buildToStart, NO_BUILDS, notePicture, noteStart, takeOver, type BuildState } from '@ryg/web/worker/boots.ts';

const MINUTE = 60_000;
const start = (state: BuildState, ...minutes: readonly number[]) =>
  minutes.reduce((before, minute) => noteStart(before, minute * MINUTE), state);

describe('row 18: two builds of the wall side by side', () => {
  const first = takeOver(NO_BUILDS, 'first');
  const second = takeOver(first, 'second');

  it('the newer one is started, and only the one before it stays', () => {
    expect([buildToStart(NO_BUILDS), buildToStart(first), buildToStart(second)]).toEqual([null, 'first', 'second']);
    expect(takeOver(second, 'third').builds).toEqual(['third', 'second']);
  });

  it('a build that fails to start three times within five minutes gives way to the one before', () => {
    const tried = start(second, 0, 1, 2);
    expect(buildToStart(tried)).toBe('second');
    expect(buildToStart(start(tried, 3))).toBe('first');
    expect(buildToStart(start(tried, 3, 4, 5, 6))).toBe('first');
  });

  it('a start that came to a picture, or long ago, or under another clock, does not count', () => {
    expect(buildToStart(start(notePicture(start(second, 0, 1, 2), 'second'), 3))).toBe('second');
    expect(buildToStart(start(second, 0, 1, 2, 8))).toBe('second');
    expect(buildToStart(start(second, 1_000, 1_001, 1_002, 3))).toBe('second');
  });

  it('without another build there is nothing to go back to', () => {
    expect(buildToStart(start(first, 0, 1, 2, 3, 4))).toBe('first');
  });

  it('a failed build is forgotten when a third one takes over, and the good one is what stays beside it', () => {
    const back = start(second, 0, 1, 2, 3);
    expect(takeOver(back, 'third')).toEqual({ builds: ['third', 'first'], failed: [], starts: [] });
    // The same bytes again are the same build.
    expect(takeOver(back, 'second').builds).toEqual(['second', 'first']);
  });
});
