import { expect, it } from 'vitest';
import { aHouse } from '../../support/a-house.ts';
import { aDesk, EVERYBODY } from '../../support/a-staff.ts';
import { aKey } from '../../support/a-desk.ts';
import { anIssue } from '../../support/an-issue.ts';

const OWN = 'Q0001';
const FOREIGN = 'Q0002';
const DAY = '2018-06-20';

const aHouseOfTwo = () =>
  aHouse({
    today: DAY,
    issues: [
      anIssue({ id: OWN, no: '1', sponsorLeaders: ['周副县长'] }),
      anIssue({
        id: FOREIGN,
        no: '2',
        title: '卫生室药品不齐',
        towns: ['江口镇'],
        leadUnits: ['县卫健局'],
        sponsorLeaders: ['赵副县长'],
      }),
    ],
  });

const ROUTES = [
  { method: 'GET', path: (id: string) => `/api/issues/${id}` },
  { method: 'GET', path: (id: string) => `/api/issues/${id}/entries` },
  { method: 'GET', path: (id: string) => `/api/desk/issues/${id}/why` },
  {
    method: 'POST',
    path: (id: string) => `/api/issues/${id}/commands`,
    payload: { command: 'comment', text: '看到了' },
  },
] as const;

it('R47: each role reaches its own objects and no foreign ones, on every route that takes an id', async () => {
  const house = await aHouseOfTwo();
  const staff = await aDesk(house, ...EVERYBODY);
  const everything = new Set(['office', 'colleague', 'inspector', 'auditor']);
  let asked = 0;
  for (const [who, person] of Object.entries(staff)) {
    for (const { method, path, ...rest } of ROUTES) {
      if (who === 'auditor' && method === 'POST') continue;
      const ask = (id: string) =>
        house.app.inject({
          method,
          url: path(id),
          headers: { ...person.headers, ...(method === 'POST' ? { 'idempotency-key': aKey() } : {}) },
          ...rest,
        });
      const isOwn = who !== 'neighbour';
      const isForeign = everything.has(who) || who === 'neighbour';
      const answers = [await ask(OWN), await ask(FOREIGN)];
      const expected = [isOwn ? 200 : 403, isForeign ? 200 : 403];
      expect([who, method, path('…'), ...answers.map(({ statusCode }) => statusCode)]).toEqual([
        who,
        method,
        path('…'),
        ...expected,
      ]);
      for (const answer of answers.filter(({ statusCode }) => statusCode === 403)) {
        expect(answer.json()).toMatchObject({ code: 'OUT_OF_SCOPE' });
        expect(answer.body).not.toMatch(/药品|水毁/u);
      }
      asked += answers.length;
    }
  }
  expect(asked).toBeGreaterThan(40);
});

it('R47: lists, counts and the first page hold nothing of others', async () => {
  const house = await aHouseOfTwo();
  const { town, lead, leader, office, auditor } = await aDesk(house, 'town', 'lead', 'leader', 'office', 'auditor');
  for (const person of [town, lead, leader]) {
    const list = await person.get('/api/issues');
    expect(list.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toEqual([OWN]);
    const desk = await person.get('/api/desk');
    expect(desk.json()).toMatchObject({ totals: { issues: 1 }, choices: { leaders: ['周副县长'] } });
    expect(`${list.body}${desk.body}`).not.toMatch(/药品|赵副县长|县卫健局/u);
    expect((await person.get('/api/issues?q=药品')).json()).toEqual({ items: [], next: null });
  }
  for (const person of [office, auditor]) {
    expect((await person.get('/api/desk')).json()).toMatchObject({ totals: { issues: 2 } });
  }
});

it('R47: a picture of a foreign issue is as unknown as one that never was', async () => {
  const house = await aHouseOfTwo();
  const { town, neighbour, auditor } = await aDesk(house, 'town', 'neighbour', 'auditor');
  const picture = await town.photo(OWN);
  const own = await town.get(`/api/evidence/${picture}?size=small`);
  expect([own.statusCode, own.headers['content-type']]).toEqual([200, 'image/jpeg']);
  expect((await auditor.get(`/api/evidence/${picture}`)).statusCode).toBe(200);
  const foreign = await neighbour.get(`/api/evidence/${picture}`);
  const unknown = await neighbour.get(`/api/evidence/${'0'.repeat(64)}`);
  expect([foreign.statusCode, foreign.json().message]).toEqual([404, unknown.json().message]);
});

it('asking for what belongs to another town is written down', async () => {
  const house = await aHouseOfTwo();
  const { town } = await aDesk(house, 'town');
  await town.get(`/api/issues/${FOREIGN}`);
  const events = [];
  for await (const row of house.ledger.store.accessEvents.rows()) events.push(row);
  expect(events.at(-1)).toMatchObject({
    kind: 'accessRefused',
    account: town.username,
    object: 'GET /api/issues/:id',
    detail: '{"code":"OUT_OF_SCOPE"}',
  });
});
