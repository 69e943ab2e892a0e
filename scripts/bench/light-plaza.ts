import { readFile, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { tablesToXlsx } from '@ryg/server/documents/table.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { buildWeb } from '../build-web.ts';
import { chromeFlags, findOrInstallChrome, howToGetChrome } from '../chrome.ts';
import { root } from '../run.ts';
import { foundCounty } from '../trial/founded-county.ts';
import { openTrialHouse, ryg } from '../trial/house.ts';
import { serveFullCharts } from './full-charts.ts';
import { figureOf, ratioOf, report } from './ratio.ts';

const ROUNDS = 5;
const MORE_ISSUES = 186;
const FLIGHTS = 3;
const THROTTLE = 4;
const REST_MS = 10_000;
/** By then the worker has laid in its provisions. */
const CALM_AFTER_MS = 25_000;
const HELD = 'scene=overview&at=2018-06-20T17:42:00%2B08:00';
const VIEW = { width: 1920, height: 1080 };
const TICK_MS = 10;

/** P11: what the plaza weighs, how soon its first lamps stand, what it costs at rest, and how smoothly 300 lamps fly on a slow player. */
export async function benchLightPlaza(): Promise<void> {
  const chrome = await findOrInstallChrome();
  if (!chrome) throw new Error(howToGetChrome);
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const county = JSON.parse(await readFile(join(root, 'data/demo/county.json'), 'utf8')) as County;
  const house = await openTrialHouse((folder) => foundLargeCounty(folder, county));
  const reply = await fetch(`${house.origin}/api/public/board`, { headers: { 'accept-encoding': 'identity' } });
  const full = await serveFullCharts(Buffer.from(await reply.arrayBuffer()));
  const browser = await chromium.launch({ executablePath: chrome, args: [...chromeFlags] });
  try {
    await compareLoads(browser, `${house.origin}/plaza?${HELD}`, `${full.origin}/`);
    await restingCost(browser, `${house.origin}/plaza?${HELD}`);
    await flights(browser, `${house.origin}/plaza?speed=1`);
  } finally {
    await browser.close();
    await full.close();
    await house.end();
  }
}

async function foundLargeCounty(folder: string, county: County): Promise<void> {
  await foundCounty(folder, county);
  const headings = ['编号', '存在问题', '涉及镇', '牵头单位', '交办时间', '整改时限', '整改进度'];
  const rows = Array.from({ length: MORE_ISSUES }, (_, index) => [
    `${index + 1}`,
    `演示问题 ${index + 1}`,
    county.towns[index % county.towns.length]?.name ?? '',
    '县水利局',
    '2018-05-09',
    '2030-12-31',
    `${index % 100}%`,
  ]);
  const columns = headings.map((heading) => ({ heading, width: 12 }));
  const bytes = await tablesToXlsx([{ name: '台账', above: ['整改台账', '填报日期：2018年6月27日'], columns, rows }]);
  const file = join(folder, 'more.xlsx');
  await writeFile(file, new Uint8Array(bytes));
  await ryg(['import', file, '--batch', '第二批', '--data', folder]);
  await ryg(['publish', '--titles', '--data', folder]);
}

type Load = Readonly<{ firstMs: number; code: number; fonts: number }>;

async function compareLoads(browser: Browser, ours: string, full: string): Promise<void> {
  const times = { ours: [] as number[], full: [] as number[] };
  let weight: Readonly<{ ours: Load; full: Load }> | null = null;
  // The first round warms the disk and the browser.
  for (let round = 0; round <= ROUNDS; round++) {
    const one = { full: await loadOnce(browser, full), ours: await loadOnce(browser, ours) };
    weight = one;
    if (round === 0) continue;
    times.ours.push(one.ours.firstMs);
    times.full.push(one.full.firstMs);
  }
  if (!weight) return;
  const kib = (bytes: number) => figureOf([bytes / 1_024]);
  report('P11 gzip KiB of pages, scripts, styles and the board', kib(weight.ours.code));
  report('P11 the same / page with the whole of ECharts', figureOf([weight.ours.code / weight.full.code]), {
    atMost: 0.65,
  });
  report('P11 KiB of fonts besides, which the other page has none of', kib(weight.ours.fonts));
  report('P11 ms until the first lamps', figureOf(times.ours));
  report('P11 first lamps / page with the whole of ECharts', ratioOf(times.ours, times.full), { atMost: 0.8 });
}

/** With an empty cache, as after a fresh install. */
async function loadOnce(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: VIEW, serviceWorkers: 'block' });
  const page = await context.newPage();
  const weights = { code: 0, fonts: 0 };
  const reading: Promise<void>[] = [];
  page.on('response', (reply) => {
    if (reply.url().endsWith('/events') || !reply.ok()) return;
    const read = async () => {
      const body = await reply.body();
      if (reply.url().endsWith('.woff2')) weights.fonts += body.length;
      else weights.code += gzipSync(body, { level: 9 }).length;
    };
    reading.push(read().catch(() => undefined));
  });
  await page.addInitScript(() => {
    const look = () => {
      const isThere = document.querySelector('[data-lamps]:not([data-lamps="0"])') && document.querySelector('canvas');
      if (isThere) document.documentElement.dataset['firstLamps'] = String(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  await page.waitForSelector('html[data-first-lamps]', { state: 'attached' });
  const firstMs = Number(await page.getAttribute('html', 'data-first-lamps'));
  await page.waitForTimeout(1_500);
  await Promise.all(reading);
  await context.close();
  return { firstMs, ...weights };
}

/** Nothing moves when nothing changes, so next to nothing should be spent. */
async function restingCost(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: VIEW });
  await page.goto(url);
  await sleep(CALM_AFTER_MS);
  const before = await spentBy(browser);
  const began = performance.now();
  await sleep(REST_MS);
  const share = ((await spentBy(browser)) - before) / (performance.now() - began);
  await page.close();
  report('P11 at rest, % of one core over all processes of the browser', figureOf([share * 100]), { atMost: 1 });
}

async function spentBy(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.reduce((total, { id }) => total + ticksOf(id), 0) * TICK_MS;
}

function ticksOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

async function flights(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: VIEW });
  await page.goto(url);
  await page.waitForSelector('main.scene[data-shown]');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  const rates: number[] = [];
  for (let turn = 0; turn < FLIGHTS; turn++) rates.push(await framesOfFlight(page));
  await page.close();
  report(`P11 frames a second while lamps fly, processor slowed ×${THROTTLE}`, figureOf(rates), { atLeast: 60 });
}

const framesOfFlight = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const isFlying = () => document.querySelector('main.scene')?.getAttribute('data-phase') === 'flying';
    const frame = () => new Promise<number>((done) => void requestAnimationFrame(done));
    while (!isFlying()) await frame();
    const began = await frame();
    let last = began;
    let frames = 0;
    while (isFlying()) {
      last = await frame();
      frames += 1;
    }
    return (frames * 1_000) / (last - began);
  });
