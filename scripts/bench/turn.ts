import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { buildWeb } from '../build-web.ts';
import { chromeFlags, findOrInstallChrome, howToGetChrome } from '../chrome.ts';
import { openTrialHouse } from '../trial/house.ts';
import { figureOf, report } from './ratio.ts';

const MEETING = '2018-W25';
const THROTTLE = 4;
const ROUNDS = 3;
/** Time for a page to settle, so that each turn is measured alone. */
const REST_MS = 250;

/** A page turn of the meeting at 4× CPU throttle: from the key to the first frame painted after it, over all pages. */
export async function benchTurn(): Promise<void> {
  const chrome = await findOrInstallChrome();
  if (!chrome) throw new Error(howToGetChrome);
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const house = await openTrialHouse();
  const browser = await chromium.launch({ executablePath: chrome, args: [...chromeFlags] });
  try {
    const { cookie = '' } = await house.person('office', 'office', '610923');
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height }, extraHTTPHeaders: { cookie } });
      const page = await context.newPage();
      await page.goto(`${house.origin}/meeting/${MEETING}`);
      await page.locator('.md-frame:not([data-off]) .md-sheet').waitFor();
      await page.evaluate(() => document.fonts.ready);
      const turns = await turnsOf(page);
      await context.close();
      const worst = turns.toSorted((a, b) => a - b)[Math.ceil(turns.length * 0.95) - 1] ?? Number.NaN;
      report(`page turn at 4× CPU throttle, ${width}×${height}, ms`, figureOf(turns));
      report(`page turn p95 at 4× CPU throttle, ${width}×${height}, ms`, figureOf([worst]), { atMost: 100 });
    }
  } finally {
    await browser.close();
    await house.end();
  }
}

async function turnsOf(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const pages = Number((await page.locator('.md-frame:not([data-off]) .md-number').textContent())?.split('/')[1]);
  if (!(pages > 1)) throw new Error('a meeting of one page turns nothing');
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  const turns: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 1; at < pages; at++) turns.push(await turn(page, 'PageDown'));
    await turn(page, 'Home');
  }
  return turns;
}

/** From the press to the frame after the one it was drawn in. */
async function turn(page: Page, key: string): Promise<number> {
  await sleep(REST_MS);
  return page.evaluate(
    (pressed) =>
      new Promise<number>((done) => {
        const start = performance.now();
        window.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => done(performance.now() - start));
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      }),
    key,
  );
}
