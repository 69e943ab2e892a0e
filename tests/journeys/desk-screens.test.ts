import { describe, expect, it } from 'vitest';
import type { ScreenMe } from '@ryg/shared/contract/screen-device.contract.ts';
import type { ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import type { ScreenBeat } from '@ryg/shared/domain/screen-beat.ts';
import { aBeat } from '../support/a-screen.ts';
import { barriersOn } from '../support/barriers.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aServedOffice, type ServedOffice } from '../support/a-served-office.ts';
import { aWall } from '../support/a-signed-in.ts';

/** The machine behind a wall, played by its calls. */
async function aPlayer({ origin }: ServedOffice) {
  const call = async <Reply>(method: 'GET' | 'POST', path: string, body?: object, key?: string): Promise<Reply> => {
    const reply = await fetch(origin + path, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(await reply.text());
    return (await reply.json()) as Reply;
  };
  const { code, pollSecret } = await call<{ code: string; pollSecret: string }>('POST', '/api/screens/pairing', {});
  const polled = () => call<{ state: string; screenKey: string }>('POST', '/api/screens/pairing/poll', { pollSecret });
  return {
    code,
    /** Fetches the key it was paired with. */
    takeKey: async () => {
      const { screenKey } = await polled();
      return {
        me: () => call<ScreenMe>('GET', '/api/screens/me', undefined, screenKey),
        beat: (facts: Partial<ScreenBeat> = {}) =>
          call<ScreenMe>('POST', '/api/screens/heartbeat', aBeat({ ...facts }), screenKey),
      };
    },
  };
}

describe.skipIf(hasNoBrowser)('/desk/screens', () => {
  it('a screen is paired by its code, held, told a notice by two, missed when it falls silent, and revoked', async () => {
    const wall = aWall();
    const office = await aServedOffice({ today: '2026-03-02', app: { wall } });
    const { open, drafter, approver, release } = office;
    await release({ kind: 'facts' });
    const player = await aPlayer(office);

    const desk = await open('/desk/screens', '1440x900', drafter);
    await desk.getByText('还没有配对的屏，三步接上第一块').waitFor();
    await desk.getByRole('link', { name: '配对新屏' }).first().click();
    await desk.getByLabel('8 个字母').fill(` ${player.code.replace('-', '').toLowerCase()}`);
    await desk.getByText(`按 ${player.code} 配对`).waitFor();
    await desk.getByRole('button', { name: '配对', exact: true }).click();
    await desk.getByText('请给这块屏起个名字').waitFor();
    await desk.getByLabel('名称').fill('东门广场屏');
    await desk.locator('.sc-wall [data-scene] [data-slot]').first().waitFor();
    expect(await barriersOn(desk)).toEqual([]);
    await desk.getByRole('button', { name: '配对', exact: true }).click();
    await desk.getByRole('heading', { name: '东门广场屏', level: 1 }).waitFor();

    const screen = await player.takeKey();
    await screen.beat();
    await desk.getByText('正常显示').waitFor();
    await desk.getByRole('button', { name: '停在这一页' }).click();
    await desk.getByText('已下达，等待屏幕确认…').waitFor();
    expect(await screen.me()).toMatchObject({ acts: { hold: { scene: 'overview' } } });
    await screen.beat({ cover: 'held' });
    await desk.locator('.sc-orders').getByText('屏幕已执行').waitFor();

    await desk.getByRole('button', { name: '发通知' }).click();
    const form = desk.getByRole('dialog');
    await form.getByLabel('内容').fill('请打13812345678');
    await form.getByText('第 3 至 13 个字是手机号').waitFor();
    await form.getByLabel('内容').fill('今晚放映公益电影');
    await form.getByLabel('明天 22:00').check();
    expect(await barriersOn(desk)).toEqual([]);
    await form.getByRole('button', { name: '交另一位同志放行' }).click();
    await desk.getByText('等另一位同志放行').last().waitFor();

    const phone = await open('/desk/screens/S1', '390x844', approver);
    await phone.getByRole('button', { name: '放行' }).click();
    await phone.getByText('正在显示', { exact: true }).last().waitFor();
    expect(await screen.me()).toMatchObject({ notices: [{ text: '今晚放映公益电影' }] });
    expect(await barriersOn(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    wall.pass(10);
    await phone.getByRole('link', { name: '首页' }).click();
    await phone.getByText('东门广场屏：10 分钟没有收到画面信号').waitFor();
    await phone.getByRole('link', { name: '去处理' }).click();
    await phone.getByText('离线 3 分钟以上').waitFor();

    await desk.getByRole('tab', { name: '设置' }).click();
    await desk.getByLabel('位置（坏了要去哪里找它）').fill('东门广场北侧');
    const [line] = (await approver.get('/api/screens')).json<ScreensView>().screens;
    await office.app.inject({
      method: 'PUT',
      url: '/api/screens/S1',
      headers: { ...approver.headers, 'idempotency-key': 'somebody-else-saves' },
      payload: { settings: { ...line?.settings, english: true }, basedOn: line?.seq },
    });
    await desk.getByRole('button', { name: '保存设置' }).click();
    await desk.getByRole('button', { name: '仍按我填的保存' }).click();
    await desk.locator('.sc-head').getByText('东门广场北侧').waitFor();

    await desk.getByRole('button', { name: '停用这块屏' }).click();
    await desk.getByLabel('停用的理由（记入审计）').fill('屏已拆除');
    await desk.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click();
    await desk.getByText('已停用', { exact: true }).waitFor();
    expect(await screen.me()).toEqual({ state: 'revoked' });
  });
});
