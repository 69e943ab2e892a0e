import { chromium, type Browser, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { SITE_FOLDER } from '@ryg/server/config.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { chromeFlags, findChrome } from '../../scripts/chrome.ts';
import type { HouseOptions } from './a-house.ts';
import { anOffice, type Office } from './an-office.ts';

export type ServedOffice = Office &
  Readonly<{
    origin: string;
    /** A browser of its own at an address, signed in as whoever's headers are given. */
    open: (path: string, size: string, who?: Office['drafter']) => Promise<Page>;
    /** Ends every open event stream and refuses new ones from now on. */
    cutTheWire: (page: Page) => Promise<void>;
  }>;

/** An office whose house is served on a real port, with real browsers before it. Gone when the test is over. */
export async function aServedOffice(options: HouseOptions = {}): Promise<ServedOffice> {
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const executablePath = findChrome();
  if (!executablePath) throw new Error('no browser');
  const office = await anOffice({ ...options, app: { ...options.app, site: SITE_FOLDER } });
  const origin = await office.app.listen({ host: '127.0.0.1', port: 0 });
  const browser: Browser = await chromium.launch({ executablePath, args: [...chromeFlags] });
  // Later registered, sooner run: the browser leaves before the house is closed.
  onTestFinished(() => browser.close());

  const open: ServedOffice['open'] = async (path, size, who) => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const [name = '', value = ''] = who?.headers.cookie.split(/=(.*)/su) ?? [];
    if (who) await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(origin + path);
    await page.evaluate(() => document.fonts.ready);
    return page;
  };
  const cutTheWire = async (page: Page) => {
    await page.route('**/api/public/events', (route) => route.abort());
    await page.reload();
  };
  return { ...office, origin, open, cutTheWire };
}
