import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDeskSite, type DeskSite, type Visitor } from '../support/a-desk-site.ts';
import { barriersOn } from '../support/barriers.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';

const PASSWORD = 'Qinling-8421!';
const OWN_PASSWORD = 'Hanjiang-2046?';
const SIZES = ['1440x900', '390x844'] as const;

async function signIn({ page, go }: Visitor, username: string, password: string): Promise<void> {
  await go('/desk');
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** One county's first hour: each step stands on the one before. */
describe.skipIf(hasNoBrowser)('/desk', () => {
  let site: DeskSite;
  let office: Visitor;
  let initialPassword = '';

  beforeAll(async () => {
    site = await aDeskSite();
    office = await site.visit('1440x900');
  });
  afterAll(async () => site?.close());

  it('R45: a new machine asks for the code its console printed, and for nothing less', async () => {
    const { page, go } = office;
    await go('/desk');
    await expect.poll(() => page.locator('h1').innerText()).toBe('建立第一个账户');
    expect(await barriersOn(page)).toEqual([]);

    await page.getByLabel('设置码').fill('AAAA-BBBB-CCCC');
    await page.getByLabel('登录名').fill('lijing');
    await page.getByLabel('姓名').fill('李静');
    await page.getByLabel('口令', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输一遍').fill(PASSWORD);
    await page.getByRole('button', { name: '建立账户并登录' }).click();
    await expect.poll(() => page.getByRole('alert').first().innerText()).toContain('设置码不对');

    await page.getByLabel('设置码').fill(site.setupCode());
    await page.getByRole('button', { name: '建立账户并登录' }).click();
    await page.getByRole('navigation', { name: '工作台' }).waitFor();
    await expect.poll(() => page.locator('.dk-account').innerText()).toContain('李静');
  });

  it('ticks the rules of a password off while it is typed', async () => {
    const { page, go } = office;
    await go('/desk/me');
    const met = () => page.locator('.dk-rules [data-met="true"]').allInnerTexts();
    await page.getByLabel('新口令').fill('abc');
    expect((await met()).join()).not.toContain('至少 10 位');
    await page.getByLabel('新口令').fill('lijing-2046-Hanjiang');
    expect((await met()).join()).toContain('至少 10 位');
    expect((await met()).join()).not.toContain('不含登录名');
    await page.getByLabel('新口令').fill(OWN_PASSWORD);
    expect(await met()).toHaveLength(3);
  });

  it('R37: a wrong password and an unknown name are answered alike, and nothing typed is lost', async () => {
    const visitor = await site.visit('390x844');
    const answers: string[] = [];
    for (const name of ['lijing', 'nobody']) {
      await signIn(visitor, name, 'Wrong-password-1');
      answers.push(await visitor.page.getByRole('alert').first().innerText());
      await expect.poll(() => visitor.page.getByLabel('登录名').inputValue()).toBe(name);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('登录名或口令不对');
    expect(await barriersOn(visitor.page)).toEqual([]);
    await visitor.leave();
  });

  it('an account is made, its password shown once, and its first sign-in asks for an own one', async () => {
    const { page, go } = office;
    await go('/desk/people');
    await page.getByRole('button', { name: '新建账户' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('姓名').fill('张伟');
    await form.getByLabel('登录名').fill('zhangwei');
    await form.getByLabel('单位类别').click();
    await page.getByTitle('一个镇办').click();
    await form.getByRole('checkbox', { name: /^镇办/u }).check();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: '建立账户' }).click();
    await page.getByText('请把初始口令交给张伟').waitFor();
    initialPassword = await page.locator('.dk-handed dd').last().innerText();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: '已经交给本人' }).click();
    await page.getByRole('row', { name: /张伟/u }).getByText('待改口令').waitFor();
    await expect.poll(() => page.getByText(initialPassword).count()).toBe(0);

    const town = await site.visit('390x844');
    await signIn(town, 'zhangwei', initialPassword);
    await town.page.getByRole('heading', { name: '先换成自己的口令' }).waitFor();
    expect(await barriersOn(town.page)).toEqual([]);
    await town.page.getByLabel('现在的口令').fill(initialPassword);
    await town.page.getByLabel('新口令').fill(OWN_PASSWORD);
    await town.page.getByLabel('再输一遍').fill(OWN_PASSWORD);
    await town.page.getByRole('button', { name: '修改口令' }).click();
    await town.page.getByRole('navigation', { name: '工作台' }).waitFor();

    await town.go('/desk/people');
    await expect.poll(() => town.page.locator('h1').innerText()).toContain('不对您的角色开放');
    expect(town.violations).toEqual([]);
    await town.leave();
  });

  it('a session that ended is taken up again over the page, with what was typed in it', async () => {
    const { page, go } = office;
    await go('/desk/settings');
    await page.getByRole('switch', { name: '包抓领导签字' }).click();
    const ended = await page.request.delete(`${new URL(page.url()).origin}/api/session`, {
      headers: { origin: new URL(page.url()).origin },
    });
    expect(ended.status()).toBe(204);
    await page.getByRole('button', { name: '保存工作流程' }).click();

    const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await again.getByLabel('口令', { exact: true }).fill(PASSWORD);
    await expect.poll(() => again.getByLabel('登录名').inputValue()).toBe('lijing');
    expect(await barriersOn(page)).toEqual([]);
    await again.getByRole('button', { name: '登录并继续' }).click();
    await page.getByText('工作流程已保存').waitFor();
    await again.waitFor({ state: 'hidden' });
    await page.reload();
    await page.getByRole('list', { name: '一个问题要走的环节' }).waitFor();
    await expect
      .poll(() => page.getByRole('list', { name: '一个问题要走的环节' }).innerText())
      .toContain('包抓领导签字');
  });

  it('R43: a one-time code is bound with its recovery codes shown once, asked for at sign-in, and ended', async () => {
    const town = await site.visit('390x844');
    const { page, go } = town;
    await signIn(town, 'zhangwei', OWN_PASSWORD);
    await page.getByRole('navigation', { name: '工作台' }).waitFor();
    await go('/desk/me');
    await page.getByRole('button', { name: '启用' }).click();
    await page.getByRole('button', { name: '开始绑定' }).click();
    await page.getByRole('img', { name: '动态口令的二维码' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    const secret = (await page.locator('.dk-totp-text code').innerText()).replaceAll(/\s/gu, '');
    await page.getByLabel('验证器上显示的 6 位数字').fill(generateSync({ secret }));
    await page.getByRole('button', { name: '确认绑定' }).click();
    await page.locator('.dk-recovery-codes li').first().waitFor();
    const codes = await page.locator('.dk-recovery-codes li').allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    expect(await barriersOn(page)).toEqual([]);
    await expect.poll(() => page.getByRole('button', { name: '完成' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: '恢复码已经保存好' }).check();
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByText('已启用').waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();

    await signIn(town, 'zhangwei', OWN_PASSWORD);
    await page.getByLabel('动态口令').fill(codes[0] ?? '');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('navigation', { name: '工作台' }).waitFor();
    await go('/desk/me');
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await page.getByText('未启用').waitFor();
    expect(town.violations).toEqual([]);
    await town.leave();
  });

  it.each(SIZES)('R65: at %s nothing bars anybody, nothing sticks out, nothing breaks the policy', async (size) => {
    const visitor = await site.visit(size);
    const { page, go, violations } = visitor;
    await signIn(visitor, 'lijing', PASSWORD);
    await page.getByRole('navigation', { name: '工作台' }).waitFor();
    for (const [path, heading] of [
      ['/desk/me', '我的账户'],
      ['/desk/people', '人员'],
      ['/desk/settings', '设置'],
    ] as const) {
      await go(path);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      expect({ path, found: await barriersOn(page) }).toEqual({ path, found: [] });
      await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    }
    for (const part of ['督查组', '请假授权', '安全策略']) {
      await page.getByRole('tab', { name: part }).click();
      expect({ part, found: await barriersOn(page) }).toEqual({ part, found: [] });
    }
    expect(violations).toEqual([]);
    await visitor.leave();
  });

  it('the keyboard reaches the content past the navigation, and says where it is', async () => {
    const { page, go } = office;
    await go('/desk/me');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    const width = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth);
    expect(width).toBe('3px');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#dk-main');
  });

  it('the public pages carry nothing of the desk', async () => {
    const visitor = await site.visit('1440x900');
    const scripts: Promise<string>[] = [];
    visitor.page.on('response', (reply) => {
      // What the browser had already has no body a second time.
      if (reply.url().endsWith('.js') && reply.ok()) scripts.push(reply.text());
    });
    for (const path of ['/', '/ranking']) await visitor.go(path);
    await visitor.page.goto(`${new URL(visitor.page.url()).origin}/plaza`);
    await visitor.page.locator('.wall').waitFor();
    const texts = await Promise.all(scripts);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => text.includes('ant-btn') || text.includes('ant-modal'))).toEqual([]);
    await visitor.leave();
  });
});
