import { chromium, type Browser } from 'playwright-core';
import { chromeFlags, findOrInstallChrome, howToGetChrome } from '../chrome.ts';
import { startOwnServer } from '../own-server.ts';
import { figureOf, report } from './ratio.ts';

const ROUNDS = 5;
/** 400 kbit/s, and what a mobile network in the hills takes to answer. */
const BYTES_A_SECOND = 50_000;
const LATENCY_MS = 150;
const CPU_SLOWER = 4;
const MOST_SHELL_KIB = 60;
const MOST_SECONDS = 3;

/** The public page on a slow telephone: what it weighs, and how long until one can read it and open a town. */
export async function benchPhone(): Promise<void> {
  const chrome = await findOrInstallChrome();
  if (!chrome) throw new Error(howToGetChrome);
  const server = await startOwnServer();
  const browser = await chromium.launch({ executablePath: chrome, args: [...chromeFlags] });
  try {
    await weigh(server.origin);
    const taken: Taken[] = [];
    for (let round = 0; round < ROUNDS; round++) taken.push(await openSlowly(browser, `${server.origin}/public`));
    report(
      'phone: seconds to the first words at 4× CPU and 400 kbit/s',
      figureOf(taken.map(({ painted }) => painted)),
      { atMost: MOST_SECONDS },
    );
    report(
      'phone: seconds until a town opens under a finger, everything loaded',
      figureOf(taken.map(({ usable }) => usable)),
      { atMost: MOST_SECONDS },
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

async function weigh(origin: string): Promise<void> {
  const kib = async (path: string) => {
    const reply = await fetch(origin + path, { headers: { 'accept-encoding': 'gzip' } });
    const packed = Number(reply.headers.get('content-length'));
    const text = await reply.text();
    if (!reply.ok || !(packed > 0)) throw new Error(`${path} was not answered`);
    return { size: packed / 1_024, text };
  };
  const whole = await kib('/public');
  const files = [...whole.text.matchAll(/"(\/public\/files\/[^"]+)"/gu)].flatMap(([, path]) => path ?? []);
  const css = await kib(files.find((path) => path.endsWith('.css')) ?? '');
  const font = /url\('(\/public\/files\/[^']+)'\)/u.exec(css.text)?.[1] ?? '';
  const assets = css.size + (await kib(files.find((path) => path.endsWith('.js')) ?? '')).size + (await kib(font)).size;
  // The same frame around a page without a single issue on it.
  const shell = await kib('/public/thanks');
  report('phone: gzip KiB before data (page, styles, script, figures)', figureOf([shell.size + assets]), {
    atMost: MOST_SHELL_KIB,
  });
  report('phone: gzip KiB with the whole county', figureOf([whole.size + assets]));
}

type Taken = Readonly<{ painted: number; usable: number }>;

async function openSlowly(browser: Browser, url: string): Promise<Taken> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await wire.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  const began = performance.now();
  await page.goto(url, { waitUntil: 'load' });
  await page.locator('summary').first().tap();
  await page.locator('details[open] .issue').first().waitFor();
  const usable = (performance.now() - began) / 1_000;
  const painted = await page.evaluate(
    () => performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0,
  );
  await context.close();
  if (!(painted > 0)) throw new Error('nothing was painted, so nothing was measured');
  return { painted: painted / 1_000, usable };
}
