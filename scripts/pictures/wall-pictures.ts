import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PLAZA_SCENES } from '@ryg/shared/domain/plaza-scene.ts';
import { overflowing, tooSmall } from '../wall-check.ts';

const SIZES = [
  [512, 256],
  [768, 384],
  [960, 544],
  [1280, 640],
  [1920, 1080],
  [3840, 1080],
  [1080, 1920],
  [768, 192],
] as const;
const HOURS = [
  ['day', '17:42'],
  ['night', '21:42'],
] as const;

/** Nothing moves; lamps are drawn as soon as fonts are there, and this is for the machine to catch its breath. */
const SETTLE_MS = 300;
/** Pictures beside each other on a sheet, and their width there. */
const ACROSS = 4;
const SHEET_WIDTH = 1_920;

/** Every scene on every wall by day and by night, a sheet of each, and whatever does not fit or cannot be read. */
export async function takeWallPictures(
  browser: Browser,
  origin: string,
  folder: string,
  only: readonly string[],
): Promise<number> {
  const { asOf } = (await (await fetch(`${origin}/api/public/board`)).json()) as { asOf: string };
  let faults = 0;
  for (const [width, height] of SIZES) {
    for (const [hours, clock] of HOURS) {
      const names = PLAZA_SCENES.map((scene) => ({ scene, name: `plaza-${scene}-${width}x${height}-${hours}` }));
      const wanted = names.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
      if (wanted.length === 0) continue;
      const taken: Buffer[] = [];
      for (const { scene, name } of wanted) {
        const page = await aWall(browser, width, height);
        const at = encodeURIComponent(`${asOf}T${clock}:00+08:00`);
        if (await isShown(page, `${origin}/plaza?scene=${scene}&at=${at}`, scene)) {
          taken.push(await page.screenshot({ path: join(folder, `${name}.png`) }));
          faults += report(name, [...(await overflowing(page, '.stage')), ...(await tooSmall(page, '.stage'))]);
        }
        await page.close();
      }
      await sheetOf(browser, taken, join(folder, `sheet-${width}x${height}-${hours}.png`));
    }
  }
  return faults;
}

/** A wall that remembers nothing of the picture before, and on which nothing is still on its way. */
async function aWall(browser: Browser, width: number, height: number): Promise<Page> {
  const viewport = { width, height };
  const page = await browser.newPage({ viewport, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(`${width}x${height}: ${error.message}`));
  return page;
}

/** Whether today's board has the scene at all; a wall that does not play it goes on with its loop. */
async function isShown(page: Page, address: string, scene: string): Promise<boolean> {
  await page.goto(address);
  await page.locator('.stage').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(() => document.fonts.ready);
  return (await page.getAttribute('.scene', 'data-shown')) === scene;
}

function report(name: string, wrong: readonly string[]): number {
  console.log(`pictures/${name}.png${wrong.length > 0 ? ` — ${wrong.length} faults` : ''}`);
  for (const one of wrong) console.log(`  ${one}`);
  return wrong.length;
}

/** All pictures of one wall on one sheet, laid out by the browser itself. */
async function sheetOf(browser: Browser, pictures: readonly Buffer[], file: string): Promise<void> {
  if (pictures.length < 2) return;
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`);
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 100 } });
  await page.setContent(
    `<style>body{margin:0;background:#555;display:grid;gap:6px;grid-template-columns:repeat(${ACROSS},minmax(0,1fr))}img{width:100%}</style>${images.join('')}`,
  );
  await writeFile(file, await page.screenshot({ fullPage: true }));
  await page.close();
}
