import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { buildWeb } from '../build-web.ts';
import { chromeFlags, findOrInstallChrome, howToGetChrome } from '../chrome.ts';
import { openTrialHouse } from '../trial/house.ts';
import { figureOf, report } from './ratio.ts';

const MEETING = '2018-W25';
const THROTTLE = 4;
const ROUNDS = 3;
/** Time for a page to settle, so that each turn is measured alone. */
const REST_MS = 800;

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
      const session = await context.newCDPSession(page);
      const busy = await costsOf(page, session);
      await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
      const turns = await overAllPages(page, () => turn(page, 'PageDown'));
      await context.close();
      const size = `${width}×${height}`;
      report(`page turn: processor time of the page × 4, ${size}, ms`, figureOf(busy));
      report(`page turn: p95 of that, ${size}, ms`, figureOf([worstOf(busy)]), { atMost: 100 });
      report(`page turn: key to picture at 4× CPU throttle, ${size}, ms`, figureOf(turns));
      report(`page turn: p95 of that, ${size}, ms`, figureOf([worstOf(turns)]), { atMost: 100 });
    }
  } finally {
    await browser.close();
    await house.end();
  }
}

const worstOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

async function overAllPages(page: Page, measure: () => Promise<number>): Promise<number[]> {
  const number = page.locator('.md-frame:not([data-off]) .md-number');
  const pages = Number((await number.textContent())?.split('/')[1]);
  if (!(pages > 1)) throw new Error('a meeting of one page turns nothing');
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 1; at < pages; at++) values.push(await measure());
    await turn(page, 'Home');
  }
  return values;
}

/** What a turn costs the page's own thread, whatever else the machine does meanwhile; four times that is a slow machine's. */
async function costsOf(page: Page, session: CDPSession): Promise<number[]> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
  return overAllPages(page, async () => {
    await sleep(REST_MS);
    const before = await spent();
    await turn(page, 'PageDown', 0);
    return ((await spent()) - before) * THROTTLE;
  });
}

/** From the press to the frame after the one it was drawn in. */
async function turn(page: Page, key: string, rest = REST_MS): Promise<number> {
  await sleep(rest);
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
