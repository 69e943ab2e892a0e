import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from '../support/barriers.ts';
import { aStaffedDesk, type StaffedDesk } from '../support/a-staffed-desk.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aPhoto } from '../support/a-desk.ts';

/** Two cores and a browser take their time. */
const eventually = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 15_000 });

const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const titles = (page: Page) => page.locator('.iw-table .iw-title').allTextContents();

/** The words of the row that has the focus, or null while it is elsewhere. */
const titleUnderFocus = (page: Page) =>
  page.evaluate(() => (document.activeElement?.closest('.iw-table') ? document.activeElement.textContent : null));

describe.skipIf(hasNoBrowser)('daily work at the desk', () => {
  let site: StaffedDesk;
  /** An open issue of the town, for which it may report. */
  let issue: string;
  beforeAll(async () => {
    site = await aStaffedDesk();
    issue = await anIssueAtWork(site);
  });
  afterAll(async () => site?.close());

  it('the first page says what waits, and every number opens its part of the ledger', async () => {
    const { page, close } = await site.visit('office1', '/desk');
    const counter = page.locator('.dh-counter-overdue');
    const count = Number(await counter.locator('b').textContent());
    expect(count).toBeGreaterThan(0);
    await counter.click();
    await page.locator('.iw-table').waitFor();
    expect(query(page)).toEqual({ view: 'overdue' });
    await page.getByText(`共 ${count} 件`).first().waitFor();
    await expect.poll(() => page.locator('.iw-table [data-lamp=red].iw-lamp').count()).toBe(count);
    await close();
  });

  it('filters live in the address, narrow the list together, and go away again', async () => {
    const { page, close } = await site.visit('office1', '/desk/issues?town=金川镇&lamp=red');
    await page.locator('.iw-table .iw-title').first().waitFor();
    const narrowed = await titles(page);
    expect(narrowed.length).toBeGreaterThan(0);
    await page.keyboard.press('/');
    await page.keyboard.type('产业');
    await eventually(() => query(page)).toEqual({ town: '金川镇', lamp: 'red', q: '产业' });
    await eventually(() => titles(page)).toEqual(narrowed.filter((title) => title.includes('产业')));
    await page.getByRole('button', { name: '清除全部条件' }).click();
    await eventually(() => query(page)).toEqual({});
    await page.getByText('责任清单').click();
    await eventually(() => query(page)).toEqual({ list: 'duties' });
    await page.getByRole('columnheader', { name: '包抓领导' }).waitFor();
    await close();
  });

  it('by keyboard alone: search, walk along the rows, open one, give a command', async () => {
    const { page, close } = await site.visit('office1', '/desk/issues');
    await page.locator('.iw-table .iw-title').first().waitFor();
    await page.keyboard.press('/');
    const answered = page.waitForResponse((reply) => reply.url().includes(`q=${encodeURIComponent('金川镇')}`));
    await page.keyboard.type('金川镇');
    await answered;
    await eventually(() => query(page)).toEqual({ q: '金川镇' });
    await page.locator('.iw-table .iw-title').first().waitFor();
    await page.waitForTimeout(1_500);
    // Until the narrowed list stands there is no row to step on; the second step and the one back end on the first.
    await eventually(async () => {
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
      const focused = await titleUnderFocus(page);
      return focused !== null && focused === (await titles(page))[0];
    }).toBe(true);
    const first = await page.evaluate(() => document.activeElement?.textContent);
    expect(first).toBe((await titles(page))[0]);
    await page.keyboard.press('Enter');
    await page.locator('.iw-head h1').waitFor();
    await expect.poll(() => page.locator('.iw-head h1').textContent()).toBe(first);
    await page.getByRole('button', { name: '留言' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#f-text').focus();
    await page.keyboard.type('请按期报送');
    await page.keyboard.press('Tab');
    await page.locator('.rp-form-foot').getByRole('button', { name: '留言' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.iw-record').getByText('留言：请按期报送').waitFor();
    await close();
  });

  it('a report written without a network waits on the phone, goes out once, and only once', async () => {
    const said = `挡墙已砌 ${performance.now().toFixed(1)} 米`;
    const kept = async () => {
      const entries = await site.ledger.store.entries.ofSubject(issue);
      const reports = entries.filter(
        (one) => one.kind === 'progressReported' && JSON.stringify(one.data).includes(said),
      );
      return { reports: reports.length, pictures: entries.filter((one) => one.kind === 'evidenceAdded').length };
    };
    const { pictures } = await kept();
    const { page, context, close } = await site.visit('town1', `/desk/issues/${issue}`, '390x844');
    await page.locator('.is-actions').getByRole('button', { name: '报进展' }).tap();
    await page.getByRole('button', { name: '加 10', exact: true }).tap();
    await page.locator('#f-note').fill(said);
    await page
      .locator('#f-evidence')
      .setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
    await page.locator('.rp-photo img').waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '提交进展' }).tap();
    await page.getByRole('button', { name: '待上传 1 →' }).waitFor();
    // A page that is loaded anew has it still.
    await context.setOffline(false);
    await context.route('**/api/issues/**', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.goto(`${site.origin}/desk/outbox`);
    await page.locator('.rp-parcel').getByText(said).waitFor();
    await page.locator('.rp-parcel[data-state=waiting]').waitFor();
    // The answer is lost once after the server has taken the command: the same key is sent again.
    await context.unroute('**/api/issues/**');
    let lost = false;
    await context.route('**/commands', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      return route.abort();
    });
    // The outbox tries by itself too, and may do so before anybody taps.
    const sendNow = () =>
      page
        .getByRole('button', { name: '立即上传' })
        .tap({ timeout: 5_000 })
        .catch(() => undefined);
    await sendNow();
    await eventually(() => lost).toBe(true);
    await sendNow();
    await page.getByText('没有待上传的内容').waitFor();
    expect(await kept()).toEqual({ reports: 1, pictures: pictures + 1 });
    await close();
  });

  it('from the first page to a sent report with a photo: five taps, and a minute is enough at 400 kbit/s', async () => {
    const { page, context, close } = await site.visit('town1', '/desk', '390x844');
    const wire = await context.newCDPSession(page);
    await wire.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 300,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
    const photo = await sharp({
      create: {
        width: 4_000,
        height: 3_000,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
        background: '#888',
      },
    })
      .jpeg()
      .toBuffer();
    expect(photo.length).toBeGreaterThan(2_000_000);
    const started = Date.now();
    await page.locator('.dh-counter-overdue, .dh-counter-soon').last().tap();
    await page.locator('.iw-card .iw-title').first().tap();
    await page.locator('.is-actions').getByRole('button', { name: '报进展' }).tap();
    await page.getByRole('button', { name: '加 10', exact: true }).tap();
    await page.locator('#f-note').fill('药品已补齐八成');
    await page.locator('#f-evidence').setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.locator('.rp-photo img').waitFor();
    await page.getByRole('button', { name: '提交进展' }).tap();
    await page.locator('.iw-record').getByText('药品已补齐八成').waitFor({ timeout: 60_000 });
    expect(Date.now() - started).toBeLessThan(60_000);
    await close();
  });

  it('what the server refuses stays in the form with its words; nothing typed is lost', async () => {
    const { page, close } = await site.visit('town1', `/desk/issues/${issue}?do=requestClose`, '390x844');
    await page.locator('#f-statement').fill('无');
    await page.getByRole('button', { name: '申请销号' }).last().tap();
    await page.getByRole('alert').getByText('至少 4 个字').waitFor();
    await expect.poll(() => page.locator('#f-statement').inputValue()).toBe('无');
    await page.reload();
    await page.getByText('上次没有提交的内容还在').waitFor();
    await expect.poll(() => page.locator('#f-statement').inputValue()).toBe('无');
    await close();
  });

  it('of two who edit the same fact the second is shown what changed, and nobody’s words are lost', async () => {
    const first = await site.visit('office1', `/desk/issues/${issue}?do=editIssue`);
    const second = await site.visit('office2', `/desk/issues/${issue}?do=editIssue`);
    await second.page.locator('#f-source').fill('市级反馈');
    await first.page.locator('#f-source').fill('群众来信');
    await first.page.locator('#f-category').fill('农村公路');
    await first.page.getByRole('button', { name: '保存修改' }).click();
    await first.page.locator('.iw-record').getByText('群众来信').waitFor();
    await second.page.getByRole('button', { name: '保存修改' }).click();
    const notice = second.page.locator('.rp-conflict');
    await notice.waitFor();
    await expect.poll(() => notice.innerText()).toMatch(/整改办李明[\s\S]*问题来源[\s\S]*群众来信/u);
    await expect.poll(() => second.page.locator('#f-source').inputValue()).toBe('市级反馈');
    await notice.getByRole('button', { name: '仍按我填的提交' }).click();
    await second.page.locator('.iw-record').getByText('市级反馈').waitFor();
    const parties = await second.page.locator('.iw-parties').innerText();
    // The other's change of another fact stands.
    expect(parties).toMatch(/市级反馈/u);
    expect(parties).toMatch(/农村公路/u);
    await first.close();
    await second.close();
  });

  it.each(['1440x900', '390x844'])('axe finds nothing serious on home, list, issue and form at %s', async (size) => {
    for (const path of [
      '/desk',
      '/desk/issues',
      `/desk/issues/${issue}`,
      `/desk/issues/${issue}?do=comment`,
      '/desk/outbox',
    ]) {
      const { page, close } = await site.visit('office1', path, size);
      await page.locator('.dh-towns, .iw-title, .iw-record, .rp-empty').first().waitFor();
      await page.waitForTimeout(500);
      expect(await barriersOn(page), `${path} ${size}`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${path} ${size} is wider than its window`).toBeLessThanOrEqual(0);
      await close();
    }
  });
});

/** An issue of 金川镇 that is being worked on. */
async function anIssueAtWork(site: StaffedDesk): Promise<string> {
  const { context, close } = await site.visit('town1', '/desk/outbox');
  const reply = await context.request.get(`${site.origin}/api/issues?town=金川镇&state=rectifying`);
  const { items }: { items: readonly Readonly<{ id: string }>[] } = await reply.json();
  await close();
  const [first] = items;
  if (!first) throw new Error('no issue of 金川镇 is being worked on');
  return first.id;
}
