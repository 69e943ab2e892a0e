import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import {
  dueAt,
  happen,
  nextItem,
  stillHere,
  type OutEvent,
  type OutItem,
  type OutQueue,
} from '@ryg/web/features/meeting/writeback/out-queue.ts';

const anItem = (key: string, facts: Partial<OutItem> = {}): OutItem => ({
  key,
  account: 'office',
  writing: {
    kind: 'decide',
    meeting: '2018-W25',
    body: { issue: null, towns: [], owner: '县交通局', what: key, due: calendarDay('2018-06-28'), publicWords: null },
  },
  at: 0,
  tries: 0,
  state: { kind: 'waiting', notBefore: 0 },
  ...facts,
});
const after = (...events: readonly OutEvent[]): OutQueue => events.reduce(happen, []);
const put = (key: string, facts?: Partial<OutItem>): OutEvent => ({ type: 'put', item: anItem(key, facts) });

describe('decisions on their way to the server', () => {
  it('go in the order they were typed; nothing overtakes one that waits for an answer', () => {
    const queue = after(put('a'), put('b'), { type: 'sending', key: 'a' }, { type: 'silent', key: 'a', now: 1_000 });
    expect([nextItem(queue, 'office', 1_000), dueAt(queue, 'office')]).toEqual([null, 4_000]);
    expect(nextItem(queue, 'office', 4_000)?.key).toBe('a');
  });

  it('one that is refused stays with its words and lets the others pass', () => {
    const queue = after(put('a'), put('b'), { type: 'refused', key: 'a', code: 'X', message: '期限早于会议' });
    expect(queue[0]).toMatchObject({
      writing: { body: { what: 'a' } },
      state: { kind: 'refused', message: '期限早于会议' },
    });
    expect(nextItem(queue, 'office', 0)?.key).toBe('b');
    expect(happen(queue, { type: 'woken' })[0]?.state.kind).toBe('refused');
  });

  it('waits longer each time, and not at all when the network is back', () => {
    let queue = after(put('a'));
    const waits = [0, 0, 0, 0, 0].map(() => {
      queue = happen(queue, { type: 'silent', key: 'a', now: 0 });
      return dueAt(queue, 'office');
    });
    expect(waits).toEqual([3_000, 10_000, 30_000, 60_000, 60_000]);
    expect(dueAt(happen(queue, { type: 'woken' }), 'office')).toBe(0);
  });

  it('after a reload what was on its way is sent once more under the same key', () => {
    const queue = after(put('a'), { type: 'sending', key: 'a' });
    expect(nextItem(queue, 'office', 0)).toBeNull();
    expect(nextItem(happen(queue, { type: 'recalled' }), 'office', 0)?.key).toBe('a');
  });

  it('what somebody else typed at this machine is neither sent nor shown as one’s own', () => {
    const queue = after(put('a', { account: 'other' }));
    expect([nextItem(queue, 'office', 0), stillHere(queue, 'office', '2018-W25')]).toEqual([null, []]);
    expect(stillHere(queue, 'other', '2018-W25').map(({ key }) => key)).toEqual(['a']);
  });

  it('whatever happens, nothing typed is lost and nothing is sent that was taken', () => {
    const key = fc.constantFrom('a', 'b', 'c');
    const event = fc.oneof(
      key.map((one): OutEvent => ({ type: 'sending', key: one })),
      key.map((one): OutEvent => ({ type: 'silent', key: one, now: 5 })),
      key.map((one): OutEvent => ({ type: 'refused', key: one, code: 'X', message: '不行' })),
      key.map((one): OutEvent => ({ type: 'accepted', key: one })),
      fc.constantFrom<OutEvent>({ type: 'woken' }, { type: 'recalled' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const queue = after(put('a'), put('b'), put('c'), ...events);
        const taken = new Set(events.flatMap((one) => (one.type === 'accepted' ? [one.key] : [])));
        expect(queue.map((item) => item.key)).toEqual(['a', 'b', 'c'].filter((one) => !taken.has(one)));
        expect(taken.has(nextItem(queue, 'office', 1e9)?.key ?? '')).toBe(false);
      }),
    );
  });
});
