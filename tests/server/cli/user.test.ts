import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildApp } from '@ryg/server/app.ts';
import { run as user } from '@ryg/server/cli/user.ts';
import { serveOrders } from '@ryg/server/cli/socket/serve.ts';
import { boardService } from '@ryg/server/features/board/board.service.ts';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { aFolder, aHouse, valueOf, type House } from '../../support/a-house.ts';
import { PASSWORD, signIn } from '../../support/a-signed-in.ts';
import { printed } from '../../support/printed.ts';

const CLI = fileURLToPath(new URL('../../../server/src/cli.ts', import.meta.url));

/** A folder with a county in it that nobody has open, or the house that has it open and takes orders. */
async function aCountyFolder(): Promise<string> {
  const folder = aFolder();
  const { app, ledger } = await aHouse({ folder });
  await app.close();
  await ledger.close();
  return folder;
}

async function aServedHouse(): Promise<Readonly<{ house: House; folder: string; close: () => Promise<void> }>> {
  const folder = aFolder();
  const house = await aHouse({ folder });
  const orders = await serveOrders(house.ledger, (error) => {
    throw error;
  });
  return { house, folder, close: orders.close };
}

const ryg = (folder: string, args: readonly string[], password = PASSWORD) =>
  printed(() => user([...args, '--data', folder], async () => password));

const add = (name: string, role: string, unit: string) => ['add', name, '--role', role, '--unit', unit];

describe('ryg user', () => {
  it('adds, lists, disables and resets accounts in a folder nobody has open', async () => {
    const folder = await aCountyFolder();
    expect(await ryg(folder, ['list'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('还没有账户') as unknown,
    });
    const made = await ryg(folder, [...add('Liming', 'office', '610923'), '--role', 'system', '--name', '李明']);
    expect(made).toMatchObject({
      code: 0,
      err: '',
      out: '已建立账户 liming（李明），角色：整改办、系统管理员；可以登录了\n',
    });
    await ryg(folder, add('jinchuan', 'town', '610923101'));
    expect((await ryg(folder, ['disable', 'jinchuan'])).code).toBe(0);
    const list = await ryg(folder, ['list']);
    expect(list.out.split('\n')).toEqual([
      expect.stringMatching(/^jinchuan\tjinchuan\t镇办\t610923101\t已停用\t从未登录$/u),
      expect.stringMatching(/^liming\t李明\t整改办、系统管理员\t610923\t在用\t从未登录$/u),
      '',
    ]);
    expect(await ryg(folder, ['disable', 'liming'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('最后一个可用的系统管理员') as unknown,
    });
    expect((await ryg(folder, ['reset', 'liming'], 'Wenhe-9035?')).code).toBe(0);
    expect((await ryg(folder, ['reset', 'liming'], PASSWORD)).err).toContain('用过');

    const ledger = valueOf(await openLedger(folder));
    const kinds = [];
    for await (const { kind, account } of ledger.store.accessEvents.rows()) kinds.push(`${account ?? ''} ${kind}`);
    await ledger.close();
    expect(kinds).toEqual([
      '命令行 accountCreated',
      '命令行 accountCreated',
      '命令行 accountChanged',
      '命令行 passwordReset',
    ]);
  });

  it('works through a running server: who was added signs in at once, who was disabled is out at once', async () => {
    const { house, folder, close } = await aServedHouse();
    expect((await ryg(folder, add('wangfang', 'auditor', '610923'))).code).toBe(0);
    const headers = await signIn(house.app, 'wangfang');
    expect((await house.app.inject({ method: 'GET', url: '/api/session', headers })).statusCode).toBe(200);
    await ryg(folder, ['disable', 'wangfang']);
    expect((await house.app.inject({ method: 'GET', url: '/api/session', headers })).statusCode).toBe(401);
    for (let time = 0; time < 5; time++)
      await house.app.inject({ method: 'POST', url: '/api/session', payload: { username: 'wangfang', password: 'x' } });
    expect((await ryg(folder, ['unlock', 'wangfang'])).out).toBe('wangfang：已解锁\n');
    await close();
  });

  it('R39: a weak password is refused with every rule it breaks', async () => {
    const folder = await aCountyFolder();
    const refused = await ryg(folder, add('liming', 'office', '610923'), 'liming123');
    expect(refused).toMatchObject({ code: 1, out: '' });
    for (const part of ['只有 9 位', '只有 2 种', '含有登录名']) expect(refused.err).toContain(part);
    expect((await ryg(folder, add('liming', 'office', '610923'), '宁陕-Abcd-77')).err).toContain('“宁陕”');
  });

  it.each([
    [add('a1', 'town', '610923'), 1, '镇办的单位应是宁陕县下辖镇的区划代码'],
    [add('a1', 'town', '610923999'), 1, '名单里没有“610923999”'],
    [add('a1', 'office', '610923101'), 1, '整改办面向全县'],
    [add('a1', 'inspector', '城关督查组'), 1, '督查组的单位应是县或镇的区划代码'],
    [add('a1', 'screen', '610923'), 1, '广场屏由配对产生'],
    [add('a1', 'boss', '610923'), 2, '没有“boss”这个角色'],
    [add('a b', 'office', '610923'), 1, '登录名“a b”不能使用'],
    [['add', 'a1', '--role', 'office'], 2, '用法'],
    [['disable', 'nobody'], 1, '没有登录名“nobody”'],
    [['explode', 'a1'], 2, '用法'],
    [['list', '--role'], 2, '用法'],
  ])('%j is refused with code %i', async (args, code, words) => {
    const refused = await ryg(await aCountyFolder(), args);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toContain(words);
  });

  it('a department is named as the ledger writes it, an inspector may cover a town', async () => {
    const folder = await aCountyFolder();
    expect((await ryg(folder, add('jiaotong', 'department', '县交通局'))).code).toBe(0);
    expect((await ryg(folder, add('ducha', 'inspector', '610923102'))).code).toBe(0);
    expect((await ryg(folder, add('DUCHA', 'inspector', '610923102'))).err).toContain('已经有人用了');
  });

  it('reads the password from standard input, one line, and tells it to nobody', async () => {
    const folder = await aCountyFolder();
    const child = spawn(process.execPath, [CLI, 'user', ...add('zhaolei', 'leader', '610923'), '--data', folder]);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    child.stdin.end(`${PASSWORD}\r\nmore\n`);
    const code = await new Promise((done) => void child.once('close', done));
    expect([code, said]).toEqual([0, '已建立账户 zhaolei（zhaolei），角色：包抓领导；可以登录了\n']);
    const ledger = valueOf(await openLedger(folder));
    const app = await buildApp({ ledger, board: boardService(ledger, 'unbuilt'), site: '' });
    onTestFinished(async () => {
      await app.close();
      await ledger.close();
    });
    await signIn(app, 'zhaolei', PASSWORD);
  });
});
