import { describe, expect, it } from 'vitest';
import type { EvidenceKind } from '@ryg/shared/domain/issue-work.ts';
import { publicPhotosOf, releasedPhotoIds } from '@ryg/shared/domain/public-photos.ts';
import { sourceOfRelease, type Release } from '@ryg/shared/domain/release.ts';

const released = (subject: string, photos: readonly string[], release = 'F1') => ({
  subject,
  data: { photos },
  origin: { source: sourceOfRelease(release, '工作台') },
});
const takenDown = (id: string): Release => ({
  id,
  content: { kind: 'photos', issue: 'Q0001', photos: [] },
  note: '',
  seq: 1,
  state: 'takenDown',
  drafted: { by: 'a', at: '' },
  approved: null,
  cancelled: null,
  signed: null,
  number: null,
});
const shot = (id: string, kind: EvidenceKind, pairOf: string | null = null, subject = 'Q0001') => ({
  subject,
  data: { id, kind, pairOf },
});

describe('public photos', () => {
  it('a release that was taken down takes its own pictures along and no others, nor F1 those of F12', () => {
    const entries = [released('Q0001', ['a'], 'F1'), released('Q0001', ['b'], 'F12'), released('Q0002', ['c'], 'F3')];
    const ids = releasedPhotoIds(entries, [takenDown('F1'), takenDown('F3')]);
    expect([...ids].map(([issue, photos]) => [issue, ...photos])).toEqual([['Q0001', 'b']]);
  });

  it('a pair is named only when both were released; papers and others’ pictures are none', () => {
    const ids = releasedPhotoIds([released('Q0001', ['after', 'alone', 'paper', 'before'])], []);
    const shots = [
      shot('before', 'before'),
      shot('after', 'after', 'before'),
      shot('alone', 'after', 'hidden'),
      shot('hidden', 'before'),
      shot('paper', 'paper'),
      shot('after', 'after', null, 'Q0002'),
    ];
    expect([...publicPhotosOf(ids, shots)]).toEqual([
      [
        'Q0001',
        [
          { id: 'before', kind: 'before', pairOf: null },
          { id: 'after', kind: 'after', pairOf: 'before' },
          { id: 'alone', kind: 'after', pairOf: null },
        ],
      ],
    ]);
  });
});
