import { DOMParser, type Element } from '@xmldom/xmldom';
import ICAL from 'ical.js';
import { readXlsx } from 'hucre';
import { expect, it } from 'vitest';
import type { OutlookAnswer } from '@ryg/shared/contract/outlook.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { aHouse } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { anOffice, type Office } from '../../support/an-office.ts';
import { aDesk } from '../../support/a-staff.ts';

const due = (day: string) => deadlineOn(calendarDay(day));
const done = { progress: 100, publicTitle: null } as const;

const ISSUES = [
  anIssue({ id: 'Q0001', category: '饮水', deadline: due('2018-06-22'), ...done }),
  anIssue({ id: 'Q0002', no: '2', category: '道路', deadline: due('2018-06-21'), ...done, towns: ['江口镇'] }),
  anIssue({ id: 'Q0003', no: '3', category: '电力', deadline: due('2018-06-17'), ...done }),
  anIssue({
    id: 'Q0004',
    no: '4',
    category: '卫生',
    deadline: due('2018-06-30'),
    ...done,
    towns: ['*'],
    state: 'closed',
    closedOn: calendarDay('2018-06-18'),
  }),
];

it('each account sees the turns of its own issues, and days that make no sense are refused in words', async () => {
  const house = await aHouse({ issues: ISSUES });
  const { office, town } = await aDesk(house, 'office', 'town');
  const ask = async (person: typeof office, query = '') =>
    (await person.get(`/api/desk/outlook${query}`)).json<OutlookAnswer>();
  const turnsOf = ({ days }: OutlookAnswer) => days.flatMap(({ turns }) => turns.map(({ id, on }) => `${id} ${on}`));
  expect(turnsOf(await ask(office))).toEqual(['Q0001 2018-06-23', 'Q0002 2018-06-22']);
  const own = await ask(town);
  expect(turnsOf(own)).toEqual(['Q0001 2018-06-23']);
  expect(own.issues.map(({ id }) => id)).toEqual(['Q0001']);
  expect(own.town).toEqual({ code: '610923101', name: '金川镇' });
  const { sheets } = await readXlsx(new Uint8Array((await town.get('/api/desk/outlook.xlsx')).rawPayload));
  const [titles, headings, ...turns] = sheets[0]?.rows ?? [];
  expect([sheets.map(({ name }) => name), titles?.[0]]).toEqual([
    ['明日灯', '节假日'],
    expect.stringContaining('2018-06-20'),
  ]);
  expect(headings).toContain('转灯日');
  expect(turns.map((row) => [row[1], row[9], row[10]])).toEqual([['2018-06-23', '预警', '超期或严重滞后']]);
  expect((await ask(office, '?days=2')).days).toMatchObject([{ to: '2018-06-22', turns: [{ id: 'Q0002' }] }]);
  for (const days of ['7,3', '0', '61', 'x', '1,2,3,4,5,6']) {
    const reply = await office.get(`/api/desk/outlook?days=${days}`);
    expect([days, reply.statusCode >= 400, /\p{Script=Han}/u.test(reply.body)]).toEqual([days, true, true]);
  }
});

/** All-day entries as another library reads them. */
function entriesIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDate: event.startDate.isDate,
      summary: event.summary,
    };
  });
}

/** Items of a feed as another library reads them. */
function itemsIn(text: string) {
  const document = new DOMParser({ onError: (_level, message) => expect.unreachable(message) }).parseFromString(
    text,
    'text/xml',
  );
  const of = (element: Element, name: string) => element.getElementsByTagName(name).item(0)?.textContent ?? '';
  return [...document.getElementsByTagName('item')].map((item) => ({
    title: of(item, 'title'),
    guid: of(item, 'guid'),
    day: new Date(of(item, 'pubDate')).toISOString().slice(0, 10),
  }));
}

async function aReleasedCounty(): Promise<Office> {
  const office = await anOffice({ today: '2018-06-15', issues: ISSUES });
  await office.release({ kind: 'facts' });
  await office.house.goTo('2018-06-20');
  await office.board.refresh();
  return office;
}

const get = ({ app }: Office, url: string, headers = {}) =>
  app.inject({ method: 'GET', url: `/api/public${url}`, headers });

it('whoever subscribes reads the lights to come as all-day entries, and what was newly red or closed', async () => {
  const office = await aReleasedCounty();
  const calendar = await get(office, '/lights.ics');
  expect([calendar.statusCode, calendar.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(entriesIn(calendar.body)).toEqual([
    {
      uid: 'Q0002-red@610923.ryg',
      start: '2018-06-22',
      end: '2018-06-23',
      isDate: true,
      summary: '转红灯：道路类问题（江口）',
    },
    {
      uid: 'Q0001-red@610923.ryg',
      start: '2018-06-23',
      end: '2018-06-24',
      isDate: true,
      summary: '转红灯：饮水类问题（金川）',
    },
  ]);
  const feed = await get(office, '/feed.xml');
  expect(feed.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
  expect(itemsIn(feed.body)).toEqual([
    { title: '已改好：卫生类问题（金川、江口）', guid: 'Q0004-closed-2018-06-18@610923.ryg', day: '2018-06-18' },
    { title: '新亮红灯：电力类问题（金川）', guid: 'Q0003-red-2018-06-18@610923.ryg', day: '2018-06-18' },
  ]);
  const again = await get(office, '/lights.ics', { 'if-none-match': String(calendar.headers['etag']) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect(entriesIn((await get(office, '/towns/610923102/lights.ics')).body)).toHaveLength(1);
  expect(itemsIn((await get(office, '/towns/610923102/feed.xml')).body).map(({ title }) => title)).toEqual([
    '已改好：卫生类问题（金川、江口）',
  ]);
  expect((await get(office, '/towns/1/lights.ics')).json()).toMatchObject({ code: 'NO_SUCH_TOWN' });
});

it('what is withdrawn is in no calendar and no feed, and with the whole board down there is none', async () => {
  const office = await aReleasedCounty();
  await office.press({ reason: '核对', issue: 'Q0002' });
  await office.board.refresh();
  for (const path of ['/lights.ics', '/towns/610923102/lights.ics', '/feed.xml']) {
    const { statusCode, body } = await get(office, path);
    expect([statusCode, body.includes('Q0002'), body.includes('核对中')]).toEqual([200, false, false]);
  }
  await office.press({ reason: '核对' });
  await office.board.refresh();
  for (const path of ['/lights.ics', '/towns/610923102/lights.ics', '/feed.xml', '/towns/610923101/feed.xml']) {
    const reply = await get(office, path);
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([410, 'WITHDRAWN']);
  }
});

it('before the first release it says that there is nothing to subscribe to', async () => {
  const office = await anOffice();
  await office.board.refresh();
  const reply = await get(office, '/lights.ics');
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([503, 'NOT_PUBLISHED']);
});
