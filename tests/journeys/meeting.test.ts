import type { Page } from 'playwright-core';
import type { Board } from '@ryg/shared/domain/board.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLightSite, clippedTexts, hasNoBrowser, type LightSite } from '../support/a-light-site.ts';
import { theDrawnCounty } from '../support/the-drawn-county.ts';

const number = (page: Page) => page.locator('.mt-number b').textContent();
const title = (page: Page) => page.locator('h1').textContent();
const why = (page: Page) => page.locator('.mt-why').textContent();

/** 城关 with everything open again, every reason long, every deadline moved and every issue shared with two others. */
function aHardMeeting(): Board {
  const board = theDrawnCounty();
  const long =
    '应完成 86.5%，现报 12%，落后 74.5 个百分点，超过 30；超期 15 天；申请销号被退回 2 次；已 21 天没有报告进展';
  return {
    ...board,
    issues: board.issues.map((issue) =>
      issue.towns.includes('610923100')
        ? {
            ...issue,
            publicTitle: '集中供水点管网渗漏待彻底修复',
            towns: ['610923100', '610923102', '610923105'],
            light: 'red',
            state: 'closeRequested',
            closedOn: null,
            daysLeft: -15,
            reason: long,
            extensions: 2,
          }
        : issue,
    ),
  };
}

describe.skipIf(hasNoBrowser)('/meeting', () => {
  let site: LightSite;
  beforeAll(async () => {
    site = await aLightSite();
  });
  afterAll(async () => site?.close());

  it('a page-turner walks through it and a reload goes on where it was', async () => {
    const page = await site.open('/meeting', '1280x800', theDrawnCounty());
    // The county, the ranking, and eleven towns in the ranking's order.
    await expect.poll(() => number(page)).toBe('1 / 13');
    await page.keyboard.press('PageDown');
    await expect.poll(() => title(page)).toBe('各镇排名');
    await page.keyboard.press('PageDown');
    await expect.poll(() => title(page)).toBe('四亩地镇');
    await page.reload();
    await expect.poll(() => number(page)).toBe('3 / 13');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Space');
    await expect.poll(() => number(page)).toBe('3 / 13');
    await page.keyboard.press('End');
    await expect.poll(() => title(page)).toBe('皇冠镇');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => number(page)).toBe('13 / 13');
    await page.keyboard.press('Home');
    await expect.poll(() => number(page)).toBe('1 / 13');
    await page.mouse.click(1000, 400);
    await expect.poll(() => number(page)).toBe('2 / 13');
    await page.mouse.click(200, 400);
    await expect.poll(() => number(page)).toBe('1 / 13');
    await page.close();
  });

  it('the chosen town says why, ↑ ↓ choose another, Enter opens it', async () => {
    const page = await site.open('/meeting#ranking', '1280x800', theDrawnCounty());
    await expect
      .poll(() => why(page))
      .toBe('为什么2 红 / 11 件，红灯占比 18%，全县最高；红灯若改好 1 件，占比降到 9%，升到第 8 名。');
    await page.keyboard.press('ArrowUp');
    // 1 of 8 red like 梅子, but 2 yellow against its 1; without red 5 + 1 of 8 closed is 75 %, behind 江口's 80 %.
    await expect
      .poll(() => why(page))
      .toBe(
        '为什么1 红 / 8 件，红灯占比 13%，红灯占比、改好率与第 8 名梅子镇相同，黄灯占比 25% 高于它的 13%；红灯若改好 1 件，红灯清零，升到第 7 名。',
      );
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page)).toBe('新场镇');
    await expect.poll(() => page.locator('.st-issue').count()).toBe(3);
    await page.close();
  });

  it('goes black and shows its keys, and the next press only brings the page back', async () => {
    const page = await site.open('/meeting', '1280x800', theDrawnCounty());
    await page.keyboard.press('.');
    await expect.poll(() => page.locator('.mt-black').isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.locator('.mt-black').count()).toBe(0);
    await expect.poll(() => number(page)).toBe('1 / 13');
    await page.keyboard.press('?');
    await expect.poll(() => page.getByRole('dialog', { name: '按键' }).innerText()).toContain('黑屏');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.close();
  });

  it.each(['1024x768', '1280x800', '1920x1080', '3840x2160'])(
    'every page of the sample fits %s and says 演示数据',
    async (size) => {
      await expectAllPagesFit(await site.open('/meeting', size));
    },
  );

  it.each(['1280x800', '1920x1080'])('any town of the ranking has room for its reason at %s', async (size) => {
    const page = await site.open('/meeting#ranking', size);
    for (let step = 0; step < 11; step++) {
      await expect.poll(() => page.locator('.mt-row[data-selected] .mt-why').isVisible()).toBe(true);
      expect({ step, crowded: await crowded(page) }).toEqual({ step, crowded: [] });
      await expect.poll(() => clippedTexts(page)).toEqual([]);
      await page.keyboard.press('ArrowUp');
    }
    await page.close();
  });

  it.each(['1024x768', '1280x800', '1920x1080'])(
    'a town with more than a page holds goes on the next one at %s',
    async (size) => {
      const page = await site.open('/meeting', size, aHardMeeting());
      expect(Number((await number(page))?.split(' / ')[1])).toBeGreaterThan(13);
      await expectAllPagesFit(page);
    },
  );

  it('the smallest words of a town’s page are 3 % of the height, tags and dates apart', async () => {
    const page = await site.open('/meeting#610923109', '1280x800', theDrawnCounty());
    const sizes = await page
      .locator('.st-issue p, .mt-town-why')
      .evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    await page.close();
  });

  it('prints every page', async () => {
    const page = await site.open('/meeting', '1280x800', theDrawnCounty());
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.locator('.mt-sheet').count()).toBe(13);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('.mt-sheet').count()).toBe(1);
    await page.close();
  });
});

/** Parts of the page whose content is higher than the room they have. */
const crowded = (page: Page) =>
  page
    .locator('.mt-row, .mt-notes, .mt-ranking, .mt-sums, .mt-course, .mt-town-place, .mt-town-work')
    .evaluateAll((parts) =>
      parts.filter((part) => part.scrollHeight > part.clientHeight + 2).map((part) => part.className),
    );

async function expectAllPagesFit(page: Page): Promise<void> {
  const pages = Number((await number(page))?.split(' / ')[1]);
  for (let at = 1; at <= pages; at++) {
    await expect.poll(() => number(page)).toBe(`${at} / ${pages}`);
    expect({ page: at, clipped: await clippedTexts(page), crowded: await crowded(page) }).toEqual({
      page: at,
      clipped: [],
      crowded: [],
    });
    await expect.poll(() => page.locator('.mt-demo').textContent()).toBe('演示数据');
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(
      0,
    );
    await page.keyboard.press('PageDown');
  }
  await page.close();
}
