import { describe, expect, it } from 'vitest';
import { lifeThemeOf } from '@ryg/shared/domain/life-theme.ts';
import { PLAZA_SCENES, type PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';
import { readingTime } from '@ryg/web/features/plaza/dwell.ts';
import { loopOf, planOf } from '@ryg/web/features/plaza/playlist.ts';
import type { ShowSource } from '@ryg/web/features/plaza/scene.ts';
import { SCENES } from '@ryg/web/features/plaza/scene-registry.ts';
import { nearestDeadlines } from '@ryg/web/features/plaza/scenes/countdown/nearest-deadlines.ts';
import { eightNumbers } from '@ryg/web/features/plaza/scenes/eight/eight-numbers.ts';
import { themeCounts } from '@ryg/web/features/plaza/scenes/life/theme-counts.ts';
import { aBusyBoard, aShow } from '../../support/a-show.ts';

const MODES = ['wide', 'strip', 'portrait', 'compact', 'ticker'] as const;
const pagesOf = (scene: PlazaScene, source: ShowSource = aShow()) => SCENES[scene].pages(source);
const played = (source: ShowSource) => [...new Set(loopOf(planOf(source), 0).map(({ scene }) => scene))];

describe('a loop of every scene', () => {
  const counties = [{}, { towns: 40, times: 14 }, { towns: 300 }, { allGreen: true }, { longNames: true }];

  it.each(MODES)('on a %s wall stays within six minutes, each loop equally long', (mode) => {
    for (const wishes of counties) {
      const plan = planOf(aShow({ board: aBusyBoard(wishes), mode }));
      const lengths = [0, 1, 5, 23].map((loop) => loopOf(plan, loop).reduce((sum, { ms }) => sum + ms, 0));
      expect(new Set(lengths)).toEqual(new Set([plan.length]));
      expect(plan.length).toBeLessThanOrEqual(360_000);
    }
  });

  it('gives way evenly when it is too long: every scene stays, and every page has its turn', () => {
    const source = aShow({ board: aBusyBoard({ towns: 300 }), mode: 'compact' });
    const plan = planOf(source);
    const pages = pagesOf('newly-red', source);
    const shown = Array.from({ length: 200 }, (_, loop) => loopOf(plan, loop))
      .flat()
      .filter(({ scene }) => scene === 'newly-red');
    expect(new Set(shown.map(({ page }) => page)).size).toBe(pages.length);
    expect(played(source)).toEqual(PLAZA_SCENES.filter((scene) => pagesOf(scene, source).length > 0));
  });

  it('withdraws with old facts whatever shames anybody', () => {
    expect(played(aShow({ withdrawn: true }))).toEqual(['eight', 'overview']);
  });

  it('on a wall of one line has words for whatever it plays, also for an empty list', () => {
    for (const board of [aBusyBoard(), aBusyBoard({ allGreen: true }), aBusyBoard({ towns: 40 })]) {
      const slots = loopOf(planOf(aShow({ board, mode: 'ticker' })), 0);
      const words = slots.map((slot) => SCENES[slot.scene].ticker?.(board, slot, []));
      expect(words.every((one) => one && one.label !== '' && one.value !== '')).toBe(true);
    }
  });
});

describe('dwell', () => {
  it('is two readings, held between eight and twenty-four seconds', () => {
    expect(readingTime('三个字')).toBe(8_000);
    expect(readingTime(`${'字'.repeat(30)}12和34`)).toBe(14_800);
    expect(readingTime('字'.repeat(200))).toBe(24_000);
  });
});

describe('the page of eight seconds', () => {
  it('counts every issue once', () => {
    const { issues, closed, working, red } = eightNumbers(aBusyBoard());
    expect([issues, closed, working, red]).toEqual([114, 95, 14, 5]);
    expect(closed + working + red).toBe(issues);
  });

  it('says overdue only while every red light is', () => {
    const board = aBusyBoard();
    const lagging = board.issues.map((one) => (one.light === 'red' ? { ...one, daysLeft: 3 } : one));
    expect(eightNumbers(board).redWord).toBe('超期');
    expect(eightNumbers({ ...board, issues: lagging }).redWord).toBe('亮红灯');
  });
});

describe('everyday matters', () => {
  const board = aBusyBoard();

  it('shows each issue in one card or counts it in the header', () => {
    const some = board.issues.map((one, at) =>
      at % 3 === 0 ? { ...one, category: '责任落实', publicTitle: '台账不全' } : one,
    );
    const mixed = { ...board, issues: some };
    const inCards = themeCounts(mixed).reduce((sum, { issues }) => sum + issues, 0);
    const rest = some.filter((one) => lifeThemeOf(one) === null).length;
    expect(rest).toBeGreaterThan(0);
    expect(inCards + rest).toBe(mixed.totals.issues);
    expect(SCENES.life.head?.(mixed, loopOf(planOf(aShow({ board: mixed })), 0)[0]!).sentence).toContain(
      `另有管理类 ${rest} 件`,
    );
  });

  it('is left out where issues are about administration only', () => {
    const dry = board.issues.map((one) => ({ ...one, category: '工作作风', publicTitle: '会议记录不全' }));
    expect(pagesOf('life', aShow({ board: { ...board, issues: dry } }))).toEqual([]);
  });
});

describe('towns', () => {
  it('have a scene each while they owe something, and one together when they do not', () => {
    const board = aBusyBoard();
    const alone = pagesOf('town').flatMap(({ towns = [] }) => towns);
    const together = pagesOf('green-towns').flatMap(({ towns = [] }) => towns);
    const plates = new Map(board.ranking.map(({ code, plate }) => [code, plate]));
    expect([...alone, ...together].toSorted()).toEqual([...plates.keys()].toSorted());
    expect(together.every((code) => plates.get(code) === 'green')).toBe(true);
  });
});

describe('lists of the week', () => {
  it('still have a picture when there is nothing to list', () => {
    const board = aBusyBoard();
    const quiet = aShow({
      board: { ...board, week: { ...board.week, newRedIssues: [], closedIssues: [], improved: [] } },
    });
    expect(pagesOf('newly-red', quiet)).toEqual([{ issues: [] }]);
    expect(pagesOf('newly-closed', quiet)).toEqual([{ issues: [] }]);
    expect(pagesOf('improved', quiet)).toEqual([]);
  });

  it('list each issue once over evenly filled pages', () => {
    const ids = aBusyBoard().week.closedIssues;
    const pages = pagesOf('newly-closed', aShow({ mode: 'compact' }));
    expect(pages.flatMap(({ issues = [] }) => issues)).toEqual(ids);
    expect(Math.max(...pages.map(({ issues = [] }) => issues.length))).toBe(3);
  });

  it('count down the nearest deadlines first, and nothing in a county that is done', () => {
    const days = nearestDeadlines(aBusyBoard()).map(({ daysLeft }) => daysLeft ?? -1);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days.every((left) => left >= 0 && left <= 7)).toBe(true);
    const far = { ...aBusyBoard(), issues: aBusyBoard().issues.filter(({ daysLeft }) => (daysLeft ?? 0) > 7) };
    expect(nearestDeadlines(far).length).toBe(Math.min(5, far.issues.length));
    expect(pagesOf('countdown', aShow({ board: aBusyBoard({ allGreen: true }) }))).toEqual([]);
  });
});

describe('the celebration', () => {
  it('is for a county without an open issue', () => {
    expect(pagesOf('all-green')).toEqual([]);
    expect(pagesOf('all-green', aShow({ board: aBusyBoard({ allGreen: true }) }))).toEqual([{}]);
  });
});
