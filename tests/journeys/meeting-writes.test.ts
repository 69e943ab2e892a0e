import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DecisionList } from '@ryg/shared/contract/decisions.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aServedOffice, type ServedOffice } from '../support/a-served-office.ts';
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

/** Turns the pages until the one with this title. */
async function turnTo(page: Page, title: string | RegExp): Promise<void> {
  await expect
    .poll(async () => {
      const isThere = (await page.getByRole('heading', { level: 1, name: title }).count()) > 0;
      if (!isThere) await page.keyboard.press('PageDown');
      return isThere;
    })
    .toBe(true);
}

const formOn = (page: Page) => page.getByRole('dialog', { name: '记一项议定事项' });

/** Types a decision about no single issue, without a mouse. */
async function decide(page: Page, what: string, owner: string, due: string): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('n');
  await keyboard.type(what);
  await keyboard.press('Shift+Tab');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.press('Delete');
  for (const typed of ['', owner, due]) {
    await keyboard.press('Tab');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(typed === '' ? what : typed);
  }
  await keyboard.press('Enter');
  await expect.poll(() => formOn(page).count()).toBe(0);
}

async function freeze({ post, drafter }: ServedOffice, key: string, meetsOn: string): Promise<void> {
  expect((await post(drafter, `/api/desk/meetings/${key}/freeze`, { meetsOn })).statusCode).toBe(201);
}

/** The red light's page: without a date it is refused in words, put away it is kept, with a date it is written down. */
async function decideOnTheRed(page: Page): Promise<void> {
  const { keyboard } = page;
  await turnTo(page, /红灯/u);
  await keyboard.press('n');
  await keyboard.type('清理边坡，恢复通车');
  await keyboard.press('Enter');
  await formOn(page).getByRole('alert').filter({ hasText: '议定事项要有期限' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await picture(page, 'form');
  await keyboard.press('Escape');
  await keyboard.press('n');
  await expect.poll(() => formOn(page).getByLabel('议定事项').inputValue()).toBe('清理边坡，恢复通车');
  await keyboard.press('Alt+1');
  await keyboard.press('Enter');
  await expect.poll(() => formOn(page).count()).toBe(0);
}

/** Draws from what was closed, by a number called in the room. */
async function draw(page: Page): Promise<void> {
  await turnTo(page, '新改好的问题');
  await page.keyboard.press('c');
  await page.keyboard.type('27');
  await page.keyboard.press('Enter');
  await page.getByText('抽查 1 件：').waitFor();
  await picture(page, 'drawn');
}

/** A phone in the room turns to the last page. */
async function turnByPhone({ open }: ServedOffice, page: Page): Promise<void> {
  await page.keyboard.press('r');
  const card = page.getByRole('dialog', { name: '手机遥控' });
  const code = (await card.getByText(/^[A-Z]{3} [A-Z]{3}$/u).textContent()) ?? '';
  await picture(page, 'remote');
  const phone = await open('/remote', '390x844');
  await picture(phone, 'door');
  await phone.getByRole('textbox').fill(code.toLowerCase());
  await phone.getByRole('button', { name: '连接大屏' }).click();
  await phone.getByRole('heading', { name: /本次会议议定事项/u }).waitFor();
  await card.getByText('已连上 1 部手机').waitFor();
  await page.keyboard.press('Enter');
  await phone.getByRole('button', { name: '下一页' }).click();
  await page.getByRole('heading', { level: 1, name: '会后公示预览' }).waitFor();
  await phone.getByRole('heading', { name: /会后公示预览/u }).waitFor();
  expect(await barriersOn(phone)).toEqual([]);
  expect(await barriersOn(page)).toEqual([]);
  await picture(phone, 'phone');
}

describe.skipIf(hasNoBrowser)('a whole meeting', () => {
  it('by keyboard alone: three decisions, one of them without a network, stand first in the next one', async () => {
    const office = await aServedOffice({ today: '2018-06-20', issues: ISSUES });
    await freeze(office, '2018-W25', '2018-06-22');
    const decided = async () => (await office.drafter.get('/api/desk/decisions')).json<DecisionList>().items;
    const page = await office.open('/meeting/2018-W25', '1280x800', office.drafter);
    const { keyboard } = page;

    await decideOnTheRed(page);
    await expect.poll(decided).toMatchObject([{ issue: 'Q0001', owner: '县交通局', due: '2018-06-28' }]);
    await keyboard.press('t');
    await page.getByRole('timer', { name: /金川镇发言计时/u }).waitFor();

    await page.context().setOffline(true);
    await decide(page, '县整改办通报一次', '县整改办', '6.29');
    await page.getByRole('button', { name: '待送出 1' }).waitFor();
    await picture(page, 'offline');
    expect(await decided()).toHaveLength(1);
    await page.context().setOffline(false);
    await expect.poll(() => page.getByRole('button', { name: /待送出/u }).count()).toBe(0);
    await decide(page, '各镇报汛期隐患台账', '金川镇', '6.26');
    await expect.poll(decided).toHaveLength(3);

    await draw(page);
    await turnTo(page, '本次会议议定事项');
    for (const what of ['清理边坡，恢复通车', '县整改办通报一次', '各镇报汛期隐患台账'])
      await page.getByText(what).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'decisions');
    await turnByPhone(office, page);

    await office.house.goTo('2018-06-27');
    await freeze(office, '2018-W26', '2018-06-29');
    await page.goto(`${office.origin}/meeting/2018-W26`);
    await page.getByRole('heading', { level: 1, name: '上次会议交办落实' }).waitFor();
    expect(await page.locator('.md-frame:not([data-off]) tbody tr').count()).toBe(3);
    await keyboard.press('ArrowDown');
    await keyboard.press('1');
    await page.getByRole('dialog', { name: '议定事项办结' }).waitFor();
    await picture(page, 'follow');
    await keyboard.press('Enter');
    await expect.poll(async () => (await decided()).filter(({ doneOn }) => doneOn !== null)).toHaveLength(1);
    await page.getByText('已记为办结').waitFor();
    await picture(page, 'next-week');
  });
});
