import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromeFlags, findChrome } from '../../scripts/chrome.ts';
import { aBoard } from '../support/a-board.ts';
import { aPlazaSite, isBuilt, type PlazaSite } from '../support/a-plaza-site.ts';

const chrome = findChrome();
const isSkipped = (!chrome || !isBuilt()) && process.env['CI'] !== 'true';
const YEAR_MS = 365 * 86_400_000;

let site: PlazaSite;
let profile: string;
let player: BrowserContext;

/** The player on the wall is switched on: the same browser with what it kept. */
async function switchOn(): Promise<Page> {
  player = await chromium.launchPersistentContext(profile, {
    executablePath: chrome ?? '',
    args: [...chromeFlags],
    viewport: { width: 1280, height: 640 },
  });
  return player.pages()[0] ?? (await player.newPage());
}

beforeEach(async () => {
  if (isSkipped) return;
  profile = mkdtempSync(join(tmpdir(), 'ryg-player-'));
  site = await aPlazaSite(aBoard());
});

afterEach(async () => {
  if (isSkipped) return;
  await player.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true });
});

const lampsOn = (page: Page) => page.getAttribute('.lamp-field', 'data-lamps');

const isProvided = async () => (await navigator.serviceWorker.getRegistration('/plaza'))?.active?.state === 'activated';

/** Null while one page gives way to another. */
const buildOf = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name="build"]')?.getAttribute('content') ?? null).catch(() => null);

describe.skipIf(isSkipped)('a wall that nobody looks after', () => {
  it('rows 8, 18, 19: takes up a new build by itself, leaves one that does not start, and starts with the cable out', async () => {
    const page = await switchOn();
    // This screen's part of the minute over which screens spread is its very beginning.
    await page.addInitScript(() => (Math.random = () => 0));
    await page.goto(`${site.origin}/plaza?scene=overview`);
    await page.waitForSelector('.stage');
    await expect.poll(() => page.evaluate(isProvided), { timeout: 40_000 }).toBe(true);

    site.serveBuild('bbbbbbbbbbbb', 'works');
    await expect.poll(() => buildOf(page), { timeout: 40_000 }).toBe('bbbbbbbbbbbb');
    await page.waitForSelector('.stage');
    // It has started when it stood for two seconds.
    await page.waitForTimeout(3_000);

    // The gate would let the next one wait for ten minutes.
    await page.evaluate(() => localStorage.removeItem('ryg.reloads'));
    site.serveBuild('cccccccccccc', 'does not start');
    await expect.poll(() => buildOf(page), { timeout: 40_000 }).toBe('cccccccccccc');
    expect(await page.locator('.stage').count()).toBe(0);
    for (const build of ['cccccccccccc', 'cccccccccccc', 'bbbbbbbbbbbb']) {
      await page.reload();
      expect(await buildOf(page)).toBe(build);
    }
    await page.waitForSelector('.stage');
    await page.waitForTimeout(3_000);
    await player.close();
    await site.goDark();

    const again = await switchOn();
    await again.goto(`${site.origin}/plaza?scene=overview`);
    await again.waitForSelector('.stage');
    await expect.poll(() => lampsOn(again)).toBe(String(aBoard().totals.issues));
    await again.evaluate(() => document.fonts.ready);
    expect(await again.evaluate(() => document.fonts.check('900 20px "Noto Sans SC Variable"', '整改'))).toBe(true);
    // Only the wall is kept: the desk must always be the server's own.
    const desk = await player.newPage();
    await expect(desk.goto(`${site.origin}/desk`)).rejects.toThrow('ERR_CONNECTION_REFUSED');

    await site.comeBack();
    site.show(aBoard({ times: 2 }));
    await expect.poll(() => lampsOn(again), { timeout: 15_000 }).not.toBe(String(aBoard().totals.issues));
  });

  it('R58, R60: a clock ten years slow changes nothing, a changed byte is not shown', async () => {
    const page = await switchOn();
    await page.addInitScript((off) => {
      const Real = Date;
      const now = () => Real.now() + off;
      globalThis.Date = new Proxy(Real, {
        construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [now()]) as object,
        get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
      });
    }, -10 * YEAR_MS);
    await page.goto(`${site.origin}/plaza?scene=ranking`);
    await page.waitForSelector('.ranking-row');
    const shown = await page.textContent('.plaza-clock');
    expect(['fresh', true]).toEqual([await page.getAttribute('.stage', 'data-age'), isNow(shown)]);

    const lamps = await lampsOn(page);
    site.feed.breakBoard((text) => text.replace('县', '具'));
    site.show({ ...aBoard({ times: 2 }), releasedAt: '2018-06-21T09:00:00.000Z' });
    // It asks again, and does not take it again.
    for (let time = 0; time < 2; time++) {
      const asked = page.waitForResponse((reply) => reply.url().endsWith('/api/public/board'));
      site.ring();
      await asked;
    }
    expect(await lampsOn(page)).toBe(lamps);
    expect(await page.getAttribute('.stage', 'data-age')).toBe('fresh');
    site.feed.breakBoard((text) => text);
    site.ring();
    await expect.poll(() => lampsOn(page), { timeout: 15_000 }).not.toBe(lamps);

    await site.goDark();
    await page.waitForTimeout(500);
    expect(await page.getAttribute('.stage', 'data-age')).toBe('fresh');
    expect(await page.locator('.ranking-row').count()).toBeGreaterThan(0);
  });
});

/** Within a minute of the time the server says, which here is this machine's. */
function isNow(clock: string | null): boolean {
  const minute = (instant: number) =>
    new Intl.DateTimeFormat('zh-CN', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }).format(instant);
  return [-60_000, 0, 60_000].some((off) => minute(Date.now() + off) === clock);
}
