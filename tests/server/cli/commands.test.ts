import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveOrders } from '@ryg/server/cli/socket/serve.ts';
import { run as backup } from '@ryg/server/cli/backup.ts';
import { run as exportLedger } from '@ryg/server/cli/export.ts';
import { run as importLedger } from '@ryg/server/cli/import.ts';
import { run as init } from '@ryg/server/cli/init.ts';
import { run as publish } from '@ryg/server/cli/publish.ts';
import { run as restore } from '@ryg/server/cli/restore.ts';
import { run as verify } from '@ryg/server/cli/verify.ts';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { folderAt } from '@ryg/server/store/folder.ts';
import { aFolder, valueOf } from '../../support/a-house.ts';
import { printed } from '../../support/printed.ts';

const REGIONS = JSON.stringify({
  county: '宁陕县',
  code: '610923',
  towns: [
    { code: '610923101', name: '金川镇' },
    { code: '610923102', name: '江口镇' },
  ],
});
const HEADINGS = '编号,存在问题,公示标题,涉及镇,牵头单位,交办时间,整改时限,整改进度,完成日期';
const LEDGER = [
  '填报日期：2018年6月20日',
  HEADINGS,
  '1,通村路水毁,通村路修复,金川镇,县交通局,2018-05-09,2018-07-31,50%,',
  '2,"=cmd|"" /C calc""!A0",,江口镇,县水利局,2018-05-09,2018-06-30,100%,2018-06-18',
].join('\r\n');

async function aCountyFolder() {
  const path = join(aFolder(), 'county');
  const place = aFolder();
  const regions = join(place, 'regions.json');
  writeFileSync(regions, REGIONS);
  const made = await printed(() =>
    init([path, '--county', '610923', '--name', '宁陕县', '--regions', regions, '--hotline', '0915-6820000']),
  );
  const ledger = join(place, '台账.csv');
  writeFileSync(ledger, `\uFEFF${LEDGER}`);
  return { path, place, ledger, made };
}

const on = (path: string) => ['--data', path];

it('a county’s own way: init, import, publish, and the folder verifies', async () => {
  const { path, ledger, made } = await aCountyFolder();
  expect(made).toMatchObject({ code: 0, err: '', out: expect.stringContaining('共 2 个镇') as unknown });

  const first = await printed(() => importLedger([ledger, ...on(path)]));
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('新增 2 条，变更 0 条，未变 0 条；其中销号 1 条');
  expect(first.out).toContain('尚未公开');

  const again = await printed(() => importLedger([ledger, ...on(path)]));
  expect(again.out).toContain('没有新内容，台账未变');

  const released = await printed(() => publish(on(path)));
  expect(released.out).toMatch(/第 1 期已公开：.*共 2 个问题/u);
  expect(released.out).toContain('还有 1 个公示标题未公开');
  const titled = await printed(() => publish(['--titles', ...on(path)]));
  expect(titled.out).toContain('第 2 期已公开');

  expect(await printed(() => verify(on(path)))).toMatchObject({
    code: 0,
    out: expect.stringContaining('核验通过') as unknown,
  });
});

it('import --preview says which lights would turn and writes nothing', async () => {
  const { path, ledger } = await aCountyFolder();
  const preview = await printed(() => importLedger([ledger, '--preview', ...on(path)]));
  expect(preview).toMatchObject({ code: 0, err: '' });
  expect(preview.out).toContain('台账没有改动');
  expect(preview.out).toContain('将新增 2 条，变更 0 条');
  expect(preview.out).toMatch(/有 2 盏灯会变：\n {2}\S.*：新增 → /u);

  const written = await printed(() => importLedger([ledger, ...on(path)]));
  expect(written.out).toContain('新增 2 条，变更 0 条');
  const again = await printed(() => importLedger([ledger, '--preview', ...on(path)]));
  expect(again.out).toContain('没有灯会变');
});

it.each(['xlsx', 'csv'])(
  'R31: what is exported as %s is imported again unchanged, and formulas stay text',
  async (ending) => {
    const { path, place, ledger } = await aCountyFolder();
    await printed(() => importLedger([ledger, ...on(path)]));
    const before = await issuesOf(path);
    const file = join(place, `导出.${ending}`);
    expect((await printed(() => exportLedger([file, ...on(path)]))).out).toContain('已导出 2 个问题');
    if (ending === 'csv') expect(readFileSync(file, 'utf8')).toContain(`"'=cmd`);

    const copied = await printed(() => importLedger([file, ...on(path), '--on', '2018-06-20']));
    expect(copied).toMatchObject({ code: 0, out: expect.stringContaining('没有新内容，台账未变') as unknown });
    expect(await issuesOf(path)).toEqual(before);
    expect(before[1]?.title).toBe('=cmd|" /C calc"!A0');
  },
);

async function issuesOf(path: string) {
  const opened = valueOf(await openLedger(path));
  const issues = await opened.store.issues.all();
  await opened.close();
  return issues;
}

describe('beside a running server', () => {
  it('R12: commands hand their work to the process that holds the folder, through a socket only its user may open', async () => {
    const { path, place, ledger } = await aCountyFolder();
    const held = valueOf(await openLedger(path));
    const orders = await serveOrders(held, (error) => {
      throw error;
    });
    try {
      expect(statSync(folderAt(path).socket).mode & 0o777).toBe(0o600);
      expect((await printed(() => importLedger([ledger, ...on(path)]))).out).toContain('新增 2 条');
      expect((await held.store.issues.all()).length).toBe(2);
      expect((await printed(() => publish(on(path)))).out).toContain('第 1 期已公开');
      expect(await printed(() => verify(on(path)))).toMatchObject({ code: 0 });
      const copy = join(place, 'copy.db');
      expect((await printed(() => backup([copy, ...on(path)]))).out).toContain('已核验');
      expect(existsSync(copy)).toBe(true);
      const refused = await printed(() => importLedger([join(place, 'gone.xlsx'), ...on(path)]));
      expect([refused.code, refused.out]).toEqual([2, '']);
    } finally {
      await orders.close();
      await held.close();
    }
    expect((await printed(() => verify(on(path)))).code).toBe(0);
  });

  it('a holder that does not answer is named', async () => {
    const { path, ledger } = await aCountyFolder();
    const held = valueOf(await openLedger(path));
    const refused = await printed(() => importLedger([ledger, ...on(path)]));
    await held.close();
    expect(refused).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(new RegExp(`进程号 ${process.pid}.*没有应答`, 'u')) as unknown,
    });
  });
});

describe('what is wrong is said in one line', () => {
  const usage = (command: string) =>
    expect.stringMatching(new RegExp(`^[^\n]*用法：ryg ${command} [^\n]*\n$`, 'u')) as unknown;

  it.each([
    ['init', init, ['x'], usage('init')],
    ['init', init, ['x', '--county', '12', '--name', '宁陕县'], usage('init')],
    ['import', importLedger, [], usage('import')],
    ['import', importLedger, ['a', 'b'], usage('import')],
    ['import', importLedger, ['a', '--wrong'], usage('import')],
    ['publish', publish, ['a'], usage('publish')],
    ['export', exportLedger, ['a.pdf'], usage('export')],
    ['backup', backup, [], usage('backup')],
    ['restore', restore, [], usage('restore')],
    ['verify', verify, ['--data'], usage('verify')],
  ])(
    'ryg %s with %j',
    async (_name, run, args, err) => {
      expect(await printed(() => run([...args] as string[]))).toEqual({ code: 2, out: '', err });
    },
    5_000,
  );

  it('a folder without a ledger names the way to make one', async () => {
    const path = join(aFolder(), 'none');
    for (const run of [verify, publish]) {
      expect(await printed(() => run(on(path)))).toMatchObject({
        code: 1,
        err: expect.stringContaining('ryg init') as unknown,
      });
    }
    expect(existsSync(path)).toBe(false);
  });

  it('init does not touch a folder that has a ledger', async () => {
    const { path } = await aCountyFolder();
    const before = readFileSync(folderAt(path).database);
    expect(await printed(() => init([path, '--county', '610923', '--name', '别县']))).toMatchObject({
      code: 1,
      err: expect.stringContaining('已经有台账') as unknown,
    });
    expect(readFileSync(folderAt(path).database)).toEqual(before);
  });

  it('R06: a damaged folder ends every command with 78', async () => {
    const path = aFolder();
    mkdirSync(path, { recursive: true });
    writeFileSync(folderAt(path).database, '');
    expect(await printed(() => verify(on(path)))).toMatchObject({
      code: 78,
      err: expect.stringContaining('ryg restore') as unknown,
    });
  });

  it('a day that is none, and a file that is none', async () => {
    const { path, ledger, place } = await aCountyFolder();
    expect(await printed(() => importLedger([ledger, '--on', '2018-06-31', ...on(path)]))).toMatchObject({
      code: 2,
      err: expect.stringContaining('不是日期') as unknown,
    });
    expect(await printed(() => importLedger([join(place, 'none.xlsx'), ...on(path)]))).toMatchObject({
      code: 2,
      out: '',
    });
  });
});
