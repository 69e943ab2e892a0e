import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { aPerson } from '../support/a-desk.ts';
import { aWall } from '../support/a-signed-in.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aServedOffice } from '../support/a-served-office.ts';
import { barriersOn } from '../support/barriers.ts';
import { anIssue } from '../support/an-issue.ts';

const TODAY = '2026-03-02';
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

/** A day of work: reports, a stranger turned away, somebody who mistyped. */
async function aWatchedOffice() {
  const office = await aServedOffice({
    today: TODAY,
    issues: [
      anIssue({ id: 'Q0001', no: '12', title: '金川镇青草关村通村路边坡水毁，雨天通行不便', progress: 20 }),
      anIssue({ id: 'Q0002', no: '13', title: '卫生室药品不齐', towns: ['江口镇'] }),
    ],
    app: { wall: aWall() },
  });
  const { house } = office;
  const town = await aPerson(house, { role: 'town', name: '金川镇专干', unit: '610923101' });
  const auditor = await aPerson(house, { role: 'auditor', name: '审计员', unit: '610923' });
  const report = { command: 'reportProgress', progress: 60, note: '已完成路基，正在砌筑挡墙', evidence: [] } as const;
  expect((await town.give('Q0001', report)).statusCode).toBe(200);
  await town.get('/api/issues/Q0002');
  const knock = { username: town.username, password: 'Falsch-1234!' };
  await house.app.inject({ method: 'POST', url: '/api/session', payload: knock });
  return { ...office, town, auditor };
}

describe.skipIf(hasNoBrowser)('/desk/audit', () => {
  it.each(['1440x900', '390x844'])('at %s everything can be read by everybody', async (size) => {
    const { open, auditor } = await aWatchedOffice();
    const page = await open('/desk/audit', size, auditor);
    await page.getByText('登录失败（口令不对，或没有这个账户）').waitFor();
    await expect.poll(() => page.getByText('查看不在其范围的内容，被拒').count()).toBe(1);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriersOn(page)).toEqual([]);

    await page.goto(`${new URL(page.url()).origin}/desk/audit?issue=Q0001&kind=progressReported`);
    const first = page.getByText('报进展 60%：已完成路基，正在砌筑挡墙');
    await first.waitFor();
    if (size === '390x844') await page.getByText('改动前后（1 项）').first().click();
    else await page.getByRole('button', { name: '展开行' }).first().click();
    await page.getByRole('cell', { name: '20%' }).first().waitFor();
    await expect.poll(() => page.getByRole('cell', { name: '60%' }).first().isVisible()).toBe(true);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriersOn(page)).toEqual([]);

    await page.getByRole('button', { name: '验证完整性' }).click();
    await page.getByText('通过：两套记录首尾相接').waitFor();
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriersOn(page)).toEqual([]);
  });

  it('filters live in the address, and what is shown can be taken away', async () => {
    const { open, auditor, town } = await aWatchedOffice();
    const page = await open('/desk/audit', '1440x900', auditor);
    await page.getByRole('searchbox').fill('水毁');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/u);
    expect(query(page)).toEqual({ q: '水毁' });
    await page.getByText('报进展 60%').waitFor();
    await page.getByText('登录失败').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('报进展 60%').waitFor();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('水毁');

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: '文本（.csv）' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('审计记录.csv');
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(town.username);
    expect(text).not.toContain('登录成功');

    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByText('导出审计记录（csv）').waitFor();
    await page.goBack();
    expect(query(page)).toEqual({ q: '水毁' });
    await page.goto(`${new URL(page.url()).origin}/desk/audit?q=没有这样的事`);
    await page.getByRole('button', { name: '清除条件，看全部' }).click();
    await page.getByText('登录失败').waitFor();
    expect(query(page)).toEqual({});
  });

  it('R52: a record changed by hand is named, on screen and on paper', async () => {
    const { open, auditor, ledger } = await aWatchedOffice();
    const db = kyselyOn(ledger.file);
    await sql`drop trigger entry_no_update`.execute(db);
    await sql`update entry set data = replace(data, '20', '90') where kind = 'progressReported' and seq = 4`.execute(
      db,
    );
    const page = await open('/desk/audit', '1440x900', auditor);
    await page.getByRole('button', { name: '验证完整性' }).click();
    await page.getByText('第 4 条记录的内容与它的校验值不符，已被改动').waitFor();
    await expect.poll(() => page.getByRole('status').innerText()).toContain('未通过');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.au-verdict').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.au-sheet').isVisible()).toBe(false);
  });

  it('R50: the system administrator finds neither the page nor a way to it', async () => {
    const { open, house } = await aWatchedOffice();
    const system = await aPerson(house, { role: 'system', name: '系统员', unit: '610923' });
    const page = await open('/desk/audit', '1440x900', system);
    await page.getByRole('heading', { name: '“审计”不对您的角色开放' }).waitFor();
    await expect.poll(() => page.getByRole('navigation', { name: '工作台' }).getByText('审计').count()).toBe(0);
  });
});
