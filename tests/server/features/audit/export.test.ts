import { expect, it } from 'vitest';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre';
import { aHouse } from '../../../support/a-house.ts';
import { aDesk } from '../../../support/a-staff.ts';
import { anIssue } from '../../../support/an-issue.ts';

const HEADINGS = '时间（北京时间）,业务日期,记录,序号,操作人,账户,来源,事项,对象,结果,改动前后,校验值';

async function aHouseWithFormula() {
  const house = await aHouse({
    today: '2026-03-02',
    issues: [anIssue({ id: 'Q0001', no: null, title: '=1+1 边坡水毁' })],
  });
  const staff = await aDesk(house, 'auditor', 'town');
  const said = await staff.town.give('Q0001', { command: 'comment', text: '=HYPERLINK("http://x","y")', evidence: [] });
  expect(said.statusCode).toBe(200);
  return { house, ...staff };
}

it('the text file holds every record with its hash, and no formula', async () => {
  const { house, auditor } = await aHouseWithFormula();
  const reply = await auditor.get('/api/audit/export.csv');
  expect([reply.statusCode, reply.headers['content-type'], reply.headers['content-disposition']]).toEqual([
    200,
    'text/csv; charset=utf-8',
    `attachment; filename="audit.csv"; filename*=UTF-8''${encodeURIComponent('审计记录.csv')}`,
  ]);
  expect(reply.body.startsWith(`\uFEFF${HEADINGS}\r\n`)).toBe(true);
  const rows = parseCsv(reply.body.slice(1));
  const [entries, events] = [await house.ledger.store.entries.head(), await house.ledger.store.accessEvents.head()];
  expect(rows).toHaveLength(1 + entries.seq + events.seq);
  expect(reply.body).toContain(entries.hash);
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/u.test(String(cell)))).toEqual([]);
  expect(rows.some((row) => row[8] === "'=1+1 边坡水毁")).toBe(true);
});

it('the workbook holds the same rows, text as text', async () => {
  const { auditor } = await aHouseWithFormula();
  const reply = await auditor.get('/api/audit/export.xlsx?chain=ledger');
  expect(reply.statusCode).toBe(200);
  const { sheets } = await readXlsx(new Uint8Array(reply.rawPayload));
  const [sheet] = sheets;
  const rows = sheet?.rows ?? [];
  expect(rows[0]?.join(',')).toBe(HEADINGS);
  expect(rows.some((row) => row.some((cell) => cell === '留言：=HYPERLINK("http://x","y")'))).toBe(true);
  expect(rows.some((row) => row[8] === '=1+1 边坡水毁')).toBe(true);
  expect(rows.slice(1).every((row) => row[2] === '台账')).toBe(true);
});
