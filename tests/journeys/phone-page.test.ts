import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Board } from '@ryg/shared/domain/board.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { anIssue } from '../support/an-issue.ts';
import { aServedOffice } from '../support/a-served-office.ts';
import { barriersOn } from '../support/barriers.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Whatever a finger has to meet that is lower than 44 pixels. */
const small = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('summary, button, .say, .say-short, .links a, .call, .band a')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
      .map((one) => one.textContent),
  );

describe.skipIf(hasNoBrowser)('/public', () => {
  it('is read and answered on a phone without a script; the office handles it, the square learns the sum', async () => {
    const office = await aServedOffice({
      issues: [
        anIssue({ id: 'Q0001', publicTitleDraft: '通村路修复', publicTitle: '通村路修复' }),
        anIssue({ id: 'Q0002', publicTitle: '饮水点修复', closedOn: calendarDay('2018-06-01'), towns: ['*'] }),
      ],
    });
    await office.release({ kind: 'facts' });
    await office.board.refresh();
    const desk = await office.open('/desk/voices', '1440x900', office.drafter);
    await desk.getByText('还没有留言').waitFor();

    const quiet = await desk
      .context()
      .browser()!
      .newContext({
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      });
    const phone = await quiet.newPage();
    await phone.goto(`${office.origin}/public?no=7`);
    await phone.getByRole('heading', { name: '宁陕县问题整改' }).waitFor();
    expect(await phone.getByText('您扫的码是第 7 期的').isVisible()).toBe(true);
    const title = phone.locator('#t610923101').getByRole('heading', { name: '饮水点修复' });
    expect(await title.isVisible()).toBe(false);
    await phone.locator('#t610923101 summary').click();
    await title.waitFor();
    await phone
      .locator('#t610923101')
      .getByRole('link', { name: /饮水点修复/u })
      .click();
    await phone.getByLabel('哪里没到位').fill('打我电话13812345678');
    await phone.getByRole('button', { name: '交给整改办' }).click();
    await phone.getByText('留言里好像有手机号，没有保存').waitFor();
    await phone.getByLabel('哪里没到位').fill('饮水点又停水了，请回头看');
    await phone.getByRole('button', { name: '交给整改办' }).click();
    await phone.getByRole('heading', { name: '收到了，谢谢' }).waitFor();

    await desk.goto(`${office.origin}/desk`);
    await desk.getByText('群众留言 1 条待处理').waitFor();
    await desk.getByRole('link', { name: '去处理' }).click();
    const card = desk.getByRole('listitem').filter({ hasText: '饮水点又停水了' });
    await card.getByRole('button', { name: '转镇办' }).click();
    await desk.getByRole('button', { name: '转给镇办', exact: true }).click();
    await card.getByText('已转金川镇').waitFor();
    await card.getByRole('button', { name: '答复' }).click();
    await desk.getByRole('textbox', { name: '答复' }).fill('已换水泵，水压正常。');
    await desk.getByRole('dialog').getByRole('button', { name: '答复' }).click();
    await card.getByText('没有公开').waitFor();
    expect(await barriersOn(desk)).toEqual([]);

    const second = await office.open('/desk/voices', '390x844', office.approver);
    await second.getByRole('button', { name: '公开答复 V1' }).click();
    await second.getByText('已在公示页公开').waitFor();
    expect(await barriersOn(second)).toEqual([]);
    await expect.poll(() => overflow(second)).toBeLessThanOrEqual(0);
    expect((await office.boardNow()).json<Board>().voices).toMatchObject({ received: 1, answered: 1, actedOn: 0 });

    for (const size of ['390x844', '1440x900']) {
      const page = await office.open('/public', size);
      expect(await page.getByText('群众反映 1 件').isVisible()).toBe(true);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      expect([size, await barriersOn(page), await small(page), await overflow(page)]).toEqual([size, [], [], 0]);
      // The other pages are made of the same pieces; the small screen is the hard one.
      for (const path of size === '390x844'
        ? ['/public/towns/610923101', '/public/say', '/public/about', '/public/data']
        : []) {
        await page.goto(office.origin + path);
        expect([path, await barriersOn(page), await small(page), await overflow(page)]).toEqual([path, [], [], 0]);
      }
      await page.goto(`${office.origin}/public/towns/610923101`);
      await page.getByText('已换水泵，水压正常。').waitFor();
      expect(await page.getByText('又停水了').count()).toBe(0);
    }
  });
});
