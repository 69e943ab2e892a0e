import { existsSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** What a page holds at one moment, after its garbage was collected. */
export type Health = Readonly<{
  heapKiB: number;
  nodes: number;
  listeners: number;
  canvases: number;
  /** Scene changes so far. */
  changes: number;
}>;

export type HealthWatch = Readonly<{ look: () => Promise<Health> }>;

/** Counts scene changes from now on, and looks whenever asked. */
export async function watchHealth(page: Page): Promise<HealthWatch> {
  await countChanges(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return { look: () => lookAt(page, cdp) };
}

/** Counts scenes by what they say first: hurried, they follow each other too fast for the lamps to fly. */
async function countChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scene = document.querySelector('main.scene');
    if (!scene) throw new Error('no scene');
    const { dataset } = document.documentElement;
    dataset['changes'] = '0';
    const said = () => `${scene.getAttribute('data-shown')} ${scene.textContent?.slice(0, 60)}`;
    let before = said();
    new MutationObserver(() => {
      if (said() === before) return;
      before = said();
      dataset['changes'] = String(Number(dataset['changes']) + 1);
    }).observe(scene, { attributes: true, childList: true, subtree: true, characterData: true });
  });
}

async function lookAt(page: Page, cdp: CDPSession): Promise<Health> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const [changes, canvases] = await page.evaluate(() => [
    Number(document.documentElement.dataset['changes']),
    document.querySelectorAll('canvas').length,
  ]);
  return {
    heapKiB: metric('JSHeapUsedSize') / 1024,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    canvases: canvases ?? 0,
    changes: changes ?? 0,
  };
}

/** What the processes of a browser hold, in MiB, each page of memory counted once; NaN where the system does not tell. */
export async function processMemory(
  browser: Browser,
): Promise<Readonly<{ renderers: number; graphics: number; all: number }>> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const sum = (type: string | null) =>
    processInfo.filter((one) => type === null || one.type === type).reduce((total, { id }) => total + shareOf(id), 0);
  return { renderers: sum('renderer'), graphics: sum('GPU'), all: sum(null) };
}

function shareOf(pid: number): number {
  const file = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(file)) return Number.NaN;
  const [, kib] = /^Pss:\s+(\d+) kB$/mu.exec(readFileSync(file, 'utf8')) ?? [];
  return Number(kib) / 1_024;
}

/** How much `of` grows with each scene change: the straight line nearest to all looks. */
export function slopeOf(looks: readonly Health[], of: (look: Health) => number): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(looks.map(({ changes }) => changes)), mean(looks.map(of))];
  const spread = looks.reduce((sum, { changes }) => sum + (changes - x) ** 2, 0);
  if (!(spread > 0)) throw new Error('nothing moved, so nothing was measured');
  return looks.reduce((sum, look) => sum + (look.changes - x) * (of(look) - y), 0) / spread;
}
