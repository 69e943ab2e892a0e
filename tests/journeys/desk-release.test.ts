import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { anIssue } from '../support/an-issue.ts';
import { aPublicDecision } from '../support/a-meeting.ts';
import { aTitle } from '../support/an-office.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aServedOffice } from '../support/a-served-office.ts';
import { barriersOn } from '../support/barriers.ts';

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const today = calendarDay('2018-06-20');
const titled = [
  anIssue({ publicTitleDraft: '通村路水毁修复', progress: 10 }),
  anIssue({ id: 'Q0002', no: '2', towns: ['江口镇'], publicTitleDraft: '请打13812345678' }),
];
/** R57: within ten seconds of the press. */
const TEN_SECONDS = { timeout: 10_000 };

describe.skipIf(hasNoBrowser)('/desk/release', () => {
  it.each(['1440x900', '390x844'])('at %s everything can be read by everybody', async (size) => {
    const office = await aServedOffice({ issues: titled });
    const { append, release, drafted, open, drafter } = office;
    await append({
      kind: 'statementDrafted',
      on: today,
      subject: 'Q0001',
      data: { text: '因汛期道路中断，预计7月10日复工。', by: 'town' },
    });
    await append(...aPublicDecision());
    await release({ kind: 'facts' });
    await drafted(aTitle('请打13812345678'), office.approver);
    await drafted({ kind: 'correction', issue: 'Q0001', text: '6月13日公布的完成日期有误，应为6月15日。' });
    const page = await open('/desk/release', size, drafter);
    await page.getByRole('heading', { name: '发布', exact: true }).waitFor();
    await page.getByText('待放行（2）').waitFor();
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriersOn(page)).toEqual([]);
    await expect.poll(() => page.locator('.dk-private').first().innerText()).toBe('13812345678');
    await page.getByRole('tab', { name: /承诺/u }).click();
    const words = page.getByRole('textbox', { name: '更换北头村主管 公示用语' });
    await words.fill('张大山13812345678');
    await page.getByText('大屏上最多写 8 个字').or(page.getByText('手机号')).first().waitFor();
    await words.fill('换好水管');
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: '拟发布单（1 项承诺）' }).click();
    await expect.poll(async () => (await office.list()).releases[0]?.kind).toBe('promises');
  });

  it('words beside the board are written by one and released by another', async () => {
    const { open, drafter, approve, release, boardNow, list } = await aServedOffice({ issues: titled });
    await release({ kind: 'facts' });
    const desk = await open('/desk/release', '1440x900', drafter);
    await desk.getByLabel('公示依据').fill('县委办〔2018〕12 号');
    await desk.getByLabel('异议渠道').fill('公示期内来电反映');
    await desk.getByLabel('公开网址（可不填）').fill('ns.example');
    await desk.getByRole('button', { name: '拟公示说明' }).click();
    await desk.getByText('请以 http:// 或 https:// 开头').waitFor();
    await desk.getByLabel('公开网址（可不填）').fill('http://ns.example/b');
    await desk.getByRole('button', { name: '拟公示说明' }).click();
    await expect.poll(async () => (await list()).releases[0]?.kind).toBe('notice');
    await approve((await list()).releases[0]!.id);
    expect((await boardNow()).json()).toMatchObject({
      duty: { basis: '县委办〔2018〕12 号', objection: '公示期内来电反映', publicUrl: 'http://ns.example/b' },
    });
  });

  it('one drafts with the fault marked while typing, another looks at the wall and releases', async () => {
    const { open, drafter, approver, boardNow } = await aServedOffice({ issues: titled });
    const desk = await open('/desk/release', '1440x900', drafter);
    await desk.getByText('第 3 至 13 个字是手机号').first().waitFor();
    await desk.getByLabel('编号 2 公示标题').fill('饮水管道修复');
    await desk.getByText('第 3 至 13 个字是手机号').waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: '拟发布单（2 条公示标题）' }).click();
    await desk.getByText('由整改办另一位同志放行').waitFor();
    await expect.poll(() => desk.getByRole('button', { name: '放行', exact: true }).count()).toBe(0);

    const other = await open('/desk/release', '1440x900', approver);
    await other.getByRole('button', { name: '看放行后的广场' }).click();
    await other.locator('.dk-wall .stage').waitFor();
    await other.locator('.dk-wall [data-scene] [data-slot]').first().waitFor();
    await expect.poll(() => other.locator('.dk-wall .lamp-field').getAttribute('data-lamps')).toBe('2');
    await other.keyboard.press('Escape');
    expect((await boardNow()).statusCode).toBe(503);
    await other.getByRole('button', { name: '放行', exact: true }).click();
    await other.getByText('广场上是第 1 期').waitFor();
    expect((await boardNow()).json()).toMatchObject({
      issues: [{ publicTitle: '通村路水毁修复' }, { publicTitle: '饮水管道修复' }],
    });
  });

  it('private words are released only with a typed reason', async () => {
    const { open, drafted, drafter, approver, ledger } = await aServedOffice({ issues: titled });
    await drafted(aTitle('请打13812345678'), drafter);
    const page = await open('/desk/release', '1440x900', approver);
    await page.getByRole('button', { name: '签字放行' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByRole('button', { name: '签字放行' }).isDisabled()).toBe(true);
    await dialog.getByLabel('公开的理由和依据（记入台账）').fill('值班电话，经同意公开');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: '签字放行' }).click();
    await page.getByText('广场上是第 1 期').waitFor();
    expect((await ledger.store.entries.latest('privacySigned'))?.data.reason).toBe('值班电话，经同意公开');
  });
});

describe.skipIf(hasNoBrowser)('R57: from the press to the last screen', () => {
  it.each([
    ['with the bell', false],
    ['with the event stream cut', true],
  ])(
    '%s the plaza, the ranking and the meeting are blank within ten seconds and come back by themselves',
    async (_, isCut) => {
      const { open, cutTheWire, release, drafter, ledger } = await aServedOffice({ issues: titled });
      await release(aTitle('通村路水毁修复'));
      const plaza = await open('/plaza', '1920x1080');
      const ranking = await open('/ranking', '1440x900');
      const meeting = await open('/meeting', '1280x800');
      const screens = [plaza, ranking, meeting];
      if (isCut) for (const screen of screens) await cutTheWire(screen);
      await plaza.waitForSelector('.stage');
      for (const light of [ranking, meeting]) await light.locator('h1').first().waitFor();

      const desk = await open('/desk/release', '1440x900', drafter);
      await desk.getByRole('button', { name: '撤下全部公示内容' }).click();
      await desk.getByLabel('撤下的理由（记入台账）').fill('有居民反映有误');
      await desk.getByRole('button', { name: '立即撤下' }).click();
      await Promise.all([
        plaza.waitForSelector('.calm-word:has-text("公示内容已撤下，正在核对")', TEN_SECONDS),
        ...[ranking, meeting].map((light) =>
          light.getByRole('heading', { name: '公示内容已撤下，正在核对' }).waitFor(TEN_SECONDS),
        ),
      ]);
      expect((await ledger.store.entries.latest('boardWithdrawn'))?.data.reason).toBe('有居民反映有误');
      expect(await plaza.evaluate(() => localStorage.getItem('ryg.board'))).toBeNull();
      await plaza.reload();
      await plaza.waitForSelector('.calm-word:has-text("公示内容已撤下，正在核对")');

      await release({ kind: 'restore', issue: null });
      await plaza.waitForSelector('.stage', TEN_SECONDS);
      await ranking.getByText('金川镇').first().waitFor(TEN_SECONDS);
    },
  );
});

describe.skipIf(hasNoBrowser)('/ranking', () => {
  it('shows a town’s statement with its day, and the signed head with its full value', async () => {
    const { append, release, open, ledger } = await aServedOffice({ issues: titled });
    await append({
      kind: 'statementDrafted',
      on: today,
      subject: 'Q0001',
      data: { text: '因汛期道路中断，预计7月10日复工。', by: 'town' },
    });
    await release({ kind: 'statements', issues: ['Q0001'] });
    const page = await open('/ranking?town=610923101', '1440x900');
    await page.getByText('因汛期道路中断，预计7月10日复工。').waitFor();
    await expect.poll(() => page.locator('.st-issue-said').innerText()).toContain('6.20');
    const head = await ledger.store.dailyHeads.latest();
    const summary = page.locator('.rk-head summary');
    await expect.poll(() => summary.innerText()).toContain(`6月20日`);
    expect((await summary.innerText()).replaceAll(/\s/gu, '')).toContain(`第${head?.seq}条${head?.hash.slice(0, 8)}…`);
    await summary.click();
    await page.getByText(head?.hash ?? 'none').waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});
