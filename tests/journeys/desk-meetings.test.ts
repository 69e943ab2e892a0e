import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaffedDesk, type StaffedDesk } from '../support/a-staffed-desk.ts';
import { barriersOn } from '../support/barriers.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const W25 = '/desk/meetings/2018-W25';

async function canBeReadByEverybody(page: Page) {
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  expect(await barriersOn(page)).toEqual([]);
}

describe.skipIf(hasNoBrowser)('the week before a meeting, on the desk', () => {
  let desk: StaffedDesk;
  beforeAll(async () => {
    desk = await aStaffedDesk();
  }, 180_000);
  afterAll(() => desk.close());

  it('a town explains on a phone; what is typed outlives the page, and the office sees it', async () => {
    const { page, close } = await desk.visit('town1', '/desk', '390x844');
    await page.getByRole('link', { name: '去说明' }).click();
    const silent = page.locator('.ex-light', { hasNotText: '已提交' }).first();
    const field = silent.getByRole('textbox');
    await field.fill('料场道路中断，6月25日复工。');
    await silent.getByText('还没有提交，已暂存在本机').waitFor();
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('料场道路中断，6月25日复工。');
    await canBeReadByEverybody(page);
    const before = await page.getByText('日已提交').count();
    await silent.getByRole('button', { name: '提交说明' }).click();
    await expect.poll(() => page.getByText('日已提交').count()).toBe(before + 1);
    await close();

    const office = await desk.visit('office1', '/desk/meetings');
    await office.page.getByRole('button', { name: /^金川镇/u }).click();
    await office.page.getByText('料场道路中断，6月25日复工。').waitFor();
    await office.close();
  });

  it('the office puts a decision off, has the papers written, and freezes again with a reason', async () => {
    const { page, close } = await desk.visit('office1', '/desk/meetings');
    await page.getByRole('button', { name: /^跟进/u }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('改期', { exact: true }).click();
    await dialog.getByRole('button', { name: /^一周/u }).click();
    expect(await dialog.getByRole('button', { name: '记入台账' }).isDisabled()).toBe(true);
    await dialog.getByLabel('改期的原因').fill('等待县级会审');
    await dialog.getByRole('button', { name: '记入台账' }).click();
    await page.getByText('等待县级会审').first().waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await canBeReadByEverybody(page);

    await page.goto(desk.origin + W25);
    await page.getByRole('button', { name: '一次出全部文件' }).click();
    await page.getByRole('link', { name: '下载压缩包' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 会议纪要' }).click();
    expect((await download).suggestedFilename()).toMatch(/会议纪要.*\.docx$/u);

    await page.getByRole('button', { name: '重新定格' }).click();
    await dialog.getByLabel('为什么重新定格（记入台账）').fill('金川镇补报一件');
    await dialog.getByRole('button', { name: '重新定格' }).click();
    await page.getByText('已重新定格为快照 3 号').waitFor();
    await page.getByText('金川镇补报一件').waitFor();
    await page.getByLabel('地点').fill('二楼会议室');
    await page.getByRole('button', { name: '保存会务' }).click();
    await page.getByText('有未保存的修改').waitFor({ state: 'hidden' });
    await canBeReadByEverybody(page);
    await close();
  });

  it('whoever only sits at the table reads all of it and changes nothing', async () => {
    const { page, close } = await desk.visit('inspect1', '/desk/meetings/2018-W24', '1280x800');
    await page.getByText('县政府二楼会议室').waitFor();
    await page.getByRole('button', { name: /^金川镇/u }).waitFor();
    const acts = page.getByRole('button', { name: /跟进|重新定格|保存会务|出全部文件/u });
    expect(await acts.count()).toBe(0);
    await close();
  });

  it('what is no template is refused in words', async () => {
    const { page, close } = await desk.visit('office1', '/desk/meetings/templates');
    const files = page.locator('input[type=file]').first();
    await files.setInputFiles({ name: '纪要.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no') });
    await page.getByRole('alert').first().waitFor();
    await page.getByText('系统模板').first().waitFor();
    await canBeReadByEverybody(page);
    await close();
  });
});
