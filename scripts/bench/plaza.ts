import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { buildWeb } from '../build-web.ts';
import { chromeFlags, findOrInstallChrome, howToGetChrome } from '../chrome.ts';
import { startOwnServer } from '../own-server.ts';
import { watchHealth, type Health } from '../trial/health.ts';
import { figureOf, report } from './ratio.ts';

const MINUTES = 5;
const SAMPLES = 10;
const SPEED = 60;
const WARM_UP_MS = 60_000;

/** P12: the plaza hurried through its scenes for five minutes; what it holds must not grow with them. */
export async function benchPlaza(): Promise<void> {
  const chrome = await findOrInstallChrome();
  if (!chrome) throw new Error(howToGetChrome);
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const server = await startOwnServer();
  const browser = await chromium.launch({ executablePath: chrome, args: [...chromeFlags] });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${server.origin}/plaza?speed=${SPEED}`);
    await page.waitForSelector('main.scene');
    reportGrowth(await samplesOf(page));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function samplesOf(page: Page): Promise<Health[]> {
  const health = await watchHealth(page);
  await sleep(WARM_UP_MS);
  const samples = [await health.look()];
  for (let index = 0; index < SAMPLES; index++) {
    await sleep((MINUTES * 60_000) / SAMPLES);
    samples.push(await health.look());
  }
  return samples;
}

/** The slope between the first and the last third, where a single busy moment weighs little. */
function reportGrowth(samples: readonly Health[]): void {
  const third = Math.floor(samples.length / 3);
  const mean = (part: readonly Health[], of: (sample: Health) => number) =>
    part.reduce((sum, sample) => sum + of(sample), 0) / part.length;
  const [first, last] = [samples.slice(0, third), samples.slice(-third)];
  const changes = mean(last, (sample) => sample.changes) - mean(first, (sample) => sample.changes);
  const perChange = (mean(last, ({ heapKiB }) => heapKiB) - mean(first, ({ heapKiB }) => heapKiB)) / changes;
  if (!(changes > 0)) throw new Error('nothing moved, so nothing was measured');
  const total = (samples.at(-1)?.changes ?? 0) - (samples[0]?.changes ?? 0);
  report(`P12 heap KiB a scene change, over ${total} changes`, figureOf([perChange]), { atMost: 0.5 });
  report('P12 heap KiB after collection', figureOf(samples.map(({ heapKiB }) => heapKiB)));
  report('P12 DOM nodes', figureOf(samples.map(({ nodes }) => nodes)));
  report('P12 listeners', figureOf(samples.map(({ listeners }) => listeners)));
  report('P12 canvases', figureOf(samples.map(({ canvases }) => canvases)));
}
