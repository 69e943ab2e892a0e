import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { buildWeb } from '../build-web.ts';
import { chromeFlags, findOrInstallChrome, howToGetChrome } from '../chrome.ts';
import { freePort } from '../own-server.ts';
import { openDistorter, type Distorter } from './distortion.ts';
import { openTrialHouse, type TrialHouse } from './house.ts';
import { ringerAt, type Ringer } from './ring.ts';
import { openWire, type Wire } from './weather.ts';

const COUNTY = '610923';
const SECONDS = 12;
const RECOVERS_WITHIN_MS = 10_000;
const PATIENCE_MS = 60_000;
/** A worker is looked for once a minute. */
const PROVIDED_WITHIN_MS = 100_000;
const BOARD = '/api/public/board';
const STREAM = '/api/public/events';

type Scene = Readonly<{
  house: TrialHouse;
  wire: Wire;
  gateway: Distorter;
  ringer: Ringer;
  browser: Browser;
  page: Page;
}>;
/** Brings a fault and takes it away again; what the page shows is looked at meanwhile and afterwards. */
type Fault = Readonly<{ name: string; bring: (scene: Scene) => Promise<void>; end: (scene: Scene) => Promise<void> }>;

const weather = (name: string, set: Parameters<Wire['set']>[0]): Fault => ({
  name,
  bring: async ({ wire }) => wire.set(set),
  end: async ({ wire }) => wire.set({}),
});

const distorted = (name: string, set: Parameters<Distorter['set']>[0]): Fault => ({
  name,
  bring: async ({ gateway, ringer }) => {
    gateway.set(set);
    gateway.endStreams();
    // Something new is to be fetched, and comes as the fault has it.
    await ringer.ring();
  },
  end: async ({ gateway }) => gateway.set(null),
});

const FAULTS: readonly Fault[] = [
  weather('latency of 2 s', { delayMs: 2_000 }),
  weather('20 KB/s', { bytesPerSecond: 20_480 }),
  weather('half-open wire', { isSilent: true }),
  weather('RST every 64 KB', { tornAfter: 65_536 }),
  weather('server gone', { isDown: true }),
  {
    name: 'server gone and back twenty times',
    bring: async ({ wire }) => {
      for (let turn = 0; turn < 20; turn++) {
        wire.set({ isDown: turn % 2 === 0 });
        await sleep(300 + Math.random() * 400);
        wire.set({ isDown: turn % 2 === 1 });
        await sleep(300);
      }
    },
    end: async ({ wire }) => wire.set({}),
  },
  distorted('502 with HTML on the event stream', (path) =>
    path === STREAM ? { status: 502, type: 'text/html', body: Buffer.from('<h1>502 Bad Gateway</h1>') } : null,
  ),
  distorted('a portal that answers everything with its own page', () => ({
    status: 200,
    type: 'text/html',
    body: Buffer.from('<h1>请先登录上网</h1>'),
  })),
  distorted('one byte of the board changed', (path, body) => {
    if (path !== BOARD || body.length < 100) return null;
    const changed = Buffer.from(body);
    changed[body.length - 20] = (changed[body.length - 20] ?? 0) ^ 1;
    return { status: 200, type: 'application/json; charset=utf-8', body: changed };
  }),
  distorted('a board of another version', (path) =>
    path === BOARD
      ? { status: 200, type: 'application/json; charset=utf-8', body: Buffer.from('{"edition":2}') }
      : null,
  ),
];

/** R57–R60 and peers 7–9, 13, 15, 21: what a screen does in each fault: never blank, never a stranger's page, back within ten seconds. */
export async function faultsTrial(seconds = SECONDS): Promise<void> {
  const chrome = await findOrInstallChrome();
  if (!chrome) throw new Error(howToGetChrome);
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const house = await openTrialHouse();
  const gateway = await openDistorter(house.origin);
  const wire = await openWire(gateway.origin, await freePort());
  const browser = await chromium.launch({ executablePath: chrome, args: [...chromeFlags] });
  try {
    const ringer = await ringerAt(house, COUNTY);
    const page = await openPlaza(browser, wire.origin);
    const scene = { house, wire, gateway, ringer, browser, page };
    for (const fault of FAULTS) await go(fault, scene, seconds);
    await coldStart(scene);
    await fullStore(scene);
    await page.close();
    for (const year of [1970, 2036]) await wrongClock(scene, year);
  } finally {
    await browser.close();
    await wire.close();
    await gateway.close();
    await house.end();
  }
}

async function openPlaza(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${origin}/plaza`, { timeout: PATIENCE_MS });
  await page.waitForSelector('main.scene[data-shown]', { timeout: PATIENCE_MS });
  return page;
}

function tell(name: string, isMet: boolean, said: string): void {
  console.log(`${isMet ? '✓' : '✗'} ${name}: ${said}`);
  if (!isMet) process.exitCode = 1;
}

async function go({ name, bring, end }: Fault, scene: Scene, seconds: number): Promise<void> {
  const { page, gateway, wire } = scene;
  const before = { streams: gateway.asked(STREAM), wires: wire.count() };
  const [, blank] = await Promise.all([bring(scene), blanksDuring(page, seconds)]);
  const said = await wordsOn(page);
  await end(scene);
  const back = await untilFed(page);
  const tries = `${gateway.asked(STREAM) - before.streams} tries for the stream, ${wire.count() - before.wires} connections`;
  const isMet = blank === 0 && back <= RECOVERS_WITHIN_MS && isOurs(said);
  tell(
    name,
    isMet,
    `blank ${blank} times, fed again after ${(back / 1_000).toFixed(1)} s, ${tries}; showed “${said.slice(0, 40)}”`,
  );
}

const isOurs = (words: string) => words.includes('演示') && !/登录|Bad Gateway/u.test(words);

const wordsOn = async (page: Page): Promise<string> =>
  (await page.evaluate(() => document.body.innerText)).replaceAll(/\s+/gu, ' ').trim();

/** How often there was nothing to read, or no lamp. */
async function blanksDuring(page: Page, seconds: number): Promise<number> {
  let blank = 0;
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; await sleep(250)) {
    const isThere = await page.evaluate(
      () => document.body.innerText.trim().length > 20 && document.querySelector('.stage') !== null,
    );
    if (!isThere) blank += 1;
  }
  return blank;
}

/** Until the page has heard the server's pulse whole, and the board where it was behind. */
async function untilFed(page: Page): Promise<number> {
  const began = performance.now();
  const reply = await page
    .waitForResponse((one) => one.url().endsWith('/api/public/pulse') && one.ok(), { timeout: PATIENCE_MS })
    .catch(() => null);
  await reply?.finished();
  return performance.now() - began;
}

/** The cable is out and the page is started anew: the pages come from its own worker, the board from its own store. */
async function coldStart({ page, wire }: Scene): Promise<void> {
  const provided = await untilProvided(page);
  wire.set({ isDown: true });
  await page.reload({ timeout: PATIENCE_MS }).catch(() => undefined);
  const isShown = await page
    .waitForSelector('main.scene[data-shown]', { timeout: 15_000 })
    .then(() => true)
    .catch(() => false);
  const words = await wordsOn(page);
  wire.set({});
  const back = await untilFed(page);
  const isMet = isShown && isOurs(words) && back <= RECOVERS_WITHIN_MS;
  tell(
    'cold start with the cable out',
    isMet,
    `provided after ${(provided / 1_000).toFixed(0)} s; fed again after ${(back / 1_000).toFixed(1)} s; showed “${words.slice(0, 40)}”`,
  );
}

/** Until the page's own worker holds everything that a start without a server needs. */
async function untilProvided(page: Page): Promise<number> {
  const began = performance.now();
  const isProvided = async () =>
    (await navigator.serviceWorker.getRegistration('/plaza'))?.active?.state === 'activated';
  while (performance.now() - began < PROVIDED_WITHIN_MS && !(await page.evaluate(isProvided))) await sleep(1_000);
  return performance.now() - began;
}

/** Not one byte may be stored any more. */
async function fullStore({ page, wire, ringer }: Scene): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: wire.origin, quotaSize: 1 });
  await ringer.ring();
  const blank = await blanksDuring(page, 5);
  await page.reload({ timeout: PATIENCE_MS });
  await page.waitForSelector('main.scene[data-shown]', { timeout: PATIENCE_MS });
  const words = await wordsOn(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: wire.origin });
  tell(
    'storage full',
    blank === 0 && isOurs(words),
    `blank ${blank} times; started anew it showed “${words.slice(0, 40)}”`,
  );
}

/** The player believes in another year. */
async function wrongClock({ browser, wire, house }: Scene, year: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript((wanted) => {
    const shift = Date.UTC(wanted, 0, 1) - Date.now();
    const real = Date.now.bind(Date);
    Date.now = () => real() + shift;
    Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + shift });
  }, year);
  await page.goto(`${wire.origin}/plaza?scene=overview`, { timeout: PATIENCE_MS });
  await page.waitForSelector('main.scene[data-shown]', { timeout: PATIENCE_MS });
  await untilFed(page);
  await sleep(500);
  const words = await wordsOn(page);
  const reply = await fetch(`${house.origin}/api/public/pulse`);
  const { serverTime } = (await reply.json()) as { serverTime: string };
  const minutes = [0, 1].map((ago) => new Date(Date.parse(serverTime) - ago * 60_000));
  const clocks = minutes.map((at) =>
    at.toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' }).slice(0, 5),
  );
  const isMet = clocks.some((clock) => words.includes(clock)) && !words.includes('中断');
  tell(
    `the player's clock stands in ${year}`,
    isMet,
    `the wall says ${clocks.find((clock) => words.includes(clock)) ?? words.slice(0, 60)}, the server ${clocks[0]}`,
  );
  await page.close();
}
