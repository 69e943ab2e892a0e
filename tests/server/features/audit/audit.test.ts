import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { sql } from 'kysely';
import { aPerson, setWorkflow } from '../../../support/a-desk.ts';
import { aHouse, type House } from '../../../support/a-house.ts';
import { anAccount, aSignedIn, aWall } from '../../../support/a-signed-in.ts';
import { aDesk } from '../../../support/a-staff.ts';
import { anIssue } from '../../../support/an-issue.ts';
import { allAudit, auditPage } from '../../../support/audit-rows.ts';

const TODAY = '2026-03-02';

const aWatchedHouse = (wall = aWall()) =>
  aHouse({
    today: TODAY,
    issues: [
      anIssue({ id: 'Q0001', no: '12', title: '公路边坡水毁', progress: 20 }),
      anIssue({ id: 'Q0002', no: '13', title: '卫生室药品不齐', towns: ['江口镇'] }),
    ],
    app: { wall },
  });

const doorOf = async ({ ledger }: House) => {
  const rows = [];
  for await (const row of ledger.store.accessEvents.rows()) rows.push(row);
  return rows;
};

describe('one list of both chains', () => {
  it('every record of both chains comes once, each chain in its own order, whatever the page', async () => {
    const wall = aWall();
    const house = await aWatchedHouse(wall);
    // Some before the ledger's noon, some after it.
    await aSignedIn(house, { role: 'town', unit: '610923101', wall });
    wall.pass(4 * 60);
    const { cookie } = await aSignedIn(house, { role: 'auditor', wall });
    const auditor = {
      get: (url: string) => house.app.inject({ method: 'GET', url, headers: { cookie } }),
    };
    await auditPage(auditor);
    const { items, pages } = await allAudit(auditor, 3);
    const ledger = items.filter(({ chain }) => chain === 'ledger').map(({ seq }) => seq);
    const access = items.filter(({ chain }) => chain === 'access').map(({ seq }) => seq);
    const heads = [await house.ledger.store.entries.head(), await house.ledger.store.accessEvents.head()];
    const down = (from: number) => Array.from({ length: from }, (_one, index) => from - index);
    expect([ledger, access]).toEqual([down(heads[0]?.seq ?? 0), down(heads[1]?.seq ?? 0)]);
    expect(pages).toBe(Math.ceil(items.length / 3));
    // Between the chains the later one comes first.
    const times = items.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect([items[0]?.chain, items.at(-1)?.chain]).toEqual(['access', 'access']);
  });

  it('says who, from where, what, on what, with what was before and after', async () => {
    const house = await aWatchedHouse();
    const { town, auditor } = await aDesk(house, 'town', 'auditor');
    const reply = await town.give('Q0001', {
      command: 'reportProgress',
      progress: 60,
      note: '已完成路基',
      evidence: [],
    });
    expect(reply.statusCode).toBe(200);
    const { items } = await auditPage(auditor, '?issue=Q0001&kind=progressReported');
    expect(items[0]).toMatchObject({
      chain: 'ledger',
      actor: town.username,
      actorName: '金川镇专干',
      source: '网页 127.0.0.1',
      object: { text: '第 12 号 公路边坡水毁', issue: 'Q0001' },
      words: '报进展 60%：已完成路基',
      outcome: 'ok',
      on: TODAY,
      changes: [{ field: '整改进度', before: '20%', after: '60%' }],
    });
  });

  it('a setting shows against the one before it', async () => {
    const house = await aWatchedHouse();
    await setWorkflow(house, TODAY, { acknowledge: true });
    await setWorkflow(house, TODAY, { acknowledge: true, noticeDays: 7 });
    const { auditor } = await aDesk(house, 'auditor');
    const { items } = await auditPage(auditor, '?kind=workflowSet');
    expect(items[0]?.changes).toEqual([{ field: '公示天数', before: '5', after: '7' }]);
  });

  it('words of the door are Chinese, and roles before and after are shown', async () => {
    const house = await aWatchedHouse();
    const { auditor, neighbour } = await aDesk(house, 'auditor', 'neighbour');
    const chief = await aPerson(house, { role: 'security', name: '安全员', unit: '610923' });
    await neighbour.get('/api/issues/Q0001');
    const found = await house.ledger.store.accounts.named(neighbour.username);
    const roles = await house.app.inject({
      method: 'PUT',
      url: `/api/accounts/${found?.account.id ?? ''}/roles`,
      headers: chief.headers,
      payload: { roles: ['town', 'inspector'] },
    });
    expect(roles.statusCode).toBe(200);
    const [change] = (await auditPage(auditor, '?kind=rolesChanged')).items;
    expect(change).toMatchObject({
      actorName: '安全员',
      object: { text: `账户 江口镇专干（${neighbour.username}）` },
      changes: [{ field: '角色', before: '镇办', after: '镇办、督查组' }],
    });
    const [refused] = (await auditPage(auditor, '?outcome=refused')).items;
    expect(refused).toMatchObject({ words: '查看不在其范围的内容，被拒', outcome: 'refused', actorName: '江口镇专干' });
  });
});

it('an account that was made a moment ago, and never acted, is called by its name', async () => {
  const house = await aWatchedHouse();
  const { auditor } = await aDesk(house, 'auditor');
  const { username } = await anAccount(house, { name: '王新人' });
  const [made] = (await auditPage(auditor, '?kind=accountCreated')).items;
  expect(made?.object?.text).toBe(`账户 王新人（${username}）`);
});

describe('filters', () => {
  it.each([
    ['?chain=access&kind=signedIn', (text: string) => text === '登录成功'],
    ['?q=药品', (text: string) => text.includes('药品')],
    ['?q=登 录成功', (text: string) => text.includes('登录成功')],
    ['?issue=Q0002', (text: string) => text.includes('药品')],
  ])('%s finds what it says and nothing else', async (query, fits) => {
    const house = await aWatchedHouse();
    const { auditor } = await aDesk(house, 'auditor');
    const { items } = await auditPage(auditor, query);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ words, object }) => !fits(`${words}${object?.text ?? ''}`) && !fits(words))).toEqual([]);
  });

  it('days are the days of Shanghai, both included', async () => {
    const wall = aWall();
    const house = await aWatchedHouse(wall);
    const { auditor } = await aDesk(house, 'auditor');
    // 01:00 UTC is nine in the morning; 20 hours on, it is five o'clock of the next day in Shanghai.
    wall.pass(20 * 60);
    const late = await aPerson(house, { role: 'security', unit: '610923' });
    const days = async (query: string) =>
      (await auditPage(late, `?chain=access&kind=signedIn${query}`)).items.map(({ actor }) => actor);
    expect(await days('&from=2026-03-03')).toEqual([late.username]);
    expect(await days('&to=2026-03-02')).toEqual([auditor.username]);
    expect(await days('&from=2026-03-02&to=2026-03-03')).toEqual([late.username, auditor.username]);
    expect(await days(`&actor=${auditor.username}`)).toEqual([auditor.username]);
  });

  it.each(['?from=2026-02-30', '?outcome=maybe', '?after=x', '?limit=-1', '?more=1', '?chain=ledger&chain=access'])(
    '%s is refused',
    async (query) => {
      const house = await aWatchedHouse();
      const { auditor } = await aDesk(house, 'auditor');
      expect((await auditor.get(`/api/audit${query}`)).statusCode).toBe(400);
    },
  );

  it('a search that finds little says how far it looked, and goes on from there', async () => {
    const house = await aWatchedHouse();
    const { auditor } = await aDesk(house, 'auditor');
    await auditPage(auditor);
    await fillDoor(house, 12_000);
    const first = await auditPage(auditor, '?q=药品');
    expect(first).toMatchObject({ items: [], looked: { records: 10_000, backTo: expect.any(String) as unknown } });
    const second = await auditPage(auditor, `?q=药品&after=${first.next ?? ''}`);
    expect(second.items.length).toBeGreaterThan(0);
    expect(second.looked.backTo).toBeNull();
  });
});

/** Events enough that no answer may look at all of them; their hashes do not matter here. */
async function fillDoor({ ledger }: House, most: number): Promise<void> {
  const { seq } = await ledger.store.accessEvents.head();
  await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${most})
    insert into access_event (seq, recorded_at, kind, account, address, object, outcome, detail, prev_hash, hash)
    select ${seq} + i, '2026-03-02T09:30:00.000Z', 'signedIn', 'robot', '10.0.0.1', null, 'ok', '{}',
      printf('%064d', i), printf('f%063d', i) from n`.execute(kyselyOn(ledger.file));
}

describe('who may read', () => {
  it.each([
    ['office', 200],
    ['auditor', 200],
    ['security', 200],
    ['system', 403],
    ['leader', 403],
    ['town', 403],
    ['department', 403],
    ['inspector', 403],
  ] as const)('R50: %s is answered %i', async (role, status) => {
    const house = await aWatchedHouse();
    const person = await aPerson(house, { role, unit: role === 'town' ? '610923101' : '610923' });
    const urls = ['/api/audit', '/api/audit/actors', '/api/audit/verify', '/api/audit/export.csv'];
    const answers = await Promise.all([
      ...urls.map((url) => person.get(url)),
      house.app.inject({ method: 'POST', url: '/api/audit/verify', headers: person.headers }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => status));
  });

  it('nothing under the audit can be changed or deleted over HTTP', async () => {
    const seen: string[] = [];
    await aHouse({
      app: {
        onRoute: ({ method, url }) => {
          if (url.startsWith('/api/audit')) seen.push(...[method].flat().map((one) => `${one} ${url}`));
        },
      },
    });
    expect(seen.filter((route) => !/^(GET|HEAD) /u.test(route))).toEqual(['POST /api/audit/verify']);
    expect(seen.length).toBeGreaterThan(5);
  });

  it('reading is written down once an hour, taking away every time', async () => {
    const wall = aWall();
    const house = await aWatchedHouse(wall);
    const { auditor } = await aDesk(house, 'auditor');
    await Promise.all([auditPage(auditor), auditPage(auditor), auditPage(auditor, '?q=水毁')]);
    wall.pass(29);
    await auditPage(auditor);
    const kinds = async () => (await doorOf(house)).map(({ kind }) => kind).filter((kind) => kind.startsWith('audit'));
    expect(await kinds()).toEqual(['auditRead']);
    wall.pass(29);
    await auditor.get('/api/audit/export.csv?chain=ledger');
    await auditor.get('/api/audit/export.csv');
    wall.pass(3);
    await auditPage(auditor);
    expect(await kinds()).toEqual(['auditRead', 'auditExported', 'auditExported', 'auditRead']);
    expect((await doorOf(house)).find(({ kind }) => kind === 'auditExported')).toMatchObject({
      account: auditor.username,
      detail: '{"format":"csv","terms":{"chain":"ledger"}}',
    });
  });
});

it('an entry that was dated back shows both its day and when it was written down', async () => {
  const house = await aWatchedHouse();
  await house.append({
    kind: 'progressReported',
    on: calendarDay('2026-02-01'),
    subject: 'Q0001',
    data: { progress: 90 },
  });
  const { auditor } = await aDesk(house, 'auditor');
  const [item] = (await auditPage(auditor, '?issue=Q0001')).items;
  expect([item?.on, item?.at.slice(0, 10)]).toEqual(['2026-02-01', TODAY]);
});
