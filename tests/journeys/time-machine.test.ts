import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaffedDesk, type StaffedDesk } from '../support/a-staffed-desk.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { barriersOn } from '../support/barriers.ts';

const asOf = (page: Page) => new URL(page.url()).searchParams.get('asOf');
const bandOn = (page: Page) => page.locator('.tm-banner').innerText();
const numbersOn = (page: Page) => page.locator('.rk-summary .st-faces').innerText();

describe.skipIf(hasNoBrowser)('时光机', () => {
  let desk: StaffedDesk;
  beforeAll(async () => {
    desk = await aStaffedDesk();
  });
  afterAll(async () => desk?.close());

  it('any day of the ranking: by keyboard, as a film, and back; a day that never was is refused in words', async () => {
    const { page, close } = await desk.visit('office1', '/ranking');
    const today = await numbersOn(page);
    await page.getByRole('button', { name: '时光机' }).click();
    const slider = page.getByRole('slider', { name: '看哪一天' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => asOf(page)).toBe('2018-05-02');
    await expect.poll(() => bandOn(page)).toMatch(/历史画面\s*2018年5月2日[\s\S]*非今日/u);
    await page.keyboard.press('PageUp');
    await expect.poll(() => bandOn(page)).toContain('2018年5月9日');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('2018年5月10日 第19周');
    await expect.poll(() => bandOn(page)).toContain('照第 2 期');
    expect(await numbersOn(page)).not.toBe(today);
    expect(await barriersOn(page)).toEqual([]);

    await page.getByRole('button', { name: '放映' }).click();
    await expect.poll(() => asOf(page), { timeout: 10_000 }).toBe('2018-05-17');
    // While it plays the lamps are on their way to where they stand a week later.
    await expect
      .poll(() => page.evaluate(() => document.getAnimations().some(({ playState }) => playState === 'running')))
      .toBe(true);
    await page.getByRole('button', { name: '暂停' }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await expect.poll(() => bandOn(page)).toMatch(/推算画面[\s\S]*按现在的情况推算/u);
    await page.getByRole('link', { name: '回到今天' }).click();
    await expect.poll(() => numbersOn(page)).toBe(today);
    expect(asOf(page)).toBeNull();

    await page.goto(`${desk.origin}/ranking?asOf=2018-02-01`);
    await expect.poll(() => page.locator('main').innerText()).toContain('从2018年5月2日起有记录');
    await page.goto(`${desk.origin}/plaza?asOf=2018-05-16&scene=overview`);
    await expect.poll(() => page.locator('.past-band').innerText()).toMatch(/历史画面\s*2018年5月16日[\s\S]*非今日/u);
    expect(await page.evaluate(() => localStorage.getItem('ryg.board'))).not.toContain('"asOf":"2018-05-16"');
    await close();
  });

  it('an issue on a past day says which day it is, offers nothing to do, and leads back', async () => {
    const { page, close } = await desk.visit('office1', '/desk/issues/Q0010?asOf=2018-04-20', '390x844');
    await expect.poll(() => bandOn(page)).toMatch(/历史画面\s*2018年4月20日/u);
    expect(await page.getByRole('group', { name: '办理' }).count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: '回到今天' }).click();
    await expect.poll(() => page.locator('.tm-banner').count()).toBe(0);
    expect(asOf(page)).toBeNull();
    await close();
  });
});
