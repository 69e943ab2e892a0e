import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from '../support/barriers.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aStaffedDesk, type StaffedDesk } from '../support/a-staffed-desk.ts';

const eventually = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 15_000 });
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe.skipIf(hasNoBrowser)('the ranking at the desk', () => {
  let site: StaffedDesk;
  beforeAll(async () => {
    site = await aStaffedDesk();
  });
  afterAll(async () => site?.close());

  it('leads from a red town to the card of its lamp, to the issue, and back to where one was', async () => {
    const { page, close } = await site.visit('office1', '/desk/ranking');
    const town = page.locator('tr', { has: page.locator('[data-town]', { hasText: '金川镇' }) });
    await town.getByText('红牌').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByLabel('分类').selectOption('道路交通');
    await eventually(() => query(page)).toMatchObject({ category: '道路交通' });
    await page.getByText('按筛选后的问题重新排名').waitFor();
    await page.locator('.rk-panel').getByText('红灯占比').first().waitFor();

    const lamps = page.getByRole('list', { name: '金川镇的灯' }).getByRole('button');
    const red = lamps.last();
    const told = (await red.getAttribute('aria-label')) ?? '';
    expect(told).toMatch(/^超期或严重滞后：/u);
    await red.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: '凭什么亮灯' });
    await card.getByText('逐条对照规则').waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(told);
    await page.keyboard.press('Enter');
    const before = page.url();
    await card.getByRole('link', { name: '打开问题' }).click();
    await page.locator('.iw-head h1').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/desk\/issues\/Q/u);
    await page.getByRole('link', { name: '← 排名' }).click();
    await eventually(() => page.url()).toBe(before);
    await lamps.last().waitFor();
    await page.goBack();
    await page.locator('.iw-head h1').waitFor();
    await page.goForward();
    await eventually(() => page.url()).toBe(before);

    await page.getByRole('button', { name: '趋势' }).click();
    await page.getByRole('img', { name: /^名次变化图/u }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    const figure = page.getByRole('figure', { name: /近 8 期名次/u });
    await figure.getByRole('button', { name: '表' }).click();
    expect(await figure.getByRole('rowheader').count()).toBeGreaterThan(9);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await eventually(() => query(page)).toMatchObject({ view: 'trend' });
    expect(query(page)).not.toHaveProperty('category');
    await close();
  });

  it('says what it cannot filter by, and on a phone opens a rank from the bottom', async () => {
    const phone = await site.visit('town1', `/desk/ranking?batch=${encodeURIComponent('没有的批次')}`, '390x844');
    await phone.page.getByText('台账里没有批次“没有的批次”').waitFor();
    await phone.page.getByRole('button', { name: '清除筛选' }).click();
    await phone.page.locator('.rk-lamps').waitFor();
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await phone.page.getByRole('button', { name: '金川镇', exact: true }).click();
    const sheet = phone.page.getByRole('dialog', { name: '名次怎么来的' });
    await sheet.getByText('为什么').waitFor();
    expect(await barriersOn(phone.page)).toEqual([]);
    await phone.close();
  });
});
