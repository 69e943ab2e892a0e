import { readXlsx } from 'hucre';
import { expect, it } from 'vitest';
import type { MigrationAnswer } from '@ryg/shared/contract/migration.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { aHouse } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aDesk } from '../../support/a-staff.ts';

const due = (day: string) => deadlineOn(calendarDay(day));

it('two days of the ledger are compared within the scope of whoever asks, and given as a workbook', async () => {
  const house = await aHouse({
    today: '2018-06-10',
    issues: [
      anIssue({ deadline: due('2018-06-12'), progress: 100 }),
      anIssue({ id: 'Q0002', no: '2', deadline: due('2018-06-05'), towns: ['江口镇'], title: '卫生室药品不齐' }),
    ],
  });
  await house.goTo('2018-06-15');
  await house.append({
    kind: 'issueClosed',
    on: calendarDay('2018-06-15'),
    subject: 'Q0002',
    data: { closedOn: calendarDay('2018-06-15'), imported: false },
  });
  await house.goTo('2018-06-20');
  const { office, town } = await aDesk(house, 'office', 'town');
  const path = '/api/desk/migration?from=2018-06-10&to=2018-06-20';
  const movesOf = async (person: typeof office, query = '') =>
    (await person.get(`${path}${query}`))
      .json<MigrationAnswer>()
      .moves.map(({ id, from, to, kind, cause }) => [id, from, to, kind, cause]);
  expect(await movesOf(office)).toEqual([
    ['Q0001', 'yellow', 'red', 'worsened', 'day'],
    ['Q0002', 'red', 'closed', 'closed', 'closing'],
  ]);
  expect(await movesOf(office, '&town=江口镇')).toHaveLength(1);
  expect(await movesOf(town)).toEqual([['Q0001', 'yellow', 'red', 'worsened', 'day']]);

  const file = await town.get(path.replace('migration?', 'migration.xlsx?'));
  expect(file.headers['content-type']).toContain('spreadsheetml');
  const { sheets } = await readXlsx(new Uint8Array(file.rawPayload));
  expect(sheets.map(({ name }) => name)).toEqual(['合计', '流向', '明细']);
  expect(JSON.stringify(sheets)).toContain('新亮 1 件（时间推移 1）');
  expect(JSON.stringify(sheets)).not.toContain('药品');

  const refused = async (query: string) => {
    const reply = await office.get(`/api/desk/migration?${query}`);
    const { code, message } = reply.json<{ code: string; message: string }>();
    expect(message).toMatch(/请|最晚/u);
    return [reply.statusCode, code];
  };
  expect(await refused('from=2018-06-20&to=2018-06-10')).toEqual([422, 'DAYS_NOT_IN_ORDER']);
  expect(await refused('from=2018-06-10&to=2018-06-10')).toEqual([422, 'DAYS_NOT_IN_ORDER']);
  expect(await refused('from=2018-06-10&to=2018-06-21')).toEqual([422, 'DAY_TO_COME']);
  expect(await refused('from=2018-05-01&to=2018-06-20')).toEqual([422, 'DAY_OUTSIDE_LEDGER']);
});
