import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aStaffedDesk, type StaffedDesk } from '../support/a-staffed-desk.ts';
import { barriersOn } from '../support/barriers.ts';
import { misfitsOn, SHOWN } from '../support/deck-fit.ts';

const number = async (page: Page) => (await page.locator(`${SHOWN} .md-number`).textContent())?.trim();
const title = (page: Page) => page.locator(`${SHOWN} h1`).textContent();
const foot = (page: Page) => page.locator(`${SHOWN} .md-stamp`).textContent();

async function jump(page: Page, to: number): Promise<void> {
  for (const digit of String(to)) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
}

/** Through the whole meeting, one page after the other: which titles came, and what did not fit. */
async function leafThrough(page: Page, pages: number): Promise<readonly string[]> {
  const titles = new Set<string>();
  for (let at = 1; at <= pages; at++) {
    await expect.poll(() => number(page)).toBe(`${at} / ${pages}`);
    titles.add((await title(page)) ?? '');
    expect({ at, misfits: await misfitsOn(page) }).toEqual({ at, misfits: [] });
    await page.keyboard.press('PageDown');
  }
  return [...titles];
}

/** Whether the worker has what a reload without a network needs. */
const isHeld = (page: Page) =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('ryg-meeting-'));
    const kept = name ? (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname) : [];
    return kept.includes('/meeting/') && kept.some((path) => path.includes('presenter-screen'));
  });

describe.skipIf(hasNoBrowser)('the deck of a meeting', () => {
  let desk: StaffedDesk;
  beforeAll(async () => {
    desk = await aStaffedDesk();
  });
  afterAll(async () => desk?.close());

  it('goes through all ten parts by keyboard, with a second window, and opens again without a network', async () => {
    const { page, context, close } = await desk.visit('office1', '/meeting/2018-W25', '1280x800');
    await page.locator(`${SHOWN} .md-number`).waitFor();
    const pages = Number((await number(page))?.split(' / ')[1]);
    expect(await leafThrough(page, pages)).toEqual([
      '上次会议交办落实',
      '全县总览',
      '各镇排名',
      '红灯逐件议',
      '十四天内到期',
      '各部门牵头情况',
      '超过十天未报进展',
      '新改好的问题',
      '本次会议议定事项',
      '会后公示预览',
    ]);

    await jump(page, 1);
    await expect.poll(() => title(page)).toBe('上次会议交办落实');
    expect(await page.locator(`${SHOWN} tbody tr`).first().getAttribute('data-standing')).toBe('broken');
    expect(await barriersOn(page)).toEqual([]);
    await jump(page, pages + 1);
    await expect.poll(() => foot(page)).toBe(`没有第 ${pages + 1} 页`);
    await page.keyboard.press('.');
    await page.getByRole('img', { name: '黑屏' }).waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(() => number(page)).toBe(`1 / ${pages}`);
    await page.keyboard.press('/');
    await page.keyboard.type('江口');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(`${SHOWN} [data-chosen] .md-name`).textContent()).toContain('江口');
    await page.keyboard.press('x');
    await page.getByText('现在的数，不是定格').first().waitFor();
    await page.keyboard.press('x');

    const [second] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    await second.getByRole('heading', { name: /^正在投影/u }).waitFor();
    await page.bringToFront();
    const before = await number(page);
    await second.keyboard.press('PageDown');
    await expect.poll(() => number(page)).not.toBe(before);
    await second.close();

    await expect.poll(() => isHeld(page), { timeout: 10_000 }).toBe(true);
    const here = await number(page);
    await context.setOffline(true);
    await page.reload();
    await expect.poll(() => number(page)).toBe(here);
    await expect.poll(() => foot(page)).toMatch(/^连不上服务器，以下是 \d+月\d+日 \d\d:\d\d 读到的内容$/u);
    await page.keyboard.press('End');
    await expect.poll(() => title(page)).toBe('会后公示预览');
    await close();
  });
});
