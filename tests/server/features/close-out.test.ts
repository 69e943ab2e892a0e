import { expect, it } from 'vitest';
import { aHouse } from '../../support/a-house.ts';
import { aDesk } from '../../support/a-staff.ts';
import { anIssue } from '../../support/an-issue.ts';
import { EVERY_STEP, setWorkflow } from '../../support/a-desk.ts';

const DAY = '2018-06-20';
const ISSUE = anIssue({ sponsorLeaders: ['周副县长'] });
const stateOf = (answer: { json: () => { issue: { state: string } } }) => answer.json().issue.state;

it('R49: from assignment to close by the ordered steps, each by who may give it', async () => {
  const house = await aHouse({ today: DAY, issues: [ISSUE] });
  await setWorkflow(house, DAY, EVERY_STEP);
  const { office, town, lead, leader, inspector } = await aDesk(house, 'office', 'town', 'lead', 'leader', 'inspector');

  expect(
    stateOf(
      await office.give('Q0001', {
        command: 'assign',
        sponsorLeader: '周副县长',
        leadUnit: '县交通局',
        coopUnits: ['县财政局'],
        towns: ['金川镇'],
        responsible: ['镇长'],
      }),
    ),
  ).toBe('assigned');
  expect(
    (await town.give('Q0001', { command: 'reportProgress', progress: 60, note: '开工', evidence: [] })).json(),
  ).toMatchObject({ code: 'ACKNOWLEDGE_FIRST' });
  expect(stateOf(await town.give('Q0001', { command: 'acknowledge' }))).toBe('acknowledged');
  const photo = await town.photo('Q0001');
  expect(
    stateOf(
      await town.give('Q0001', { command: 'reportProgress', progress: 60, note: '路基已修复', evidence: [photo] }),
    ),
  ).toBe('rectifying');
  const request = {
    command: 'requestClose',
    statement: '路面已经修复通车',
    outcome: 'done',
    evidence: [photo],
  } as const;
  expect(stateOf(await town.give('Q0001', request))).toBe('closeRequested');
  expect(stateOf(await lead.give('Q0001', { command: 'return', reason: '照片看不清路面' }))).toBe('rectifying');
  expect(stateOf(await town.give('Q0001', request))).toBe('closeRequested');
  expect((await leader.give('Q0001', { command: 'sign', note: '' })).json()).toMatchObject({ code: 'OUT_OF_ORDER' });
  expect(stateOf(await lead.give('Q0001', { command: 'review', note: '' }))).toBe('deptReviewed');
  expect(stateOf(await leader.give('Q0001', { command: 'sign', note: '同意' }))).toBe('leaderSigned');
  expect(stateOf(await inspector.give('Q0001', { command: 'verify', note: '已到现场', evidence: [] }))).toBe(
    'verified',
  );
  expect((await office.give('Q0001', { command: 'close' })).json()).toMatchObject({ code: 'WRONG_STATE' });
  expect(stateOf(await office.give('Q0001', { command: 'notice' }))).toBe('noticed');
  expect((await office.give('Q0001', { command: 'close' })).json()).toMatchObject({ code: 'NOTICE_RUNNING' });
  await house.goTo('2018-06-26');
  const closed = await office.give('Q0001', { command: 'close' });
  expect(stateOf(closed)).toBe('closed');
  expect(closed.json()).toMatchObject({ issue: { lamp: 'closed', closedOn: '2018-06-26', returned: 1 } });

  const record = (await office.get('/api/issues/Q0001/entries')).json();
  expect(record.items[0]).toMatchObject({ words: '销号（完成）', actorName: office.name, source: '网页 127.0.0.1' });
});
