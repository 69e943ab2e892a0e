import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_FOLDER } from '@ryg/server/config.ts';
import { aDeskSite, type DeskSite, type Visitor } from '../support/a-desk-site.ts';
import { barriersOn } from '../support/barriers.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';

const PASSWORD = 'Qinling-8421!';
const SIZES = [
  [1440, 900],
  [390, 844],
] as const;
const newest = readdirSync(DEMO_FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .toSorted()
  .at(-1);

describe.skipIf(hasNoBrowser)('/desk: ledgers in and out, findings and their sum', () => {
  let site: DeskSite;
  let office: Visitor;

  beforeAll(async () => {
    site = await aDeskSite();
    office = await site.visit('1440x900');
    const { page, go } = office;
    await go('/desk');
    await page.getByLabel('设置码').fill(site.setupCode());
    await page.getByLabel('登录名').fill('lijing');
    await page.getByLabel('姓名').fill('李静');
    await page.getByLabel('口令', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输一遍').fill(PASSWORD);
    await page.getByRole('button', { name: '建立账户并登录' }).click();
    await page.getByRole('navigation', { name: '工作台' }).waitFor();
  });
  afterAll(async () => site?.close());

  /** The page as it is now, wide and narrow: nothing in the way, nothing beside the screen. */
  async function standsUp() {
    const { page } = office;
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      expect(await barriersOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }

  it('a ledger that is known already is read, shown and not imported', async () => {
    const { page, go } = office;
    await go('/desk/import');
    await standsUp();
    await page.locator('input[type=file]').setInputFiles(join(DEMO_FOLDER, newest ?? ''));
    await page.getByRole('heading', { level: 1, name: newest ?? '' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '没有新内容，不用导入' }).isDisabled()).toBe(true);
    await expect.poll(() => page.getByRole('button', { name: '未变 114' }).getAttribute('aria-pressed')).toBe('true');
    await standsUp();
    await go('/desk/import');
    await expect.poll(() => page.getByRole('row', { name: /没有新内容/u }).innerText()).toContain('待确认');
  });

  it('a finding is disposed of, and the sum still comes out even', async () => {
    const { page, go } = office;
    await go('/desk/findings');
    await page.getByText('共 211 个').waitFor();
    await standsUp();
    await page.getByRole('button', { name: '处置转办问题 转003' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('radio', { name: /^自查不存在/u }).check();
    await drawer.getByLabel('理由').fill('');
    await drawer.getByRole('button', { name: '记入台账' }).click();
    await drawer.getByText('请写明理由').waitFor();
    await drawer.getByLabel('理由').fill('入户核查，农产品已有收购');
    await drawer.getByRole('button', { name: '记入台账' }).click();
    await page.getByRole('row', { name: /转003/u }).getByText('自查不存在').waitFor();

    await go('/desk/findings/reconciliation');
    await page.getByText('账对得上').waitFor();
    const counts = await page.locator('.fd-counted b').allInnerTexts();
    const [total, ...parts] = counts.map(Number).toReversed();
    expect([total, parts.reduce((sum, part) => sum + part, 0)]).toEqual([211, 211]);
    await standsUp();
    expect(office.violations).toEqual([]);
  });
});
