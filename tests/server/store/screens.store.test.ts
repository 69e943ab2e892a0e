import { describe, expect, it } from 'vitest';
import type { Stretch } from '@ryg/shared/domain/screen-timeline.ts';
import { STORES } from '../../support/a-store.ts';

/** Of 2026, which is more than 32 bits of milliseconds. */
const START = 1_780_000_000_000;

const aStretch = (facts: Partial<Stretch> = {}): Stretch => ({
  from: START,
  until: START + 30_000,
  shown: true,
  snapshot: 8,
  stage: 'fresh',
  cover: 'none',
  boot: 'boot-of-a-test',
  beat: 2,
  ...facts,
});

describe.each(Object.entries(STORES))('screens in %s', (_, open) => {
  it('a key belongs to one screen until it is ended', async () => {
    const { screens } = (await open()).store;
    const [old, next] = ['a'.repeat(64), 'b'.repeat(64)];
    await screens.giveKey(old, 'S1', '2026-03-02T01:00:00.000Z');
    expect([await screens.keyOf(old), await screens.keyOf(next)]).toEqual([{ screen: 'S1', ended: false }, null]);
    await screens.endKeys('S1', '2026-03-02T02:00:00.000Z');
    await screens.giveKey(next, 'S1', '2026-03-02T02:00:00.000Z');
    expect(await screens.keyOf(old)).toEqual({ screen: 'S1', ended: true });
    expect(await screens.keyOf(next)).toEqual({ screen: 'S1', ended: false });
    await expect(screens.giveKey(next, 'S2', '2026-03-02T03:00:00.000Z')).rejects.toThrow(/unique/iu);
  });

  it('a stretch grows in its row; the last of each screen and those of a span are found; old ones go', async () => {
    const { screens } = (await open()).store;
    await screens.saveStretch('S1', aStretch());
    await screens.saveStretch('S1', aStretch({ until: START + 90_000, beat: 4 }));
    const dark = aStretch({
      from: START + 200_000,
      until: START + 260_000,
      shown: false,
      snapshot: null,
      cover: 'black',
    });
    await screens.saveStretch('S1', dark);
    await screens.saveStretch('S2', aStretch({ stage: 'lost' }));
    const grown = aStretch({ until: START + 90_000, beat: 4 });
    expect(await screens.stretches('S1', START, START + 1_000_000)).toEqual([grown, dark]);
    expect(await screens.stretches('S1', START + 100_000, START + 200_000)).toEqual([]);
    expect(await screens.lastStretches()).toEqual(
      new Map([
        ['S1', dark],
        ['S2', aStretch({ stage: 'lost' })],
      ]),
    );
    await screens.forgetStretchesBefore(START + 100_000);
    expect(await screens.stretches('S1', 0, START * 2)).toEqual([dark]);
    expect(await screens.stretches('S2', 0, START * 2)).toEqual([]);
  });
});
