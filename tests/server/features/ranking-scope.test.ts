import { describe, expect, it } from 'vitest';
import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { aPerson } from '../../support/a-desk.ts';
import { aRankedHouse, ranking, refused, release, TUESDAY } from '../../support/a-ranked-house.ts';

describe('who sees what', () => {
  it('leaders are compared for a few readers only, and the others are told so', async () => {
    const { office, house } = await aRankedHouse();
    expect((await ranking(office, 'by=leader')).table.rows).toMatchObject([{ town: '陈副县长', total: 1, red: 1 }]);
    const county = await aPerson(house, { role: 'leader', unit: '610923' });
    expect((await ranking(county, 'by=leader')).by).toBe('leader');
    for (const facts of [
      { role: 'leader', unit: '陈副县长' },
      { role: 'town', unit: '610923101' },
      { role: 'department', unit: '610923' },
      { role: 'inspector', unit: '610923' },
    ] as const) {
      const person = await aPerson(house, facts);
      const [status, { code, message }] = await refused(person, 'by=leader');
      expect([status, code]).toEqual([403, 'LEADERS_RESTRICTED']);
      expect(message).toContain('镇和部门');
      expect((await person.get('/api/desk/ranking/history?by=leader')).statusCode).toBe(403);
      expect((await person.get('/api/desk/ranking.xlsx?by=leader')).statusCode).toBe(403);
      expect((await ranking(person)).beside.mayRankLeaders).toBe(false);
    }
    const system = await aPerson(house, { role: 'system' });
    expect((await system.get('/api/desk/ranking')).statusCode).toBe(403);
    expect((await house.app.inject({ url: '/api/desk/ranking' })).statusCode).toBe(401);
  });

  it('everybody sees all towns, and of issues outside their range only public words', async () => {
    const { office, house } = await aRankedHouse();
    const town = await aPerson(house, { role: 'town', unit: '610923101' });
    const reply = await town.get('/api/desk/ranking');
    expect(reply.json<Ranking>().table.rows).toHaveLength(2);
    expect(Object.keys(reply.json<Ranking>().beside.titles)).toEqual(['Q0001', 'Q0003']);
    expect(reply.body).not.toContain('私人电话');
    expect(reply.body).not.toContain('陈副县长');
    expect((await ranking(office)).beside.titles['Q0002']?.title).toContain('私人电话');
  });

  it('words that are withdrawn now stay away from every period', async () => {
    const house = await aRankedHouse();
    await release(house);
    const words = (await ranking(house.office)).issues.map(({ publicTitle }) => publicTitle);
    expect(words).toContain('通村路待修');
    await house.append({
      kind: 'issueWithdrawn',
      on: calendarDay(TUESDAY),
      subject: 'Q0001',
      data: { reason: '核对', by: 'test' },
    });
    const after = await ranking(house.office);
    expect(after.issues.find(({ id }) => id === 'Q0001')).toMatchObject({ withdrawn: true, category: null });
    expect(JSON.stringify(after)).not.toContain('通村路待修');
  });
});
