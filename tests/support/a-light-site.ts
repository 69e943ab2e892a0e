import { chromium, type Browser, type Page } from 'playwright-core';
import type { Board } from '@ryg/shared/domain/board.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { chromeFlags, findChrome } from '../../scripts/chrome.ts';
import { startOwnServer, type OwnServer } from '../../scripts/own-server.ts';
import { aDemoAt } from './a-demo.ts';

/** Without a browser these tests are left out, except where leaving them out would hide something. */
export const hasNoBrowser = findChrome() === null && process.env['CI'] !== 'true';

export type LightSite = Readonly<{
  /** A page at an address; with a board, the page is told that one instead of the server's own. */
  open: (path: string, size: string, board?: Board) => Promise<Page>;
  close: () => Promise<void>;
}>;

/** The real server with the sample ledgers, and a real browser before it. */
export async function aLightSite(): Promise<LightSite> {
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const executablePath = findChrome();
  if (!executablePath) throw new Error('no browser');
  const server: OwnServer = await startOwnServer(aDemoAt);
  const browser: Browser = await chromium.launch({ executablePath, args: [...chromeFlags] });
  return {
    open: (path, size, board) => openPage(browser, server.origin + path, size, board),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(browser: Browser, address: string, size: string, board?: Board): Promise<Page> {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  page.on('pageerror', (error) => {
    throw error;
  });
  if (board)
    await page.route('**/api/public/board', (route) =>
      route.fulfill({ json: board, headers: { 'x-server-time': board.releasedAt } }),
    );
  await page.goto(address);
  await page.locator('h1').waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Texts that are cut off or stick out of the window. */
export function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, td, th, b, button, dt, dd')].filter(
      (element) => element.checkVisibility() && !element.closest('.visually-hidden') && element.textContent?.trim(),
    );
    const isScroller = (element: Element | null): boolean =>
      element !== null &&
      (/(auto|scroll)/u.test(getComputedStyle(element).overflowY) || isScroller(element.parentElement));
    return shown
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const isOut = box.right > window.innerWidth + 1 || box.left < -1;
        const isCut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
        const isBelow =
          document.documentElement.scrollHeight <= window.innerHeight &&
          box.bottom > window.innerHeight + 1 &&
          !isScroller(element);
        return isOut || isCut || isBelow;
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent}`);
  });
}
