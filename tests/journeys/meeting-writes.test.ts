import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DecisionList } from '@ryg/shared/contract/decisions.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aServedOffice } from '../support/a-served-office.ts';
import { anIssue } from '../support/an-issue.ts';
import { barriersOn } from '../support/barriers.ts';

const ISSUES = [
  anIssue({ id: 'Q0001', no: '12', title: '通村路边坡水毁', deadline: deadlineOn(calendarDay('2018-06-10')) }),
  anIssue({ id: 'Q0002', no: '13', title: '卫生室药品不齐', state: 'closed', closedOn: calendarDay('2018-06-19') }),
];
const PICTURES = process.env['WRITES_PICTURES'];
const picture = async (page: Page, name: string) => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}-${name}.png` });
};

describe.skipIf(hasNoBrowser)('the meeting writes back', () => {
  it('by keyboard alone, with the network gone for a while, and with a phone turning the pages', async () => {
    const { drafter, post, open } = await aServedOffice({ today: '2018-06-20', issues: ISSUES });
    expect((await post(drafter, '/api/desk/meetings/2018-W25/freeze', { meetsOn: '2018-06-22' })).statusCode).toBe(201);
    const decided = async () => (await drafter.get('/api/desk/decisions')).json<DecisionList>().items;
    const page = await open('/meeting/2018-W25#due', '1280x800', drafter);
    const { keyboard } = page;
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
    await heading(/到期/u);

    await keyboard.press('n');
    const form = page.getByRole('dialog', { name: '记一项议定事项' });
    await form.getByRole('combobox', { name: '问题' }).fill('12');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await form.getByLabel('议定事项').focus();
    await keyboard.type('清理边坡，恢复通车');
    await keyboard.press('Enter');
    await form.getByRole('alert').filter({ hasText: '议定事项要有期限' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'form');
    await keyboard.press('Escape');
    await keyboard.press('n');
    await expect.poll(() => form.getByLabel('议定事项').inputValue()).toBe('清理边坡，恢复通车');
    await keyboard.press('Alt+1');
    await keyboard.press('Enter');
    await expect.poll(decided).toMatchObject([{ issue: 'Q0001', what: '清理边坡，恢复通车', due: '2018-06-28' }]);
    await expect.poll(() => form.count()).toBe(0);

    await page.context().setOffline(true);
    await keyboard.press('n');
    await form.getByLabel('议定事项').fill('县整改办通报一次');
    await form.getByRole('combobox', { name: '由谁办' }).fill('县整改办');
    await form.getByRole('textbox', { name: '期限' }).fill('6.29');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: '待送出 1' }).waitFor();
    await picture(page, 'offline');
    expect(await decided()).toHaveLength(1);
    await page.context().setOffline(false);
    await expect
      .poll(async () => (await decided()).map(({ what }) => what).toSorted())
      .toEqual(['县整改办通报一次', '清理边坡，恢复通车'].toSorted());
    await expect.poll(() => page.getByRole('button', { name: /待送出/u }).count()).toBe(0);

    await keyboard.press('t');
    await page.getByRole('timer', { name: /发言计时/u }).waitFor();
    while (!(await page.getByRole('heading', { name: '新改好的问题' }).count())) await keyboard.press('PageDown');
    await keyboard.press('c');
    await keyboard.type('27');
    await keyboard.press('Enter');
    await page.getByText('抽查 1 件：').waitFor();
    await picture(page, 'drawn');

    await keyboard.press('PageDown');
    await heading('本次会议议定事项');
    await page.getByText('县整改办通报一次').waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('1');
    await picture(page, 'follow');
    await page.getByRole('dialog', { name: '议定事项办结' }).waitFor();
    await keyboard.press('Enter');
    await expect
      .poll(async () => (await decided()).map(({ standing }) => standing).toSorted())
      .toEqual(['kept', 'open']);
    await picture(page, 'decisions');

    await keyboard.press('r');
    const card = page.getByRole('dialog', { name: '手机遥控' });
    const letters = card.getByText(/^[A-Z]{3} [A-Z]{3}$/u);
    const code = (await letters.textContent()) ?? '';
    await picture(page, 'remote');
    expect(await barriersOn(page)).toEqual([]);
    const phone = await open('/remote', '390x844');
    await picture(phone, 'door');
    await phone.getByRole('textbox').fill(code.toLowerCase());
    await phone.getByRole('button', { name: '连接大屏' }).click();
    await phone.getByRole('heading', { name: /本次会议议定事项/u }).waitFor();
    await card.getByText('已连上 1 部手机').waitFor();
    await keyboard.press('Enter');
    await phone.getByRole('button', { name: '下一页' }).click();
    await heading('会后公示预览');
    await phone.getByRole('heading', { name: /会后公示预览/u }).waitFor();
    expect(await barriersOn(phone)).toEqual([]);
    await picture(phone, 'phone');
    await picture(page, 'last');
  });
});
