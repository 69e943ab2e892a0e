import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromeFlags, findChrome } from '../../scripts/chrome.ts';
import { aBoard } from '../support/a-board.ts';
import { aFullBoard, promisesOf } from '../support/a-board-with.ts';
import { aPlazaSite, isBuilt, type PlazaSite } from '../support/a-plaza-site.ts';
import { overflowing, tooSmall } from '../../scripts/wall-check.ts';

const chrome = findChrome();
const isSkipped = (!chrome || !isBuilt()) && process.env['CI'] !== 'true';
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 512, height: 256 },
];

/** What `plaza-scenes` does not hold: second pages, sixteen promises, the installer's card; each with a word only it says. */
const SHOWN = [
  ['scene=promises', '未兑现'],
  ['scene=duty&page=2', '2018'],
  ['card=test', '48 点阵'],
] as const;

let browser: Browser;
let site: PlazaSite;

beforeAll(async () => {
  if (isSkipped) return;
  browser = await chromium.launch({ executablePath: chrome ?? '', args: [...chromeFlags] });
  const board = aFullBoard(aBoard({ longTitles: true }));
  site = await aPlazaSite({ ...board, promises: promisesOf(board, 16) });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const AT = 'at=2018-06-20T17:42:00%2B08:00';

async function look(page: Page, query: string, word: string) {
  await page.goto(`${site.origin}/plaza?${query}&${AT}`);
  await page.waitForFunction((expected) => document.querySelector('.wall')?.textContent?.includes(expected), word);
  await page.evaluate(() => document.fonts.ready);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    // A new size is there when the page has drawn itself again.
    const seen = async () => ({
      query,
      size,
      bursts: [...(await overflowing(page, '.wall')), ...(await tooSmall(page, '.wall'))],
    });
    await expect.poll(seen).toEqual({ query, size, bursts: [] });
  }
}

describe.skipIf(isSkipped)('what is not there every day', () => {
  it('fits on a wide wall and on the smallest, and nothing complains', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const complaints: string[] = [];
    page.on('console', (said) => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const [query, word] of SHOWN) await look(page, query, word);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('the lamp of a closing is the canvas’s own, hidden under what it was until both are the same', async () => {
    const page = await browser.newPage({ viewport: SIZES[0]! });
    await page.goto(`${site.origin}/plaza?scene=moment&${AT}`);
    await page.waitForSelector('.moment');
    const seen = () =>
      page.evaluate(() =>
        ['.lamp-field', '.moment-was', '.moment-done'].map(
          (selector) => getComputedStyle(document.querySelector(selector)!).visibility,
        ),
      );
    expect(await seen()).toEqual(['hidden', 'visible', 'hidden']);
    expect(await page.getAttribute('.lamp-field', 'data-lamps')).toBe('1');
    await expect.poll(seen, { timeout: 8_000 }).toEqual(['visible', 'hidden', 'visible']);
    await page.close();
  });
});
