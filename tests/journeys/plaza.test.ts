import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board } from '@ryg/shared/domain/board.ts';
import { loopOf, planOf } from '@ryg/web/features/plaza/playlist.ts';
import { chromeFlags, findChrome } from '../../scripts/chrome.ts';
import { aBoard, type BoardWishes } from '../support/a-board.ts';
import { aShow } from '../support/a-show.ts';
import { aPlazaSite, isBuilt, type PlazaSite } from '../support/a-plaza-site.ts';
import { overflowing } from '../support/overflow.ts';

const chrome = findChrome();
const isSkipped = (!chrome || !isBuilt()) && process.env['CI'] !== 'true';

const SIZES = ['1920x1080', '3840x1080', '1080x1920', '512x256', '768x384', '1280x640'] as const;
const SCENES = ['overview', 'ranking', 'town'] as const;
const AT = 'at=2018-06-20T17:42:00%2B08:00';
const sizeOf = (size: string) => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
};

let browser: Browser;
let site: PlazaSite;

beforeAll(async () => {
  if (isSkipped) return;
  browser = await chromium.launch({ executablePath: chrome ?? '', args: [...chromeFlags] });
  site = await aPlazaSite(aBoard());
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

type Visit = Readonly<{ page: Page; complaints: readonly string[]; strangers: readonly string[] }>;

async function visit(board: Board, query: string, size: string, wait = '.stage'): Promise<Visit> {
  site.show(board);
  const page = await browser.newPage({ viewport: sizeOf(size), timezoneId: 'America/Los_Angeles' });
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (said) => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => !request.url().startsWith(site.origin) && strangers.push(request.url()));
  await page.goto(`${site.origin}/plaza?${query}`);
  await page.waitForSelector(wait);
  await page.evaluate(() => document.fonts.ready);
  return { page, complaints, strangers };
}

/** Another wall for the same page; it is there when the place of the canvas has followed. */
async function resize(page: Page, size: string): Promise<void> {
  await page.setViewportSize(sizeOf(size));
  await page.waitForFunction(
    (width) => document.querySelector<HTMLElement>('.lamp-field > div > div')?.offsetWidth === width,
    sizeOf(size).width,
  );
}

/** What the screen has kept of its last contact is so much older. */
async function beSilentFor(page: Page, minutes: number): Promise<void> {
  const age = async (ms: number) => {
    const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
    const opening = indexedDB.open('ryg-plaza');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    const store = (await promise).transaction('feed', 'readwrite').objectStore('feed');
    const { promise: done, resolve: end } = Promise.withResolvers<boolean>();
    const asked = store.get('contact');
    asked.onsuccess = () => {
      if (!asked.result) return end(false);
      store.put({ ...asked.result, silentMs: ms }, 'contact').onsuccess = () => end(true);
    };
    return done;
  };
  await expect.poll(() => page.evaluate(age, minutes * 60_000)).toBe(true);
}

/** An instant within a town's own scene. */
function turnOf(board: Board, shortName: string): number {
  const code = board.ranking.find((town) => town.shortName === shortName)?.code ?? '';
  const plan = planOf(aShow({ board }));
  let at = Math.ceil(Date.parse('2018-06-20T17:42:00+08:00') / plan.length) * plan.length;
  for (const { scene, towns, ms } of loopOf(plan, at / plan.length)) {
    if (scene === 'town' && towns[0] === code) return at + ms / 2;
    at += ms;
  }
  throw new Error(`${shortName} has no scene of its own`);
}

/** Where a part of the wall ends and begins; 0 where there is none. */
const edgeOf = (edge: 'top' | 'bottom') => (page: Page, part: string) =>
  page.evaluate(([selector, side]) => document.querySelector(selector)?.getBoundingClientRect()[side] ?? 0, [
    part,
    edge,
  ] as const);
const [topOf, bottomOf] = [edgeOf('top'), edgeOf('bottom')];

const lampsOn = async (page: Page) => Number(await page.getAttribute('.lamp-field', 'data-lamps'));

describe.skipIf(isSkipped).each(SIZES)('the plaza on %s', (size) => {
  it.each(SCENES)('%s: everything fits, nothing complains, nobody else is asked', async (scene) => {
    const board = aBoard();
    const { page, complaints, strangers } = await visit(board, `scene=${scene}&${AT}`, size);
    expect(await overflowing(page, '.stage')).toEqual([]);
    expect(
      await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
    ).toEqual(Object.values(sizeOf(size)));
    await expect.poll(() => page.textContent('.stage')).toContain('演示数据');
    if (scene === 'overview') expect(await lampsOn(page)).toBe(board.totals.issues);
    if (scene === 'town')
      await expect.poll(() => lampsOn(page)).toBe(board.ranking.find(({ shortName }) => shortName === '金川')?.total);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
    await page.close();
  });
});

const COUNTIES: readonly (readonly [string, BoardWishes])[] = [
  ['no issue at all', { empty: true, towns: 0 }],
  ['40 towns', { towns: 40 }],
  ['300 towns', { towns: 300 }],
  ['long names and titles', { longNames: true, longTitles: true }],
  ['all green', { allGreen: true }],
  ['fourteen times the issues', { times: 14 }],
];

describe.skipIf(isSkipped).each(COUNTIES)('a county with %s', (_, wishes) => {
  it.each(SCENES)('%s fits in every layout', async (scene) => {
    const { page, complaints } = await visit(aBoard(wishes), `scene=${scene}&${AT}`, '1920x1080');
    for (const size of ['1920x1080', '3840x1080', '1080x1920', '512x256']) {
      await resize(page, size);
      expect({ size, bursts: await overflowing(page, '.stage') }).toEqual({ size, bursts: [] });
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe.skipIf(isSkipped)('the wall over time', () => {
  it('lets the lamps fly from scene to scene on one canvas', async () => {
    // The page of eight seconds opens a loop; the overview has the twelve after it.
    const { length } = planOf(aShow({ board: aBoard() }));
    const start = Math.ceil(Date.parse('2018-06-20T17:42:00+08:00') / length) * length;
    const { page, complaints } = await visit(
      aBoard(),
      `at=${new Date(start + 14_000).toISOString()}&speed=1`,
      '1920x1080',
    );
    await page.evaluate(() => {
      document.querySelector('canvas')?.setAttribute('data-first', '');
      const scene = document.querySelector<HTMLElement>('.scene')!;
      const note = () =>
        (document.body.dataset['seen'] =
          `${document.body.dataset['seen'] ?? ''} ${scene.dataset['shown']}/${scene.dataset['phase']}`);
      note();
      new MutationObserver(note).observe(scene, { attributes: true });
    });
    await page.waitForSelector('.scene[data-phase="still"][data-shown="ranking"]');
    const seen = (await page.getAttribute('body', 'data-seen'))?.trim().split(' ') ?? [];
    expect(seen.filter((step, index) => step !== seen[index - 1])).toEqual([
      'overview/still',
      'overview/leaving',
      'ranking/flying',
      'ranking/still',
    ]);
    await expect.poll(() => lampsOn(page)).toBe(117);
    await expect.poll(() => page.locator('canvas[data-first]').count()).toBe(1);
    await expect.poll(() => page.locator('canvas').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('asks again when the bell rings', async () => {
    const { page } = await visit(aBoard(), `scene=overview&${AT}`, '1920x1080');
    await page.waitForTimeout(500);
    site.show(aBoard({ times: 2 }));
    site.ring();
    await page.waitForFunction(() => document.querySelector('.lamp-field')?.getAttribute('data-lamps') !== '114');
    await expect.poll(() => lampsOn(page)).toBe(aBoard({ times: 2 }).totals.issues);
    await page.close();
  });

  it.each([
    { minutes: 0, says: '数据截至 2018年6月20日 17:00', rows: 11 },
    { minutes: 12, says: '同步中断 12 分钟 · 截至 2018年6月20日 17:00', rows: 11 },
    { minutes: 73 * 60, says: '已 3 天没有与服务器同步 · 排名暂停公示 · 全县总数截至 2018年6月20日 17:00', rows: 0 },
  ])('reloaded without a server after $minutes minutes it says “$says”', async ({ minutes, says, rows }) => {
    const { page } = await visit(aBoard(), 'scene=ranking', '1920x1080');
    await beSilentFor(page, minutes);
    site.fallSilent();
    await page.reload();
    await page.waitForSelector('.stage');
    await expect
      .poll(() => page.textContent('.plaza-tag, .stage:not([data-tagged]) :is(.plaza-lost, .plaza-as-of)'))
      .toBe(says);
    await expect.poll(() => page.locator('.ranking-row').count()).toBe(rows);
    for (const size of SIZES) {
      await resize(page, size);
      expect({ size, bursts: await overflowing(page, '.stage') }).toEqual({ size, bursts: [] });
      const [tag, scene] = [await bottomOf(page, '.plaza-tag'), await topOf(page, '.scene')];
      expect({ size, isCovered: tag > scene + 1 }).toEqual({ size, isCovered: false });
    }
    await page.close();
  });

  it('stands calm before its first board, and starts when there is one', async () => {
    site.show(null);
    const page = await browser.newPage({ viewport: sizeOf('1920x1080') });
    await page.goto(`${site.origin}/plaza`);
    await page.waitForSelector('.calm-screen');
    await page.waitForSelector('.calm-word:has-text("公示内容尚未发布")', { timeout: 10_000 });
    site.show(aBoard());
    await page.waitForSelector('.stage', { timeout: 10_000 });
    await expect.poll(() => page.locator('.calm-screen').count()).toBe(0);
    await page.close();
  });

  it('leaves out a scene that cannot be drawn', async () => {
    const board = aBoard();
    const ranking = board.ranking.map((town) =>
      town.shortName === '金川' ? { ...town, history: null as never } : town,
    );
    const at = turnOf(board, '金川');
    const { page } = await visit({ ...board, ranking }, `at=${new Date(at).toISOString()}`, '1920x1080', '.town h2');
    await expect.poll(() => page.textContent('.town h2')).toBe('新场镇');
    await expect.poll(() => lampsOn(page)).toBe(8);
    await page.close();
  });

  it('dims at night and hides the pointer always', async () => {
    const { page } = await visit(aBoard(), 'scene=overview&at=2018-06-20T19:30:00%2B08:00', '1920x1080');
    await expect.poll(() => page.getAttribute('.stage', 'data-hours')).toBe('night');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.plaza-title')!).color)).toBe(
      'rgb(185, 190, 198)',
    );
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.stage')!).cursor)).toBe('none');
    await page.close();
  });
});
