import { describe, expect, it } from 'vitest';
import { fitWithin } from '@ryg/web/features/report/photo/shrink-photo.ts';
import { photoKeyAt, strayPhotos } from '@ryg/web/features/report/queue/queue-store.ts';
import { aParcel, aPhotoOf } from '../../support/a-parcel.ts';

describe('a picture on its way', () => {
  it.each([
    [
      { width: 4000, height: 3000 },
      { width: 1600, height: 1200 },
    ],
    [
      { width: 3000, height: 4000 },
      { width: 1200, height: 1600 },
    ],
    [
      { width: 800, height: 600 },
      { width: 800, height: 600 },
    ],
    [
      { width: 20_000, height: 3 },
      { width: 1600, height: 1 },
    ],
  ])('%o is sent as %o', (size, expected) => {
    expect(fitWithin(size, 1_600)).toEqual(expected);
  });

  it('its key is one the server takes', () => {
    expect(photoKeyAt(1_529_460_000_123.4, 'ab'.repeat(16))).toMatch(/^[A-Za-z0-9_-]{8,80}$/u);
  });

  it('is cleared away two weeks after it was taken in, unless a parcel needs it', () => {
    const day = 24 * 3_600_000;
    const [old, needed, fresh] = [photoKeyAt(0, 'old'), photoKeyAt(0, 'needed'), photoKeyAt(14 * day, 'fresh')];
    const names = [old, needed, fresh].map((key) => `photo:${key}`).concat('queue');
    const queue = [aParcel({ photos: [aPhotoOf(needed)] })];
    expect(strayPhotos(names, queue, 15 * day)).toEqual([`photo:${old}`]);
  });
});
