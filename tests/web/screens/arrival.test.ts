import { describe, expect, it } from 'vitest';
import type { ScreenAct } from '@ryg/shared/domain/screen-act.ts';
import { arrivalOf, type Order } from '@ryg/web/features/screens/arrival.ts';
import { aBeat } from '../../support/a-screen-line.ts';

const BEFORE = { boot: 'boot-0001', beat: 12 };
const order = (act: ScreenAct): Order => ({ act, before: BEFORE, at: 1_000 });
const said = (facts: Parameters<typeof aBeat>[0], act: ScreenAct, now = 2_000) =>
  arrivalOf(order(act), { beat: aBeat({ beat: 13, ...facts }) }, now);

const HOLD: ScreenAct = { act: 'hold', scene: 'town', town: '610923101', minutes: 10 };

describe('whether an order has arrived', () => {
  it.each([
    [HOLD, { cover: 'held', scene: 'town', town: '610923101' }],
    [{ act: 'resume' }, { cover: 'none' }],
    [{ act: 'black', minutes: null }, { cover: 'black' }],
    [{ act: 'light' }, { cover: 'none' }],
    [{ act: 'testCard', minutes: 10 }, { cover: 'testCard' }],
    [{ act: 'reload' }, { boot: 'boot-0002', beat: 1 }],
  ] as const)('%j is done once the screen says it paints %j', (act, facts) => {
    expect(said(facts, act)).toBe('done');
  });

  it.each([
    [HOLD, { cover: 'none' }],
    [HOLD, { cover: 'held', scene: 'town', town: '610923102' }],
    [{ act: 'resume' }, { cover: 'held' }],
    [{ act: 'black', minutes: 30 }, { cover: 'none' }],
    [{ act: 'light' }, { cover: 'black' }],
    [{ act: 'testCard', minutes: 10 }, { cover: 'held' }],
    [{ act: 'reload' }, { boot: 'boot-0001', beat: 13 }],
  ] as const)('%j waits while it says %j', (act, facts) => {
    expect(said(facts, act)).toBe('waiting');
  });

  it('what the screen said before the order proves nothing, even when it looks obeyed', () => {
    expect(arrivalOf(order({ act: 'light' }), { beat: aBeat(BEFORE) }, 2_000)).toBe('waiting');
  });

  it('a screen that never spoke is waited for, and then called late', () => {
    const never: Order = { act: { act: 'black', minutes: null }, before: null, at: 0 };
    expect(arrivalOf(never, { beat: null }, 74_000)).toBe('waiting');
    expect(arrivalOf(never, { beat: null }, 76_000)).toBe('late');
    expect(arrivalOf(never, { beat: aBeat({ cover: 'black' }) }, 90_000)).toBe('done');
  });
});
