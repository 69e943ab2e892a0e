import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pictureFolder } from '@ryg/server/store/picture-folder.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EvidenceKind } from '@ryg/shared/domain/issue-work.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aPicture } from '../support/a-photo.ts';
import { aServedOffice, type ServedOffice } from '../support/a-served-office.ts';
import { barriersOn } from '../support/barriers.ts';
import { anIssue } from '../support/an-issue.ts';

const today = calendarDay('2018-06-20');
const SIZES = ['1440x900', '390x844'];
const titled = [
  anIssue({ publicTitle: '通村路水毁修复', progress: 10 }),
  anIssue({ id: 'Q0002', no: '2', publicTitle: '饮水管道修复', closedOn: calendarDay('2018-06-11') }),
];
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const isDrawn = (page: Page, selector: string) =>
  page.waitForFunction(
    (chosen) =>
      [...document.querySelectorAll<HTMLImageElement>(chosen)].every(
        ({ complete, naturalWidth }) => complete && naturalWidth > 0,
      ) && document.querySelector(chosen) !== null,
    selector,
  );
/** For looking at, when asked for by `PICTURES=folder`. */
const kept = async (page: Page, name: string) => {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

/** Puts a picture of a width of its own beside an issue. */
async function shot({ ledger, append }: ServedOffice, subject: string, kind: EvidenceKind, width: number, pairOf = '') {
  const bytes = await aPicture(width, 480).jpeg().toBuffer();
  const id = createHash('sha256').update(bytes).digest('hex');
  await pictureFolder(ledger.folder.path).put({ sha256: id, bytes, thumbnail: bytes });
  const data = { id, kind, note: '', width, height: 480, takenOn: null, by: 'town', on: today, cycle: 1 };
  await append({ kind: 'evidenceAdded', on: today, subject, data: { ...data, pairOf: pairOf || null } });
  return id;
}

async function pictured(): Promise<ServedOffice> {
  const office = await aServedOffice({ issues: titled });
  for (const [subject, width] of [
    ['Q0001', 640],
    ['Q0002', 720],
  ] as const) {
    const before = await shot(office, subject, 'before', width);
    await shot(office, subject, 'after', width + 8, before);
    await shot(office, subject, 'paper', width + 16);
  }
  await office.release({ kind: 'facts' });
  return office;
}

describe.skipIf(hasNoBrowser)('released pictures', () => {
  it('one picks the pair, another sees and releases it, and the ranking shows before and after', async () => {
    const office = await pictured();
    const { open, drafter, approver, release, press } = office;
    const desk = await open('/desk/release', '1440x900', drafter);
    await desk.getByRole('tab', { name: '照片' }).click();
    await desk.getByLabel('公开哪个问题的照片').click();
    await desk.getByText('编号 1 通村路水毁修复（2 张）').last().click();
    await isDrawn(desk, '.dk-photos img');
    await expect.poll(() => desk.locator('.dk-photos img').count()).toBe(2);
    await desk.getByText('1 张没有列出').waitFor();
    await desk.getByText('公开这一组整改前后').click();
    await kept(desk, 'picker-1440x900');
    expect(await barriersOn(desk)).toEqual([]);
    await desk.getByRole('button', { name: '拟发布单（2 张照片）' }).click();
    await desk.getByText('由整改办另一位同志放行').waitFor();

    const other = await open('/desk/release', '390x844', approver);
    await isDrawn(other, '.dk-waiting .dk-photos img');
    await kept(other, 'approver-390x844');
    await expect.poll(() => overflow(other)).toBeLessThanOrEqual(0);
    expect(await barriersOn(other)).toEqual([]);
    await other.getByRole('button', { name: '放行', exact: true }).click();
    await other.getByText('没有等放行的发布单').waitFor();

    const board = (await office.boardNow()).json<{ issues: { photos: { id: string }[] }[] }>();
    expect(board.issues.map(({ photos }) => photos.length)).toEqual([2, 0]);
    const { issues } = await office.list();
    expect(issues.map(({ publicPhotos }) => publicPhotos.length)).toEqual([2, 0]);
    const done = (await drafter.get('/api/issues/Q0002')).json<{ evidence: { id: string; kind: string }[] }>();
    const pair = done.evidence.filter(({ kind }) => kind !== 'paper').map(({ id }) => id);
    await release({ kind: 'photos', issue: 'Q0002', photos: pair });
    await release({ kind: 'correction', issue: 'Q0001', text: '6月13日公布的完成日期有误，应为6月15日。' });

    for (const size of SIZES) {
      const ranking = await open('/ranking?town=610923101', size);
      await ranking.locator('.st-pair').first().waitFor();
      await ranking.locator('.st-pair').last().scrollIntoViewIfNeeded();
      await isDrawn(ranking, '.st-pair > button img');
      await expect.poll(() => ranking.locator('.st-pair').count()).toBe(2);
      await kept(ranking, `ranking-${size}`);
      await ranking.getByText('更正 1 条').click();
      await ranking.getByText('应为6月15日').waitFor();
      await ranking.getByText('应为6月15日').scrollIntoViewIfNeeded();
      await kept(ranking, `corrections-${size}`);
      await expect.poll(() => overflow(ranking)).toBeLessThanOrEqual(0);
      expect(await barriersOn(ranking)).toEqual([]);
      await ranking.getByRole('button', { name: '通村路水毁修复，整改后照片，点开看大图' }).click();
      await isDrawn(ranking, 'dialog[open] img');
      await kept(ranking, `whole-${size}`);
      expect(await barriersOn(ranking)).toEqual([]);
      await ranking.getByRole('button', { name: '关闭' }).click();
      await expect.poll(() => ranking.locator('dialog[open]').count()).toBe(0);

      const home = await open('/', size);
      await home.getByText('更正 1 条').waitFor();
      await expect.poll(() => home.getByRole('link', { name: '登录工作台' }).getAttribute('href')).toBe('/desk');
      await kept(home, `home-${size}`);
      await expect.poll(() => overflow(home)).toBeLessThanOrEqual(0);
      expect(await barriersOn(home)).toEqual([]);
    }

    const plaza = await open('/plaza', '1920x1080');
    await plaza.waitForSelector('.stage');
    await expect.poll(() => plaza.locator('img[src*="photos"]').count()).toBe(0);
    const ranking = await open('/ranking?town=610923101', '1440x900');
    await press({ reason: '照片里有人', issue: 'Q0001' });
    await expect.poll(() => ranking.locator('.st-pair').count(), { timeout: 40_000 }).toBe(1);
  });
});

describe.skipIf(hasNoBrowser)('settings of two people', () => {
  it('the second keeps what was typed, is told who saved, and chooses', async () => {
    const { open, drafter, approver, house } = await aServedOffice();
    const first = await open('/desk/settings', '1440x900', drafter);
    const second = await open('/desk/settings', '390x844', approver);
    await second.getByLabel('一个问题最多延期').fill('5');
    await first.getByLabel('一个问题最多延期').fill('3');
    await first.getByRole('button', { name: '保存工作流程' }).click();
    await first.getByText('工作流程已保存').waitFor();
    await second.getByRole('button', { name: '保存工作流程' }).click();
    await second.getByText('拟稿人已改过工作流程，没有保存').waitFor();
    await expect.poll(() => second.getByLabel('一个问题最多延期').inputValue()).toBe('5');
    await second.getByRole('button', { name: '仍按我填的保存' }).waitFor();
    await second.getByText('拟稿人已改过工作流程，没有保存').scrollIntoViewIfNeeded();
    await kept(second, 'conflict-390x844');
    expect(await barriersOn(second)).toEqual([]);
    await expect.poll(() => overflow(second)).toBeLessThanOrEqual(0);
    const limit = async () => (await house.ledger.store.entries.latest('workflowSet'))?.data.maxExtensions;
    expect(await limit()).toBe(3);
    await second.getByRole('button', { name: '仍按我填的保存' }).click();
    await second.getByText('工作流程已保存').waitFor();
    expect(await limit()).toBe(5);
  });

  it('a delegation is ended on its day', async () => {
    const { open, drafter, append } = await aServedOffice();
    const data = {
      leader: '陈副县长',
      by: 'chen',
      to: drafter.username,
      from: today,
      until: today,
      reason: '外出培训',
    };
    await append({ kind: 'delegationSet', on: today, subject: '陈副县长', data });
    const page = await open('/desk/settings', '1440x900', drafter);
    await page.getByRole('tab', { name: '请假授权' }).click();
    await page.getByText('有效', { exact: true }).waitFor();
    await page.getByRole('button', { name: '结束授权' }).click();
    await page.getByText('已经代签的仍然有效').waitFor();
    await kept(page, 'end-1440x900');
    await page.getByRole('tooltip').getByRole('button', { name: '结束授权' }).click();
    await page.getByText('已结束', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '结束授权' }).count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
  });
});
