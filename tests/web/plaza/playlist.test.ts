import { describe, expect, it } from 'vitest';
import { heldSlot } from '@ryg/web/features/plaza/held-slot.ts';
import { PLAZA_SCENES } from '@ryg/shared/domain/plaza-scene.ts';
import { loopOf as slotsOf, momentAt as instantOf, planOf, slotKey } from '@ryg/web/features/plaza/playlist.ts';
import type { ShowSource } from '@ryg/web/features/plaza/scene.ts';
import { townsInTurn } from '@ryg/web/features/plaza/scenes/town/towns-in-turn.ts';
import { DEFAULT_SHOW } from '@ryg/web/features/plaza/show-settings.ts';
import { isNight, phaseOf, sceneClock } from '@ryg/web/features/plaza/scene-clock.ts';
import { aBoard, type BoardWishes } from '../../support/a-board.ts';

const source = (wishes: BoardWishes = {}, more: Partial<ShowSource> = {}): ShowSource => ({
  board: aBoard(wishes),
  mode: 'wide',
  withdrawn: false,
  settings: DEFAULT_SHOW,
  ...more,
});
const loopOf = (one: ShowSource, loop: number) => slotsOf(planOf(one), loop);
const momentAt = (one: ShowSource, now: number) => instantOf(planOf(one), now);
const lengthOf = (one: ShowSource, loop: number) => loopOf(one, loop).reduce((sum, { ms }) => sum + ms, 0);

describe('a loop', () => {
  it('plays its scenes in one order, red plates first and those without a warning together', () => {
    const played = loopOf(source(), 0).map(({ scene }) => scene);
    const once = played.filter((scene, index) => scene !== played[index - 1]);
    expect(once).toEqual(PLAZA_SCENES.filter((scene) => once.includes(scene)));
    expect(
      loopOf(source(), 0)
        .filter(({ scene }) => scene === 'town')
        .map(({ towns: [code] }) => source().board.ranking.find((town) => town.code === code)?.shortName),
    ).toEqual(['金川', '新场', '梅子', '广货街', '江口', '城关', '龙王']);
    expect(
      townsInTurn(source().board.ranking)
        .map(({ shortName }) => shortName)
        .slice(0, 5),
    ).toEqual(['金川', '新场', '梅子', '广货街', '江口']);
  });

  it('plays only what is switched on, and the overview when that is nothing', () => {
    const only = (scenes: ShowSource['settings']['scenes']) =>
      loopOf(source({}, { settings: { ...DEFAULT_SHOW, scenes } }), 0).map(slotKey);
    expect(only(['ranking'])).toEqual(['ranking:1']);
    expect(only([])).toEqual(['overview:1']);
  });

  it.each([{}, { towns: 12 }, { towns: 40 }, { towns: 300 }, { empty: true, towns: 0 }])(
    'lasts at most six minutes, each time equally long: %j',
    (wishes) => {
      const one = source(wishes);
      const lengths = [0, 1, 2, 17].map((loop) => lengthOf(one, loop));
      expect(new Set(lengths).size).toBe(1);
      expect(lengths[0]).toBeLessThanOrEqual(360_000);
    },
  );

  it('gives every town that owes something its turn within a few loops', () => {
    const one = source({ towns: 40 });
    const owing = one.board.ranking.filter(({ plate }) => plate === 'red' || plate === 'yellow');
    const shown = new Set(
      Array.from({ length: 40 }, (_, loop) => loop).flatMap((loop) =>
        loopOf(one, loop)
          .filter(({ scene }) => scene === 'town')
          .flatMap(({ towns }) => towns),
      ),
    );
    expect(shown).toEqual(new Set(owing.map(({ code }) => code)));
  });

  it('lists every town once over the pages of the ranking', () => {
    const one = source({ towns: 40 }, { mode: 'compact' });
    const listed = loopOf(one, 0).filter(({ scene }) => scene === 'ranking');
    expect(listed.map(({ page, pages }) => `${page}/${pages}`)).toEqual([
      '1/7',
      '2/7',
      '3/7',
      '4/7',
      '5/7',
      '6/7',
      '7/7',
    ]);
    expect(listed.flatMap(({ towns }) => towns)).toEqual(one.board.ranking.map(({ code }) => code));
  });

  it('with three hundred towns dwells on those with a red plate', () => {
    const one = source({ towns: 300 });
    const plates = new Map(one.board.ranking.map(({ code, plate }) => [code, plate]));
    const shown = loopOf(one, 3)
      .filter(({ scene }) => scene === 'ranking' || scene === 'town')
      .flatMap(({ towns }) => towns);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((code) => plates.get(code) === 'red')).toBe(true);
  });

  it('ranks nobody by facts that are too old, nor when there is nothing to rank', () => {
    expect(loopOf(source({}, { withdrawn: true }), 0).map(slotKey)).toEqual(['eight:1', 'overview:1']);
    expect(loopOf(source({ empty: true }), 0).map(slotKey)).toEqual(['overview:1']);
  });
});

describe('momentAt', () => {
  it('is told by the instant alone and covers all time without a gap', () => {
    const one = source();
    const start = Date.parse('2026-11-24T00:00:00Z');
    for (let step = 0; step < 400; step++) {
      const now = start + step * 997;
      const { loop, index, elapsed, left } = momentAt(one, now);
      expect(elapsed + left).toBe(loopOf(one, loop)[index]?.ms);
      expect(momentAt(one, now + left)).toMatchObject({ elapsed: 0 });
      expect(momentAt(one, now)).toEqual({ loop, index, elapsed, left });
    }
  });
});

describe('heldSlot', () => {
  it('keeps what an address asks for, by code or by name', () => {
    const one = source();
    expect(heldSlot(one, {})).toBeNull();
    expect(heldSlot(one, { scene: 'overview' })?.scene).toBe('overview');
    expect(heldSlot(one, { scene: 'town' })?.towns).toEqual(['610923108']);
    expect(heldSlot(one, { scene: 'town', town: '城关' })?.towns).toEqual(['610923100']);
    expect(heldSlot(one, { town: '610923106' })).toMatchObject({ scene: 'town', towns: ['610923106'] });
    expect(heldSlot(source({}, { mode: 'compact' }), { scene: 'ranking', page: 9 })).toMatchObject({
      page: 2,
      pages: 2,
    });
  });
});

describe('the scenes’ clock', () => {
  it('runs as the server’s, hurried, held, or hurried from another instant', () => {
    const at = '2018-06-20T17:42:00+08:00';
    expect(sceneClock({}, 1_000)(4_000)).toBe(4_000);
    expect(sceneClock({ speed: 10 }, 1_000)(4_000)).toBe(31_000);
    expect(sceneClock({ at }, 1_000)(4_000)).toBe(Date.parse(at));
    expect(sceneClock({ at, speed: 2 }, 1_000)(4_000)).toBe(Date.parse(at) + 6_000);
  });

  it('lets text leave before the lamps fly and come back after', () => {
    expect([0, 899, 900, 11_750, 11_751].map((elapsed) => phaseOf(elapsed, 12_000 - elapsed))).toEqual([
      'flying',
      'flying',
      'still',
      'still',
      'leaving',
    ]);
    expect(phaseOf(10, 1_000)).toBe('still');
  });

  it('knows the night to the minute', () => {
    const minutes = [
      [6, 29],
      [6, 30],
      [19, 29],
      [19, 30],
      [0, 0],
    ] as const;
    expect(minutes.map(([hour, minute]) => isNight({ hour, minute }))).toEqual([true, false, false, true, true]);
  });
});
