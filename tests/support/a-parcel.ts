import { READY, type Parcel } from '@ryg/web/features/report/queue/parcel.ts';

/** A dull parcel: a report of 60 % on Q0001 by town1, ready to go. */
export const aParcel = (facts: Partial<Parcel> = {}): Parcel => ({
  key: 'parcel-1',
  account: 'town1',
  issue: { id: 'Q0001', no: '1', title: '通村路水毁未修复' },
  command: { command: 'reportProgress', progress: 60, note: '路基已补', evidence: [] },
  photos: [],
  at: 0,
  tries: 0,
  state: READY,
  ...facts,
});

export const aPhotoOf = (key: string, uploaded: string | null = null): Parcel['photos'][number] => ({
  key,
  kind: 'after',
  note: '',
  pairOf: null,
  uploaded,
});
