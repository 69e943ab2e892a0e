import { describe, expect, it } from 'vitest';
import { DEFAULT_WORKFLOW } from '@ryg/shared/domain/workflow/workflow.ts';
import { aHouse, type House } from '../../support/a-house.ts';
import { aSignedIn, type SignedIn } from '../../support/a-signed-in.ts';

const TEAM = 'a3bb189e-8bf9-4888-9912-ace4e6543002';

const ask = (house: House, method: 'GET' | 'PUT', url: string, { cookie }: SignedIn, payload?: object) =>
  house.app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });

const entriesOf = async ({ ledger }: House, kind: 'workflowSet' | 'teamSet') =>
  (await ledger.store.entries.ofKind(kind)).length;

describe('two people at the same setting', () => {
  it('the second is told who saved meanwhile, nothing is written, and saves after having looked', async () => {
    const house = await aHouse();
    const [first, second] = [
      await aSignedIn(house, { username: 'wang', role: 'office' }),
      await aSignedIn(house, { username: 'zhao', role: 'office' }),
    ];
    const url = '/api/settings/workflow';
    const { seq: seen } = (await ask(house, 'GET', url, second)).json<{ seq: number }>();
    await ask(house, 'PUT', url, first, { ...DEFAULT_WORKFLOW, notice: true, basedOn: 0 });
    expect(seen).toBe(0);
    const now = (await ask(house, 'GET', url, first)).json<{ seq: number }>().seq;

    // Seen before anybody set it; a client that knows the entry of somebody else's form is behind as well.
    const mine = { ...DEFAULT_WORKFLOW, noticeDays: 9 };
    const refused = await ask(house, 'PUT', url, second, { ...mine, basedOn: seen });
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'EDIT_CONFLICT' }]);
    expect(refused.json<{ message: string }>().message).toContain('已改过工作流程，没有保存；您填的内容还在');
    expect(await entriesOf(house, 'workflowSet')).toBe(1);
    expect((await ask(house, 'PUT', url, second, { ...mine, basedOn: now })).statusCode).toBe(200);
    expect(await entriesOf(house, 'workflowSet')).toBe(2);
  });

  it('the same for a team; another team is nobody’s conflict, and the same saved twice is none', async () => {
    const house = await aHouse();
    const office = await aSignedIn(house, { role: 'office' });
    const team = { name: '督查一组', members: [], towns: [] };
    const made = (await ask(house, 'PUT', `/api/teams/${TEAM}`, office, { ...team, basedOn: 0 })).json<{
      seq: number;
    }>();
    const other = TEAM.replace('a3', 'a4');
    expect((await ask(house, 'PUT', `/api/teams/${other}`, office, { ...team, basedOn: 0 })).statusCode).toBe(200);
    const again = await ask(house, 'PUT', `/api/teams/${TEAM}`, office, { ...team, basedOn: 0 });
    expect([again.statusCode, again.json<{ seq: number }>().seq]).toEqual([200, made.seq]);
    const stale = await ask(house, 'PUT', `/api/teams/${TEAM}`, office, { ...team, name: '督查甲组', basedOn: 0 });
    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([409, 'EDIT_CONFLICT']);
    expect(await entriesOf(house, 'teamSet')).toBe(2);
  });
});
