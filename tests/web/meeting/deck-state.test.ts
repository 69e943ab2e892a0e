import { describe, expect, it } from 'vitest';
import { townsNamed } from '@ryg/web/features/meeting/layers/find-town.tsx';
import { nextReady } from '@ryg/web/features/meeting/made-ready.ts';
import { afterAction, type DeckState } from '@ryg/web/features/meeting/use-deck.ts';
import { anAgenda } from '../../support/an-agenda.ts';

const state: DeckState = {
  chosen: 'a',
  isBlack: false,
  layer: null,
  opened: [],
  typed: '12',
  said: '没有第 99 页',
  on: { auto: false, laser: false, mode: false, tone: false },
};

describe('what an action leaves behind', () => {
  it('a turned page forgets what was typed, said and chosen', () => {
    expect(afterAction(state, { kind: 'page', at: 3, chosen: null })).toMatchObject({
      chosen: null,
      typed: '',
      said: null,
    });
  });

  it('a number without a page is said at the foot', () => {
    expect(afterAction(state, { kind: 'nowhere', digits: '12' })).toMatchObject({ typed: '', said: '没有第 12 页' });
  });

  it('a layer that was put away is remembered as opened once', () => {
    const open = afterAction(state, { kind: 'layer', id: 'timer' });
    expect(open).toMatchObject({ layer: 'timer', opened: ['timer'] });
    expect(afterAction(open, { kind: 'layer', id: null })).toMatchObject({ layer: null, opened: ['timer'] });
    expect(afterAction(open, { kind: 'layer', id: 'timer' }).opened).toEqual(['timer']);
  });

  it('a switch turned twice stands as before', () => {
    const once = afterAction(state, { kind: 'turn', what: 'mode' });
    expect(once.on).toMatchObject({ mode: true, tone: false });
    expect(afterAction(once, { kind: 'turn', what: 'mode' }).on).toEqual(state.on);
  });
});

describe('pages made ready', () => {
  it('come one at a time, the next before the one before, and never beyond either end', () => {
    expect(nextReady([5], 5, 20)).toEqual([5, 6]);
    expect(nextReady([5, 6], 5, 20)).toEqual([5, 6, 4]);
    expect(nextReady([5, 6, 4], 5, 20)).toEqual([5, 6, 4, 7]);
    expect(nextReady([5, 6, 4, 7], 5, 20)).toEqual([5, 6, 4, 7]);
    expect(nextReady([0], 0, 1)).toEqual([0]);
  });

  it('are let go when they are far, so that 300 reds are never all drawn', () => {
    expect(nextReady([5, 6, 4, 7], 200, 300)).toEqual([201]);
  });
});

describe('finding a town', () => {
  it('takes a few characters in their order', () => {
    const named = (typed: string) => townsNamed(anAgenda(), typed).map(({ town }) => town);
    expect(named('江口')).toEqual(['江口回族镇']);
    expect(named('江镇')).toEqual(['江口回族镇']);
    expect(named('口江')).toEqual([]);
    expect(named('')).toHaveLength(11);
  });
});
