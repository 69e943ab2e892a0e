import { describe, expect, it } from 'vitest';
import { outboxWords, parcelText, parcelWords } from '@ryg/web/features/report/outbox-words.ts';
import { aParcel, aPhotoOf } from '../../support/a-parcel.ts';

const refused = { kind: 'refused', code: 'X', message: '已申请销号' } as const;

describe('待上传 in words', () => {
  it('counts what waits and what needs a person', () => {
    expect(outboxWords([])).toBeNull();
    expect(outboxWords([aParcel(), aParcel({ key: 'b', state: { kind: 'sending' } })])).toBe('待上传 2');
    expect(outboxWords([aParcel(), aParcel({ state: refused })])).toBe('待上传 1，1 条未被接受，请处理');
  });

  it('says how far the pictures are, and the server’s own words', () => {
    expect(
      parcelWords(aParcel({ photos: [aPhotoOf('a', 'aa'), aPhotoOf('b')], state: { kind: 'sending' } })).word,
    ).toBe('正在上传，照片 1/2');
    expect(parcelWords(aParcel({ state: refused })).why).toBe('已申请销号');
    expect(parcelText(aParcel())).toBe('60%　路基已补');
  });
});
