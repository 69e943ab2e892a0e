import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromeFlags, findChrome } from '../../scripts/chrome.ts';
import { watchHealth } from '../../scripts/trial/health.ts';
import { aBoard } from '../support/a-board.ts';
import { aPlazaSite, isBuilt, type PlazaSite } from '../support/a-plaza-site.ts';

const chrome = findChrome();
const isSkipped = (!chrome || !isBuilt()) && process.env['CI'] !== 'true';
const CHANGES_A_LOOK = 15;
/** Some eight megabytes: loose, for a page that has only just begun to move. */
const MOST_GROWTH_KIB = 8_192;
const KEYS = ['Escape', 'F5', 'Enter', ' ', 'ArrowRight', 'Tab', 'b', 'Control+r', 'Alt+ArrowLeft', 'Backspace'];

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

const lampsOn = (page: Page) => page.getAttribute('.lamp-field', 'data-lamps');
const changesOn = async (page: Page) => Number(await page.getAttribute('html', 'data-changes'));

describe.skipIf(isSkipped)('a wall that runs for years, for a few seconds', () => {
  it('R23, peers 1 to 5: hurried a hundredfold under changing facts it holds one canvas and no more than before', async () => {
    site.show(aBoard());
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${site.origin}/plaza?speed=100`);
    await page.waitForSelector('main.scene[data-shown]');
    const health = await watchHealth(page);
    const looks = [];
    for (let turn = 1; turn <= 4; turn++) {
      site.show(aBoard({ times: turn % 2 === 0 ? 1 : 2 }));
      site.ring();
      await expect.poll(() => changesOn(page), { timeout: 15_000 }).toBeGreaterThan(turn * CHANGES_A_LOOK);
      looks.push(await health.look());
    }
    const [first, last] = [looks[0]!, looks[3]!];
    expect(looks.map(({ canvases }) => canvases)).toEqual([1, 1, 1, 1]);
    expect(last.listeners - first.listeners).toBeLessThan(60);
    expect(last.nodes).toBeLessThan(20_000);
    expect(last.heapKiB - first.heapKiB).toBeLessThan(MOST_GROWTH_KIB);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('peers 14, 32: keys change nothing, and a browser that believes itself offline is fed all the same', async () => {
    site.show(aBoard());
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${site.origin}/plaza?scene=overview`);
    await expect.poll(() => lampsOn(page)).toBe(String(aBoard().totals.issues));
    const loaded = await page.evaluate(() => performance.timeOrigin);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'onLine', { get: () => false });
      window.dispatchEvent(new Event('offline'));
    });
    for (const key of KEYS) await page.keyboard.press(key);
    site.show(aBoard({ times: 2 }));
    await expect.poll(() => lampsOn(page), { timeout: 15_000 }).toBe(String(aBoard({ times: 2 }).totals.issues));
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
    expect(await page.getAttribute('main.scene', 'data-shown')).toBe('overview');
    await page.close();
  });
});
