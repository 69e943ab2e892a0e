import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { anIssue } from '../support/an-issue.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aServedOffice } from '../support/a-served-office.ts';
import { barriersOn } from '../support/barriers.ts';

/** Nothing was reported for weeks: green by the default rules, red by the strict ones. */
const silent = (id: string, towns: readonly string[]) =>
  anIssue({
    id,
    no: id,
    towns,
    progress: null,
    start: calendarDay('2018-05-01'),
    deadline: deadlineOn(calendarDay('2018-12-31')),
    originalDeadline: deadlineOn(calendarDay('2018-12-31')),
  });

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.skipIf(hasNoBrowser)('/desk/rules', () => {
  it('edited, seen, proposed by one person and approved by another', async () => {
    const issues = [silent('Q0001', ['金川镇']), silent('Q0002', ['江口镇'])];
    const { open, drafter, approver } = await aServedOffice({ today: '2018-06-16', issues });
    const page = await open('/desk/rules', '1440x900', drafter);
    await page.getByText('没有一盏灯变色').waitFor();
    await page.getByText('已经超过时限的，亮红灯。').first().waitFor();

    await page.getByRole('button', { name: '县级从严规则' }).click();
    await page.getByText('2 件变色：绿灯变红灯 2 件。2 个镇的名次或牌子会变。').waitFor();
    await page.getByText('已 46 天没有报告进展').first().waitFor();
    await page.getByRole('textbox', { name: '第 6 条的名称' }).fill('silent-60');
    await page.getByRole('spinbutton', { name: '第 6 条的第 1 个条件的下限' }).fill('60');
    await page.getByText('2 件变色：绿灯变黄灯 2 件').waitFor();
    // A rule that can never speak is told at once, and what was tried before stays in sight.
    await page.getByRole('spinbutton', { name: '第 8 条的第 1 个条件的下限' }).fill('90');
    await page.getByText('第 8 条规则“silent-7”永远不起作用').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByText('JSON', { exact: true }).click();
    const json = page.getByRole('textbox', { name: '规则的 JSON' });
    await json.fill('{"id": "x",}');
    await page.getByText('不是完整的 JSON：第 1 行第 12 列附近').waitFor();
    await page.reload();
    await expect.poll(() => json.inputValue()).toBe('{"id": "x",}');

    await page.getByRole('button', { name: '县级从严规则' }).click();
    await page.getByText('2 件变色：绿灯变红灯 2 件').waitFor();
    await page.getByRole('textbox', { name: '自哪天起用' }).fill('2018-07-01');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '理由' }).fill('督促按周报进展');
    await page.getByRole('button', { name: '提出方案' }).click();
    await page.getByText('由整改办另一位同志或县领导批准', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '批准' }).count()).toBe(0);

    const phone = await open('/desk/rules', '390x844', approver);
    await phone
      .getByText('按 2018-06-16 的台账（2 件）试算，2 盏灯变色：绿灯变红灯 2 盏；2 个镇的名次或牌子会变。')
      .waitFor();
    await phone.getByRole('button', { name: '批准' }).click();
    await phone.getByText('自 2018-07-01 起改用“县级从严规则”第 1 版').waitFor();
    await expect.poll(() => overflow(phone)).toBeLessThanOrEqual(0);
    expect(await barriersOn(phone)).toEqual([]);
  });
});
