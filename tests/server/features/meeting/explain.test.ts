import { expect, it } from 'vitest';
import type { EntryLine } from '@ryg/shared/contract/issues.contract.ts';
import type { Explaining } from '@ryg/shared/contract/meeting.contract.ts';
import { aKey, type Person } from '../../../support/a-desk.ts';
import { aMeetingRoom, codeOf, messageOf, WEEK } from '../../../support/a-meeting-room.ts';

const read = async (who: Person) => (await who.get(`/api/desk/meetings/${WEEK}/explaining`)).json<Explaining>();

it('units explain their lights until the day before, each in its own name, and change their minds', async () => {
  const { house, freeze, explain, list, office, town, lead, length } = await aMeetingRoom('office', 'town', 'lead');
  await freeze(office);
  const key = aKey();
  expect((await explain(town, 'Q0001', '塌方面大，等设备', key)).json()).toMatchObject({ own: '塌方面大，等设备' });
  const written = await length();
  expect((await explain(town, 'Q0001', '塌方面大，等设备', key)).statusCode).toBe(201);
  expect(await length()).toBe(written);
  await explain(lead, 'Q0001', '设备 6 月 25 日进场');
  await explain(town, 'Q0001', '设备已进场');
  const [light] = (await read(lead)).issues;
  expect(light).toMatchObject({
    own: '设备 6 月 25 日进场',
    explanations: [
      { unit: '县交通局', text: '设备 6 月 25 日进场' },
      { unit: '金川镇', text: '设备已进场' },
    ],
  });
  expect((await list(town)).meetings).toMatchObject([{ toExplain: 0, explained: 1, mayExplain: true }]);

  const history = (await town.get('/api/issues/Q0001/entries')).json<{ items: EntryLine[] }>();
  expect(JSON.stringify(history)).toContain('金川镇向第25周整改调度会说明：设备已进场');

  await house.goTo('2018-06-21');
  expect((await explain(town, 'Q0001', '最后一天')).statusCode).toBe(201);
  await house.goTo('2018-06-22');
  const late = await explain(town, 'Q0001', '会前一刻');
  expect([codeOf(late), messageOf(late)]).toEqual([[409, 'TOO_LATE'], expect.stringContaining('2018年6月21日')]);
  expect(await read(town)).toMatchObject({ mayExplain: false, issues: [{ own: '最后一天' }] });
});

it('R47: a unit reads and explains only its own lights; others of the ledger explain nothing', async () => {
  const { freeze, explain, length, office, town, neighbour, inspector, auditor, leader } = await aMeetingRoom(
    'office',
    'town',
    'neighbour',
    'inspector',
    'auditor',
    'leader',
  );
  await freeze(office);
  expect((await read(town)).issues.map(({ id }) => id)).toEqual(['Q0001']);
  expect(JSON.stringify(await read(neighbour))).not.toMatch(/水毁|县交通局/u);
  const before = await length();
  expect(codeOf(await explain(neighbour, 'Q0001'))).toEqual([403, 'OUT_OF_SCOPE']);
  for (const who of [inspector, auditor, leader]) {
    expect(codeOf(await explain(who, 'Q0001'))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect((await who.get(`/api/desk/meetings/${WEEK}/explaining`)).statusCode).toBe(403);
  }
  expect(await length()).toBe(before);
});

it('what cannot be explained is refused: an issue that is not there, nothing said, too much, a meeting not frozen', async () => {
  const { freeze, explain, office, town } = await aMeetingRoom('office', 'town');
  expect(codeOf(await explain(town, 'Q0001'))).toEqual([409, 'NOT_FROZEN']);
  await freeze(office);
  expect(codeOf(await explain(town, 'Q0999'))).toEqual([404, 'NO_SUCH_ISSUE']);
  expect(codeOf(await explain(town, 'Q0001', '  '))).toEqual([400, 'BAD_REQUEST']);
  const long = await explain(town, 'Q0001', '长'.repeat(301));
  expect([codeOf(long), messageOf(long)]).toEqual([[400, 'BAD_REQUEST'], expect.stringContaining('300')]);
  expect((await explain(town, 'Q0001', '长'.repeat(300))).statusCode).toBe(201);
});
