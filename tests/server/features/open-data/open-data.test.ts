import { parseCsv } from 'hucre/csv';
import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { ISSUE_FIELDS, TOWN_FIELDS } from '@ryg/shared/domain/open-data.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { aHouse, valueOf } from '../../../support/a-house.ts';
import { anIssue } from '../../../support/an-issue.ts';
import { anOffice } from '../../../support/an-office.ts';

const FORMULA = '=HYPERLINK("http://evil.example")';

async function aShownCounty() {
  const house = await aHouse({
    issues: [
      anIssue({ publicTitle: FORMULA, leadUnits: ['@县交通局'], title: '内部标题', responsible: ['李大山'] }),
      anIssue({ id: 'Q0002', publicTitle: '饮水点修复', closedOn: calendarDay('2018-06-01'), towns: ['*'] }),
    ],
  });
  valueOf(await publish(house.ledger, { titles: 'keep', actor: 'office' }));
  await house.board.refresh();
  const get = (file: string, headers: Record<string, string> = {}) =>
    house.app.inject({ method: 'GET', url: `/api/public/data/${file}`, headers });
  return { ...house, get };
}

it('opens in a spreadsheet: a mark of UTF-8, a line that says what it is, headings, rows, and no formula', async () => {
  const { get } = await aShownCounty();
  const reply = await get('issues.csv');
  expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(reply.headers['content-disposition']).toContain("filename*=UTF-8''");
  expect([...reply.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [about, headings, ...rows] = parseCsv(reply.body);
  expect(about?.[0]).toMatch(/第 1 期.*按 2018-06-20 判灯.*CC BY 4\.0/u);
  expect(headings).toEqual(ISSUE_FIELDS.map(({ heading }) => heading));
  expect(rows).toHaveLength(2);
  const title = ISSUE_FIELDS.findIndex(({ key }) => key === 'title');
  const unit = ISSUE_FIELDS.findIndex(({ key }) => key === 'leadUnit');
  expect([rows[0]?.[title], rows[0]?.[unit]]).toEqual([`'${FORMULA}`, "'@县交通局"]);
  expect((await get('towns.csv')).body.split('\r\n')[1]).toBe(TOWN_FIELDS.map(({ heading }) => heading).join(','));
});

it('R48: has the fields of its dictionary and no other, and nothing that is not on the board', async () => {
  const { get } = await aShownCounty();
  const fields = (await get('fields.json')).json<Record<'issues' | 'towns', { key: string; means: string }[]>>();
  for (const name of ['issues', 'towns'] as const) {
    const rows = (await get(`${name}.json`)).json<Record<typeof name, Record<string, unknown>[]>>()[name];
    for (const row of rows) expect(Object.keys(row)).toEqual(fields[name].map(({ key }) => key));
    expect(fields[name].every(({ means }) => means.length > 3)).toBe(true);
  }
  const issues = await get('issues.json');
  expect(issues.json()).toMatchObject({
    edition: 1,
    asOf: '2018-06-20',
    issues: [
      { id: 'Q0001', lamp: '按进度', towns: '金川镇', deadline: '2018-07-31' },
      { id: 'Q0002', lamp: '已改好', shared: '是', closedOn: '2018-06-01' },
    ],
  });
  for (const word of ['内部标题', '李大山']) expect(issues.body).not.toContain(word);
});

it('is sent with a tag and takes no parameters; before a release and while it is down it says so', async () => {
  const { get } = await aShownCounty();
  const etag = String((await get('issues.csv')).headers['etag']);
  expect((await get('issues.csv', { 'if-none-match': etag })).statusCode).toBe(304);
  expect((await get('issues.csv?x=1')).statusCode).toBe(400);

  const office = await anOffice();
  const codeNow = async () => {
    const reply = await office.app.inject({ method: 'GET', url: '/api/public/data/issues.json' });
    return [reply.statusCode, reply.json<{ code?: string }>().code];
  };
  expect(await codeNow()).toEqual([503, 'NOT_PUBLISHED']);
  await office.release({ kind: 'facts' });
  await office.board.refresh();
  expect(await codeNow()).toEqual([200, undefined]);
  await office.press({ reason: '核对' });
  await office.board.refresh();
  expect(await codeNow()).toEqual([410, 'WITHDRAWN']);
});
