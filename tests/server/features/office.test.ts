import { describe, expect, it } from 'vitest';
import { DEFAULT_WORKFLOW } from '@ryg/shared/domain/workflow/workflow.ts';
import { standing } from '@ryg/server/features/office/standing.ts';
import { aHouse, type House } from '../../support/a-house.ts';
import { aSignedIn, anAccount, type SignedIn } from '../../support/a-signed-in.ts';

const TEAM = 'a3bb189e-8bf9-4888-9912-ace4e6543002';

const ask = (house: House, method: 'GET' | 'PUT' | 'POST', url: string, { cookie }: SignedIn, payload?: object) =>
  house.app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });

const entriesOf = async ({ ledger }: House, kind: 'workflowSet' | 'teamSet' | 'delegationSet') =>
  (await ledger.store.entries.ofKind(kind)).length;

describe('/api/county', () => {
  it('names the county, its towns and its own day', async () => {
    const house = await aHouse({ today: '2018-06-20' });
    const reply = await ask(house, 'GET', '/api/county', await aSignedIn(house, { role: 'town', unit: '610923101' }));
    expect(reply.json()).toMatchObject({ code: '610923', name: '宁陕县', today: '2018-06-20' });
    expect(reply.json().towns.map((town: { shortName: string }) => town.shortName)).toEqual(['金川', '江口']);
  });
});

describe('/api/settings/workflow', () => {
  it('is the default until the office sets it, and then what the office set', async () => {
    const house = await aHouse();
    const office = await aSignedIn(house, { role: 'office' });
    expect((await ask(house, 'GET', '/api/settings/workflow', office)).json()).toEqual({ ...DEFAULT_WORKFLOW, seq: 0 });

    const wanted = {
      ...DEFAULT_WORKFLOW,
      leaderSign: true,
      immediateDays: 10,
      evidence: [{ category: '饮水', kinds: ['before', 'after'] }],
    };
    expect((await ask(house, 'PUT', '/api/settings/workflow', office, wanted)).json()).toMatchObject(wanted);
    const town = await aSignedIn(house, { role: 'town', unit: '610923101' });
    expect((await ask(house, 'GET', '/api/settings/workflow', town)).json()).toEqual({
      ...wanted,
      seq: expect.any(Number),
    });
  });

  it('R03: set twice the same, it is one entry', async () => {
    const house = await aHouse();
    const office = await aSignedIn(house, { role: 'office' });
    const wanted = { ...DEFAULT_WORKFLOW, notice: true };
    await ask(house, 'PUT', '/api/settings/workflow', office, wanted);
    await ask(house, 'PUT', '/api/settings/workflow', office, wanted);
    expect(await entriesOf(house, 'workflowSet')).toBe(1);
  });

  it.each([
    { noticeDays: 0 },
    { maxExtensions: 11 },
    { rejectWithin: 1.5 },
    {
      evidence: [
        { category: '饮水', kinds: [] },
        { category: '饮水', kinds: ['site'] },
      ],
    },
    { severity: 'low' },
  ])('R33: refuses %o and leaves everything as it was', async (wrong) => {
    const house = await aHouse();
    const office = await aSignedIn(house, { role: 'office' });
    const reply = await ask(house, 'PUT', '/api/settings/workflow', office, { ...DEFAULT_WORKFLOW, ...wrong });
    expect(reply.statusCode).toBe(400);
    expect(await entriesOf(house, 'workflowSet')).toBe(0);
  });

  it.each(['leader', 'department', 'inspector', 'auditor', 'system', 'security'] as const)(
    'R46: is not for %s to change',
    async (role) => {
      const house = await aHouse();
      const someone = await aSignedIn(house, { role });
      const reply = await ask(house, 'PUT', '/api/settings/workflow', someone, { ...DEFAULT_WORKFLOW, notice: true });
      expect(reply.statusCode).toBe(403);
      expect(await entriesOf(house, 'workflowSet')).toBe(0);
    },
  );
});

describe('/api/teams', () => {
  it('a team covers its towns for its members on its days, from the next request on', async () => {
    const house = await aHouse({ today: '2018-06-20' });
    const office = await aSignedIn(house, { role: 'office' });
    const inspector = await aSignedIn(house, { role: 'inspector' });
    const stands = standing(house.ledger);
    expect(await stands({ username: inspector.username })).toEqual({ inspects: null, standsFor: [] });

    const team = {
      name: '督查一组',
      members: [{ account: inspector.username, from: '2018-06-01', until: '2018-06-25' }],
      towns: [
        { code: '610923101', from: '2018-06-01', until: null },
        { code: '610923102', from: '2018-06-21', until: null },
      ],
    };
    const reply = await ask(house, 'PUT', `/api/teams/${TEAM}`, office, team);
    expect(reply.json()).toEqual({ id: TEAM, ...team, seq: expect.any(Number) });
    expect(await stands({ username: inspector.username })).toMatchObject({ inspects: ['金川镇'] });

    await house.goTo('2018-06-21');
    expect(await stands({ username: inspector.username })).toMatchObject({ inspects: ['金川镇', '江口镇'] });
    await house.goTo('2018-06-26');
    // Who once belonged to a team does not fall back to seeing everything.
    expect(await stands({ username: inspector.username })).toMatchObject({ inspects: [] });
  });

  it('set again it replaces what it was, and is listed once', async () => {
    const house = await aHouse();
    const office = await aSignedIn(house, { role: 'office' });
    await ask(house, 'PUT', `/api/teams/${TEAM}`, office, { name: '督查一组', members: [], towns: [] });
    await ask(house, 'PUT', `/api/teams/${TEAM}`, office, { name: '督查甲组', members: [], towns: [] });
    const listed = (await ask(house, 'GET', '/api/teams', office)).json();
    expect(listed).toEqual([{ id: TEAM, name: '督查甲组', members: [], towns: [], seq: expect.any(Number) }]);
  });

  it.each([
    [
      'somebody who is no inspector',
      { members: [{ account: 'clerk', from: '2018-06-01', until: null }] },
      '不是督查组',
    ],
    ['nobody', { members: [{ account: 'ghost', from: '2018-06-01', until: null }] }, '没有登录名为“ghost”的账户'],
    ['another county', { towns: [{ code: '610924100', from: '2018-06-01', until: null }] }, '没有区划代码为 610924100'],
    ['days that run backward', { towns: [{ code: '610923101', from: '2018-06-02', until: '2018-06-01' }] }, '早于开始'],
  ])('refuses %s', async (_what, part, sentence) => {
    const house = await aHouse();
    const office = await aSignedIn(house, { role: 'office' });
    await aSignedIn(house, { username: 'clerk', role: 'town', unit: '610923101' });
    const team = { name: '督查一组', members: [], towns: [], ...part };
    const reply = await ask(house, 'PUT', `/api/teams/${TEAM}`, office, team);
    expect(reply.statusCode).toBe(422);
    expect(reply.json().message).toContain(sentence);
    expect(await entriesOf(house, 'teamSet')).toBe(0);
  });
});

describe('/api/delegations', () => {
  const LEAVE = { from: '2018-06-20', until: '2018-06-25', reason: '外出培训' };

  it('a leader hands over the own signature, for its days and not longer', async () => {
    const house = await aHouse({ today: '2018-06-20' });
    const leader = await aSignedIn(house, { role: 'leader', unit: '陈副县长' });
    const deputy = await aSignedIn(house, { role: 'office' });
    const stands = standing(house.ledger);
    const reply = await ask(house, 'POST', '/api/delegations', leader, { to: deputy.username, ...LEAVE });
    expect(reply.json()).toEqual({ leader: '陈副县长', by: leader.username, to: deputy.username, ...LEAVE });
    expect(await stands({ username: deputy.username })).toMatchObject({ standsFor: ['陈副县长'] });
    await house.goTo('2018-06-26');
    expect(await stands({ username: deputy.username })).toMatchObject({ standsFor: [] });
  });

  it('the office writes down what a leader decided, and names the leader', async () => {
    const house = await aHouse({ today: '2018-06-20' });
    const office = await aSignedIn(house, { role: 'office' });
    await aSignedIn(house, { role: 'leader', unit: '陈副县长' });
    const unnamed = await ask(house, 'POST', '/api/delegations', office, { to: office.username, ...LEAVE });
    expect(unnamed.json().message).toContain('没有写明是哪位领导');
    const wu = await aSignedIn(house, { role: 'leader', unit: '吴副县长' });
    const named = { leader: '陈副县长', to: wu.username, ...LEAVE };
    expect((await ask(house, 'POST', '/api/delegations', office, named)).json()).toMatchObject({ by: office.username });
    // Sent again after a lost answer it is not a second one.
    await ask(house, 'POST', '/api/delegations', office, named);
    expect(await entriesOf(house, 'delegationSet')).toBe(1);
  });

  it('R46: the office, writing it down, gives the signature neither to itself nor to anybody else of the office', async () => {
    const house = await aHouse({ today: '2018-06-20' });
    const office = await aSignedIn(house, { role: 'office' });
    const colleague = await anAccount(house, { roles: ['department', 'office'] });
    await aSignedIn(house, { role: 'leader', unit: '陈副县长' });
    for (const { username: to } of [office, colleague]) {
      const reply = await ask(house, 'POST', '/api/delegations', office, { leader: '陈副县长', to, ...LEAVE });
      expect([reply.statusCode, reply.json()]).toMatchObject([
        422,
        { code: 'BAD_DELEGATION', message: expect.stringContaining('请选择整改办以外的代签人') as unknown },
      ]);
    }
    expect(await entriesOf(house, 'delegationSet')).toBe(0);
  });

  it('ends on the day it began: whoever was to sign may not any more, and ending it twice is refused', async () => {
    const house = await aHouse({ today: '2018-06-20' });
    const leader = await aSignedIn(house, { role: 'leader', unit: '陈副县长' });
    const office = await aSignedIn(house, { role: 'office' });
    const stands = standing(house.ledger);
    const end = (who: SignedIn, body: object) => ask(house, 'POST', '/api/delegations/end', who, body);
    expect((await end(leader, {})).statusCode).toBe(409);
    await ask(house, 'POST', '/api/delegations', leader, { to: office.username, ...LEAVE });
    const wu = await aSignedIn(house, { role: 'leader', unit: '吴副县长' });
    expect((await end(wu, { leader: '陈副县长' })).statusCode).toBe(403);
    expect(await stands({ username: office.username })).toMatchObject({ standsFor: ['陈副县长'] });

    const ended = await end(office, { leader: '陈副县长' });
    expect([ended.statusCode, ended.json()]).toMatchObject([
      200,
      { leader: '陈副县长', from: '2018-06-19', until: '2018-06-19', reason: '提前结束：外出培训' },
    ]);
    expect(await stands({ username: office.username })).toMatchObject({ standsFor: [] });
    const twice = await end(leader, {});
    expect([twice.statusCode, twice.json<{ message: string }>().message]).toEqual([
      409,
      '陈副县长现在没有有效的授权，不需要结束；请刷新后查看',
    ]);
    expect(await entriesOf(house, 'delegationSet')).toBe(2);
  });

  it('R47: a leader cannot give away another’s signature, and sees only the own', async () => {
    const house = await aHouse({ today: '2018-06-20' });
    const chen = await aSignedIn(house, { role: 'leader', unit: '陈副县长' });
    const wu = await aSignedIn(house, { role: 'leader', unit: '吴副县长' });
    const reply = await ask(house, 'POST', '/api/delegations', wu, { leader: '陈副县长', to: wu.username, ...LEAVE });
    expect(reply.statusCode).toBe(403);
    await ask(house, 'POST', '/api/delegations', chen, { to: wu.username, ...LEAVE });
    const stranger = await aSignedIn(house, { role: 'leader', unit: '郑副县长' });
    expect((await ask(house, 'GET', '/api/delegations', stranger)).json()).toEqual([]);
    expect((await ask(house, 'GET', '/api/delegations', wu)).json()).toHaveLength(1);
  });

  it.each([
    ['the leader', { to: 'chen' }, '就是授权的领导本人'],
    ['nobody', { to: 'ghost' }, '没有可用的账户'],
    ['days that are over', { from: '2018-06-01', until: '2018-06-19' }, '已经过去'],
    ['days that run backward', { from: '2018-06-25', until: '2018-06-21' }, '早于开始日期'],
  ])('refuses %s', async (_what, part, sentence) => {
    const house = await aHouse({ today: '2018-06-20' });
    const chen = await aSignedIn(house, { username: 'chen', role: 'leader', unit: '陈副县长' });
    const deputy = await aSignedIn(house, { role: 'office' });
    const reply = await ask(house, 'POST', '/api/delegations', chen, { to: deputy.username, ...LEAVE, ...part });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().message).toContain(sentence);
    expect(await entriesOf(house, 'delegationSet')).toBe(0);
  });
});
