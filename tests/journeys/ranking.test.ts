import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLightSite, clippedTexts, hasNoBrowser, type LightSite } from '../support/a-light-site.ts';
import { theDrawnCounty } from '../support/the-drawn-county.ts';

const why = (page: Page) => page.locator('.rk-why p').textContent();
const towns = (page: Page) => page.locator('.rk-town').allTextContents();
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe.skipIf(hasNoBrowser)('/ranking', () => {
  let site: LightSite;
  beforeAll(async () => {
    site = await aLightSite();
  });
  afterAll(async () => site?.close());

  it('says why a town stands where it stands, and keeps the town in the address', async () => {
    const page = await site.open('/ranking', '1440x900', theDrawnCounty());
    // 2 of 11 red is 18 %; 1 of 11 is 9 %, behind 广货街's 1 of 12 (7th) and before 梅子's 1 of 8.
    await expect
      .poll(() => why(page))
      .toBe('2 红 / 11 件，红灯占比 18%，全县最高；红灯若改好 1 件，占比降到 9%，升到第 8 名。');

    // 9 of 10 closed; with the last one it would be a third town without anything open.
    await page.getByRole('button', { name: '龙王镇' }).click();
    await expect
      .poll(() => why(page))
      .toBe(
        '没有红灯，改好 9 / 10 件，改好率 90%，低于第 1 名筒车湾镇的 100%；黄灯若改好 1 件，就全部改好，升到并列第 1 名。',
      );
    expect(query(page)).toEqual({ town: '610923111' });

    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.rk-panel h2').textContent()).toContain('城关镇');
    await page.reload();
    await expect.poll(() => page.locator('.rk-panel h2').textContent()).toContain('城关镇');
    await page.close();
  });

  it('shows the ranking as published, with the county’s own row last', async () => {
    const page = await site.open('/ranking', '1440x900', theDrawnCounty());
    await expect
      .poll(() => towns(page))
      .toEqual([
        '四亩地镇',
        '筒车湾镇',
        '龙王镇',
        '城关镇',
        '太山庙镇',
        '江口回族镇',
        '广货街镇',
        '梅子镇',
        '新场镇',
        '金川镇',
        '皇冠镇',
      ]);
    await expect
      .poll(() => page.locator('.rk-county').innerText())
      .toMatch(/多镇 \/ 县直[\s\S]*6\/8[\s\S]*不参加排名，县总数只计一次/u);
    // 106 issues of one town, 11 copies of the 5 shared ones, and the 8 of the last row.
    await expect.poll(() => page.locator('.rk-cell-lamps button').count()).toBe(106 + 11 + 8);
    await page.close();
  });

  it('every lamp tells its issue by keyboard and by mouse', async () => {
    const page = await site.open('/ranking', '1440x900', theDrawnCounty());
    const lamps = page.getByRole('list', { name: '新场镇的灯' }).getByRole('button');
    await lamps.last().focus();
    await expect
      .poll(() => page.getByRole('tooltip').innerText())
      .toMatch(/超期或严重滞后[\s\S]*超期 \d+ 天[\s\S]*时限 6\.\d+[\s\S]*延1次/u);
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.getByRole('tooltip').innerText())
      .toMatch(/预警[\s\S]*距时限还有 3 天[\s\S]*金川共有[\s\S]*还有 4 天转红/u);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
    await lamps.first().hover();
    await expect.poll(() => page.getByRole('tooltip').innerText()).toMatch(/已改好[\s\S]*已于 2018-06-08 销号，按期/u);
    await page.close();
  });

  it('a filter ranks again what is left, and an empty one offers the way back', async () => {
    const page = await site.open('/ranking', '1440x900', { ...theDrawnCounty(), minIssues: 1 });
    await page.getByLabel('类别').selectOption('饮水');
    expect(query(page)).toMatchObject({ category: '饮水' });
    // Every sixth of 114 issues is about water.
    await expect.poll(() => page.locator('.st-faces-sum').textContent()).toBe('共 19 件');
    // Six towns have closed all of theirs; 江口 follows with 3 of 4.
    const row = page.locator('tr', { has: page.getByRole('button', { name: '江口回族镇' }) });
    expect((await row.locator('.rk-cell-rank').textContent())?.trim()).toBe('7');
    await expect.poll(() => row.locator('.rk-cell-count').textContent()).toBe('3/4');

    await page.getByLabel('部门').selectOption('县交通局');
    await expect.poll(() => page.locator('.rk-empty').textContent()).toContain('没有符合筛选条件的问题');
    await page.getByRole('button', { name: '清除筛选，看全部' }).click();
    await expect.poll(() => page.locator('.st-faces-sum').textContent()).toBe('共 114 件');
    await page.goBack();
    expect(query(page)).toMatchObject({ category: '饮水', unit: '县交通局' });
    await page.close();
  });

  it('hands out what is shown as a spreadsheet', async () => {
    const page = await site.open('/ranking', '1440x900', theDrawnCounty());
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出表格' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('宁陕县各镇排名_2018-06-20.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF名次,')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 11 + 1);
    expect(text).toContain('10,,-2,红牌,金川镇,11,7,64%');
    await page.close();
  });

  it.each(['390x844', '1024x768', '1440x900', '1920x1080'])('fits %s in all three views', async (size) => {
    const page = await site.open('/ranking', size);
    for (const view of ['灯列', '表格', '趋势']) {
      await page.getByRole('button', { name: view, exact: true }).click();
      const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(width).toBeLessThanOrEqual(room ?? 0);
      expect({ view, clipped: await clippedTexts(page) }).toEqual({ view, clipped: [] });
    }
    await page.close();
  });

  it('says in a sentence that nothing was published yet', async () => {
    const page = await site.open('/ranking', '1440x900');
    await page.evaluate(() => localStorage.clear());
    await page.route('**/api/public/board', (route) =>
      route.fulfill({ status: 503, json: { code: 'NOT_PUBLISHED', message: '' } }),
    );
    await page.reload();
    await page.getByText('还没有公开过任何一期').waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).toContain('ryg publish');
    await page.unroute('**/api/public/board');
    // It comes back by itself.
    await page.getByRole('heading', { name: '各镇排名' }).waitFor();
    await page.close();
  });
});
