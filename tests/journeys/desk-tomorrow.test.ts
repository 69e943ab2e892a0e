import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { aPerson } from '../support/a-desk.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aServedOffice } from '../support/a-served-office.ts';
import { anIssue } from '../support/an-issue.ts';
import { barriersOn } from '../support/barriers.ts';

const due = (day: string) => deadlineOn(calendarDay(day));
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const sound = async (page: Page) => {
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  expect(await barriersOn(page)).toEqual([]);
};

const ISSUES = [
  anIssue({ id: 'Q0001', no: '12', title: '通村路边坡水毁', deadline: due('2018-06-20'), progress: 90 }),
  anIssue({ id: 'Q0002', no: '13', title: '卫生室药品不齐', deadline: due('2018-06-12'), progress: 90 }),
];

describe.skipIf(hasNoBrowser)('the lights of tomorrow', () => {
  it('lead to the card, the card to the issue, and what became of the lights says why', async () => {
    const { house, open } = await aServedOffice({ today: '2018-06-11', issues: ISSUES });
    await house.goTo('2018-06-20');
    const town = await aPerson(house, { role: 'town', name: '金川镇专干', unit: '610923101' });
    const page = await open('/desk/tomorrow', '1440x900', town);
    await page.getByRole('heading', { name: /^明天/u }).waitFor();
    await page.getByText('6月21日转红').waitFor();
    await sound(page);

    const lamp = page.getByRole('button', { name: /预警：通村路边坡水毁，凭什么亮灯/u });
    await lamp.press('Enter');
    const card = page.getByRole('dialog', { name: '凭什么亮灯' });
    await card.getByText('办结销号，当天转绿；最迟6月20日，再晚转红').waitFor();
    await card.getByText('已触发，灯色由它定').waitFor();
    await sound(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('预警：通村路边坡水毁，凭什么亮灯');
    await expect.poll(() => card.count()).toBe(0);
    await lamp.press('Enter');
    await card.getByRole('link', { name: '打开问题' }).click();
    await page.getByRole('heading', { name: '通村路边坡水毁' }).waitFor();

    await page.goto(`${new URL(page.url()).origin}/desk/migration?from=2018-06-11&to=2018-06-20`);
    await page.getByText('红灯 0 件变为 1 件：一直是红灯 0 件；新亮 1 件（时间推移 1）；没有一件转出红灯。').waitFor();
    await page.getByRole('button', { name: /^变差/u }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('show')).toBe('worsened');
    await page.getByRole('button', { name: '表', exact: true }).click();
    await page.getByRole('rowheader', { name: '黄灯 → 红灯' }).waitFor();
    await sound(page);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: /卫生室药品不齐，凭什么亮灯/u }).click();
    await page.getByText('已超过最初的时限 8 天').waitFor();
    await sound(page);
  });
});
