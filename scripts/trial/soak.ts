import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { buildWeb } from '../build-web.ts';
import { chromeFlags, findOrInstallChrome, howToGetChrome } from '../chrome.ts';
import { processMemory, slopeOf, watchHealth, type Health } from './health.ts';
import { openTrialHouse } from './house.ts';
import { publisherAt } from './publisher.ts';

const CHANGES = 600;
const SPEED = 100;
const LOOKS = 20;
/** The first half sees a page that is still warming up. */
const WARM_UP = LOOKS / 2;
/** Below so many changes a page has hardly warmed up, and its slope says little. */
const LONG_ENOUGH = 5_000;
const MOST_KIB = { long: 0.5, short: 8 };
const COUNTY = '610923';
const TOWN = '610923100';
const PUBLISH_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 250;

type Memory = Awaited<ReturnType<typeof processMemory>>;

/**
 * R23, P12 and peers 1–5: the plaza's clock hurried a hundredfold while the office goes on publishing. What the page and
 * its processes hold must not grow with the scenes. 50,000 changes, the long form, take about an hour and a half.
 */
export async function soakTrial(changes = CHANGES): Promise<void> {
  const chrome = await findOrInstallChrome();
  if (!chrome) throw new Error(howToGetChrome);
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const house = await openTrialHouse();
  const browser = await chromium.launch({ executablePath: chrome, args: [...chromeFlags] });
  const isOver = new AbortController();
  try {
    const publisher = await publisherAt(house, COUNTY, TOWN);
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const complaints: string[] = [];
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${house.origin}/plaza?speed=${SPEED}`);
    await page.waitForSelector('main.scene');
    let releases = 0;
    const publishing = (async () => {
      for (; !isOver.signal.aborted; releases++) {
        await publisher.publish();
        await sleep(PUBLISH_EVERY_MS, undefined, { signal: isOver.signal }).catch(() => undefined);
      }
    })();
    const seen = await looksDuring(browser, page, changes);
    isOver.abort();
    await publishing;
    judge(seen, releases, complaints);
  } finally {
    isOver.abort();
    await browser.close();
    await house.end();
  }
}

type Seen = Readonly<{ all: readonly Health[]; looks: readonly Health[]; memory: readonly Memory[] }>;

async function looksDuring(browser: Browser, page: Page, changes: number): Promise<Seen> {
  const health = await watchHealth(page);
  const looks: Health[] = [];
  const memory: Memory[] = [];
  for (let turn = 1; turn <= LOOKS; turn++) {
    while (Number(await page.getAttribute('html', 'data-changes')) < (changes / LOOKS) * turn)
      await sleep(LOOK_EVERY_MS);
    looks.push(await health.look());
    memory.push(await processMemory(browser));
  }
  return { all: looks, looks: looks.slice(WARM_UP), memory: memory.slice(WARM_UP) };
}

function judge({ all, looks, memory }: Seen, releases: number, complaints: readonly string[]): void {
  const range = (values: readonly number[], digits = 0) =>
    `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
  const of = (name: keyof Health) => looks.map((look) => look[name]);
  const last = looks.at(-1)?.changes ?? 0;
  const heapOf = ({ heapKiB }: Health) => heapKiB;
  const [early, heap] = [slopeOf(all.slice(0, WARM_UP), heapOf), slopeOf(looks, heapOf)];
  const most = last >= LONG_ENOUGH ? MOST_KIB.long : MOST_KIB.short;
  console.log(
    `R23 ${last} scene changes at ×${SPEED}, ${releases} releases meanwhile, ${complaints.length} complaints of the page`,
  );
  console.log(
    `R23 heap ${heap.toFixed(3)} KiB a change in the second half (goal ≤ ${most}), ${early.toFixed(3)} in the first; ${range(of('heapKiB'))} KiB after collection`,
  );
  console.log(
    `R23 DOM nodes ${range(of('nodes'))}, listeners ${range(of('listeners'))}, canvases ${range(of('canvases'))}`,
  );
  console.log(
    `R23 memory MiB: page ${range(memory.map(({ renderers }) => renderers))}, graphics ${range(memory.map(({ graphics }) => graphics))}, ` +
      `whole browser ${range(memory.map(({ all }) => all))}; first ${memory[0]?.all.toFixed(0)}, last ${memory.at(-1)?.all.toFixed(0)}`,
  );
  for (const complaint of new Set(complaints)) console.log(`  ${complaint}`);
  const isMet = heap <= most && Math.max(...of('canvases')) === 1 && complaints.length === 0;
  if (!isMet) process.exitCode = 1;
}
