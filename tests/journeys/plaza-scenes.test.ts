import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAZA_SCENES } from '@ryg/shared/domain/plaza-scene.ts';
import { chromeFlags, findChrome } from '../../scripts/chrome.ts';
import { overflowing, tooSmall } from '../../scripts/wall-check.ts';
import { aBoard } from '../support/a-board.ts';
import { aFullBoard } from '../support/a-board-with.ts';
import { aPlazaSite, isBuilt, type PlazaSite } from '../support/a-plaza-site.ts';
import { SCENES } from '@ryg/web/features/plaza/scene-registry.ts';
import { aBusyBoard, aShow } from '../support/a-show.ts';

const chrome = findChrome();
const isSkipped = (!chrome || !isBuilt()) && process.env['CI'] !== 'true';

const WIDE = { width: 1920, height: 1080 };
const STRIP = { width: 3840, height: 1080 };
const PORTRAIT = { width: 1080, height: 1920 };
const COMPACT = { width: 512, height: 256 };
const TICKER = { width: 768, height: 192 };
type Size = typeof WIDE;
const AT = 'at=2018-06-20T17:42:00%2B08:00';

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

/** What does not fit or cannot be read, on each wall in turn. */
async function faults(page: Page, sizes: readonly Size[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.waitForFunction(
      (width) => document.querySelector<HTMLElement>('.lamp-field > div > div')?.offsetWidth === width,
      size.width,
    );
    const wrong = [...(await overflowing(page, '.stage')), ...(await tooSmall(page, '.stage'))];
    if (!(await page.textContent('.stage'))?.includes('演示')) wrong.push('no sign of sample data');
    found.push(...wrong.map((one) => `${size.width}×${size.height} ${one}`));
  }
  return found;
}

describe.skipIf(isSkipped)('every scene of the plaza', () => {
  it.each([
    ['the drawn county', {}, [STRIP, COMPACT, TICKER]],
    ['a county of long names and titles', { longNames: true, longTitles: true }, [PORTRAIT, COMPACT]],
  ])('of %s fits on every form of wall, in letters that can be read', async (_, wishes, sizes) => {
    const board = aFullBoard(aBusyBoard(wishes));
    site.show(board);
    const page = await browser.newPage({ viewport: WIDE });
    await page.goto(`${site.origin}/plaza?scene=eight&${AT}`);
    const found: string[] = [];
    const scenes = PLAZA_SCENES.filter((scene) => SCENES[scene].pages(aShow({ board })).length > 0);
    for (const scene of scenes) {
      await page.setViewportSize(sizes[0] ?? WIDE);
      // The page goes from scene to scene as its loop does; it is loaded once.
      await page.evaluate((address) => history.pushState(null, '', address), `/plaza?scene=${scene}&${AT}`);
      await page.waitForSelector(`.scene[data-shown="${scene}"]`);
      await page.evaluate(() => document.fonts.ready);
      const wrong = await faults(page, sizes);
      if (wrong.length > 0) found.push(scene, ...wrong);
    }
    expect(found).toEqual([]);
    expect(scenes.length).toBeGreaterThanOrEqual(9);
    await page.close();
  });

  it('counts in two and three figures on the eight-second page and keeps to its margin', async () => {
    const page = await browser.newPage({ viewport: WIDE });
    const found: string[] = [];
    const beyond = () =>
      page.evaluate(() => {
        const edge = (part: string) => document.querySelector(part)?.getBoundingClientRect().right ?? 0;
        const scene = document.querySelector('.eight');
        const margin = scene ? Number.parseFloat(getComputedStyle(scene).paddingRight) : 0;
        return Math.max(edge('.eight-red .eight-count'), edge('.eight-working .eight-count')) - edge('.eight') + margin;
      });
    for (const times of [4, 40]) {
      site.show(aBoard({ times }));
      await page.goto(`${site.origin}/plaza?scene=eight&${AT}`);
      await page.waitForSelector('.scene[data-shown="eight"]');
      await page.evaluate(() => document.fonts.ready);
      // Nearer to a square than 16:9 is where a wide wall has the least room for figures.
      for (const size of [WIDE, { width: 1280, height: 800 }, STRIP, PORTRAIT, COMPACT]) {
        found.push(...(await faults(page, [size])));
        const dots = await beyond();
        if (dots > 1) found.push(`${size.width}×${size.height} figures ${Math.round(dots)} px beyond the margin`);
      }
      await page.setViewportSize(WIDE);
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it('celebrates a county without an open issue with all of its lamps', async () => {
    site.show(aBoard({ allGreen: true }));
    const page = await browser.newPage({ viewport: WIDE });
    await page.goto(`${site.origin}/plaza?scene=all-green&${AT}`);
    await page.waitForSelector('.all-green');
    await page.waitForSelector('.lamp-field[data-lamps="114"]');
    expect(await faults(page, [WIDE, COMPACT])).toEqual([]);
    await page.close();
  });
});
