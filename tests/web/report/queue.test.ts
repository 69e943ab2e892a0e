import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledIn } from '@ryg/web/features/report/queue/parcel.ts';
import { dueAt, happen, jobOf, nextParcel, type Queue, type QueueEvent } from '@ryg/web/features/report/queue/queue.ts';
import { aParcel, aPhotoOf } from '../../support/a-parcel.ts';

const through = (queue: Queue, ...events: readonly QueueEvent[]) => events.reduce(happen, queue);
const next = (queue: Queue, now = 0) => nextParcel(queue, 'town1', now)?.key ?? null;

describe('the queue of a phone', () => {
  it('sends the pictures first, each by itself, and then the command that names them', () => {
    const parcel = aParcel({ photos: [aPhotoOf('a'), aPhotoOf('b')] });
    expect(jobOf(parcel)).toMatchObject({ kind: 'photo', photo: { key: 'a' } });
    const queue = through(
      [parcel],
      { type: 'photoThere', key: 'parcel-1', photo: 'a', evidence: 'aa' },
      { type: 'photoThere', key: 'parcel-1', photo: 'b', evidence: 'bb' },
    );
    expect(queue.map(jobOf)).toMatchObject([{ kind: 'command', command: { evidence: ['aa', 'bb'] } }]);
  });

  it('a parcel without an answer is tried again, later each time, five minutes at most', () => {
    let queue: Queue = [aParcel()];
    const waits: (number | null)[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      queue = through(
        queue,
        { type: 'sending', key: 'parcel-1' },
        { type: 'silent', key: 'parcel-1', why: '网络不通', now: 0 },
      );
      waits.push(dueAt(queue, 'town1'));
    }
    expect(waits).toEqual([5_000, 15_000, 60_000, 300_000, 300_000, 300_000]);
    expect(next(queue, 299_999)).toBeNull();
    expect(next(queue, 300_000)).toBe('parcel-1');
    expect(next(through(queue, { type: 'woken' }))).toBe('parcel-1');
  });

  it('a refused one stays with the server’s words, waits for a person and lets the others pass', () => {
    const queue = through([aParcel(), aParcel({ key: 'parcel-2' })], {
      type: 'refused',
      key: 'parcel-1',
      code: 'WRONG_STATE',
      message: '编号 1 已申请销号',
    });
    expect(queue[0]?.state).toEqual({ kind: 'refused', code: 'WRONG_STATE', message: '编号 1 已申请销号' });
    expect(next(queue)).toBe('parcel-2');
    expect(next(through(queue, { type: 'woken' }))).toBe('parcel-2');
    expect(next(through(queue, { type: 'again', key: 'parcel-1' }))).toBe('parcel-1');
    expect(through(queue, { type: 'dropped', key: 'parcel-1' }).map(({ key }) => key)).toEqual(['parcel-2']);
  });

  it('parcels of one issue keep their order; another issue’s does not wait for them', () => {
    const queue = through(
      [
        aParcel(),
        aParcel({
          key: 'close',
          command: { command: 'requestClose', statement: '已改好', outcome: 'done', evidence: [] },
        }),
        aParcel({ key: 'other', issue: { id: 'Q0002', no: '2', title: '水质' } }),
      ],
      { type: 'silent', key: 'parcel-1', why: '', now: 0 },
    );
    expect(next(queue)).toBe('other');
    expect(next(queue, 5_000)).toBe('parcel-1');
    // The one behind is not due by itself, or the carrier would look at it without end.
    expect(dueAt(through(queue, { type: 'accepted', key: 'other' }), 'town1')).toBe(5_000);
  });

  it('nobody sends what somebody else wrote on the same phone', () => {
    expect(nextParcel([aParcel({ account: 'town2' })], 'town1', 0)).toBeNull();
    expect(dueAt([aParcel({ account: 'town2' })], 'town1')).toBeNull();
  });

  it('what was on its way when the page was loaded anew is asked again under the same key', () => {
    const queue = through([aParcel()], { type: 'sending', key: 'parcel-1' }, { type: 'recalled' });
    expect(next(queue)).toBe('parcel-1');
    expect(queue[0]?.key).toBe('parcel-1');
  });

  it('whatever happens in whatever order, a parcel that left or was dropped never comes back', () => {
    const keys = fc.constantFrom('parcel-1', 'parcel-2');
    const happening: fc.Arbitrary<QueueEvent> = fc.oneof(
      fc.record({ type: fc.constant('sending' as const), key: keys }),
      fc.record({ type: fc.constant('silent' as const), key: keys, why: fc.constant(''), now: fc.nat() }),
      fc.record({ type: fc.constant('refused' as const), key: keys, code: fc.constant('X'), message: fc.constant('') }),
      fc.record({ type: fc.constant('again' as const), key: keys }),
      fc.record({ type: fc.constant('woken' as const) }),
      fc.record({ type: fc.constant('recalled' as const) }),
    );
    fc.assert(
      fc.property(
        fc.array(happening),
        fc.array(happening),
        fc.constantFrom('accepted', 'dropped'),
        (before, after, end) => {
          const start: Queue = [aParcel(), aParcel({ key: 'parcel-2' })];
          const queue = through(start, ...before, { type: end as 'accepted' | 'dropped', key: 'parcel-1' }, ...after);
          expect(queue.map(({ key }) => key)).toEqual(['parcel-2']);
        },
      ),
    );
  });
});

describe('a command with its pictures', () => {
  it('a paper signature goes where the signature belongs', () => {
    const sign = aParcel({ command: { command: 'sign', note: '' }, photos: [aPhotoOf('a', 'aa')] });
    expect(filledIn(sign)).toEqual({ command: 'sign', note: '', paper: 'aa' });
  });

  it('names a picture once, also when it was chosen before', () => {
    const report = { command: 'comment', text: '已看', evidence: ['aa'] } as const;
    expect(filledIn(aParcel({ command: report, photos: [aPhotoOf('a', 'aa'), aPhotoOf('b', 'bb')] }))).toEqual({
      ...report,
      evidence: ['aa', 'bb'],
    });
  });
});
