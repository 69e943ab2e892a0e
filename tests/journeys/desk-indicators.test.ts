import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aServedOffice } from '../support/a-served-office.ts';
import { barriersOn } from '../support/barriers.ts';

/** How far the page sticks out beside the screen. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function standsUp(page: Page) {
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await barriersOn(page)).toEqual([]);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  }
}

async function sets(page: Page) {
  await page.getByRole('heading', { name: '还没有指标' }).waitFor();
  await page.getByRole('button', { name: '新建指标' }).last().click();
  const form = page.getByRole('dialog', { name: '新建指标' });
  await form.getByLabel('指标名称').fill('抽样准确率');
  await form.getByLabel('口径').click();
  await page.getByTitle('抽样合格率').click();
  await form.getByLabel('单位', { exact: true }).fill('户');
  await form.getByLabel('不低于').check();
  await form.getByLabel(/^目标/u).fill('九成多');
  await form.getByLabel('责任单位').fill('县统计局');
  await form.getByLabel('红线：低于').fill('95%');
  await page.getByRole('button', { name: '保存' }).click();
  await form.getByText('不是数字；请写成').waitFor();
  await form.getByText('写了线，请写明触线的后果').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await form.getByLabel(/^目标/u).fill('98%');
  await form.getByLabel('红线后果').fill('约谈部门主要负责同志');
  await page.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
}

async function reports(page: Page, passed: string, looked: string) {
  const drawer = page.getByRole('dialog', { name: '抽样准确率' });
  await drawer.getByLabel(/^合格数/u).fill(passed);
  await drawer.getByLabel(/^抽查数/u).fill(looked);
  await drawer.getByRole('button', { name: '报数' }).click();
  return drawer;
}

describe.skipIf(hasNoBrowser)('/desk/indicators', () => {
  it('a target is set, a figure reported, the lamp turns and the consequence stands beside it', async () => {
    const office = await aServedOffice();
    const page = await office.open('/desk/indicators', '1440x900', office.drafter);
    await sets(page);

    const row = page.getByRole('region', { name: '未分组' }).getByRole('listitem').first();
    await expect.poll(() => row.innerText()).toContain('暂不亮灯：还没有报数');
    await row.getByRole('button', { name: /抽样准确率/u }).click();
    const drawer = await reports(page, '501', '500');
    await expect.poll(() => drawer.getByRole('alert').first().innerText()).toContain('分子大于分母');
    await reports(page, '470', '500');
    await expect.poll(() => drawer.innerText()).toContain('红灯：抽查合格 470/500 户，94%');
    await standsUp(page);
    await page.keyboard.press('Escape');

    await expect
      .poll(() => row.getByRole('list', { name: '已触发的后果' }).innerText())
      .toContain('约谈部门主要负责同志');
    await expect.poll(() => row.getByRole('img').first().getAttribute('aria-label')).toContain('470/500 户');
    await expect.poll(() => page.getByRole('list', { name: '灯色合计' }).innerText()).toMatch(/超期或严重滞后\s*1/u);
    await standsUp(page);
    await page.getByText('表', { exact: true }).click();
    await expect.poll(() => page.getByRole('row', { name: /抽样准确率/u }).innerText()).toContain('94%');
    await standsUp(page);
  });
});
