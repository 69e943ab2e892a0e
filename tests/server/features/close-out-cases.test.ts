import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aHouse, type House } from '../../support/a-house.ts';
import { aDesk } from '../../support/a-staff.ts';
import { setWorkflow } from '../../support/a-desk.ts';
import { anIssue } from '../../support/an-issue.ts';

const DAY = '2018-06-20';
const REPORT = { command: 'reportProgress', progress: 70, note: '路基已经修复', evidence: [] } as const;

const aHouseOfOne = (issue = anIssue({ sponsorLeaders: ['周副县长'] })) => aHouse({ today: DAY, issues: [issue] });

describe('while time passes', () => {
  it('an extension asked for changes nothing until the office approves, and keeps the original', async () => {
    const house = await aHouseOfOne();
    const { town, office } = await aDesk(house, 'town', 'office');
    const ask = {
      command: 'requestExtension',
      to: calendarDay('2018-08-20'),
      reasonClass: 'weather',
      reason: '连续降雨',
    } as const;
    expect((await town.give('Q0001', ask)).json()).toMatchObject({
      issue: { extensionAsked: true, deadline: { on: '2018-07-31' } },
    });
    expect((await town.give('Q0001', ask)).json()).toMatchObject({ code: 'ALREADY_ASKED' });
    const decided = await office.give('Q0001', { command: 'decideExtension', approve: true, reason: '' });
    expect(decided.json()).toMatchObject({
      issue: { extensionAsked: false, deadline: { on: '2018-08-20' }, originalDeadline: '2018-07-31', extensions: 1 },
    });
    await house.goTo('2018-08-21');
    expect((await town.give('Q0001', { ...ask, to: calendarDay('2018-09-30') })).json()).toMatchObject({
      code: 'TOO_LATE',
    });
  });

  it('a returned request gives back the light it would have had', async () => {
    const house = await aHouseOfOne();
    const { town, office } = await aDesk(house, 'town', 'office');
    const photo = await town.photo('Q0001');
    await town.give('Q0001', { ...REPORT, progress: 95 });
    await town.give('Q0001', {
      command: 'requestClose',
      statement: '已经修复通车',
      outcome: 'done',
      evidence: [photo],
    });
    await house.goTo('2018-08-02');
    expect((await town.get('/api/issues/Q0001')).json()).toMatchObject({ lamp: 'green' });
    const returned = await office.give('Q0001', { command: 'return', reason: '护栏还没有装' });
    expect(returned.json()).toMatchObject({ issue: { state: 'rectifying', lamp: 'red', returned: 1 } });
  });
});

describe('once closed', () => {
  const close = async (house: House, people: Awaited<ReturnType<typeof aDesk<'town' | 'office' | 'inspector'>>>) => {
    const { town, inspector, office } = people;
    const photo = await town.photo('Q0001');
    await town.give('Q0001', {
      command: 'requestClose',
      statement: '已经修复通车',
      outcome: 'done',
      evidence: [photo],
    });
    await house.goTo('2018-08-03');
    await inspector.give('Q0001', { command: 'verify', note: '', evidence: [] });
    return office.give('Q0001', { command: 'close' });
  };

  it('a close-out is in time when it was asked for in time, however long the checking took', async () => {
    const house = await aHouseOfOne();
    const closed = await close(house, await aDesk(house, 'town', 'office', 'inspector'));
    expect(closed.json()).toMatchObject({ issue: { state: 'closed', closedOn: '2018-08-03', closedLate: null } });
  });

  it('回头看 that fails opens a new cycle and leaves the old one in the record', async () => {
    const house = await aHouseOfOne();
    const people = await aDesk(house, 'town', 'office', 'inspector');
    await close(house, people);
    await house.goTo('2018-09-01');
    const failed = await people.inspector.give('Q0001', {
      command: 'grade',
      kind: 'lookBack',
      passed: false,
      note: '路面再次塌陷',
      evidence: [],
    });
    expect(failed.json()).toMatchObject({ issue: { state: 'rectifying', cycle: 2, lamp: 'red', closedOn: null } });
    const { items } = (await people.office.get('/api/issues/Q0001/entries')).json<{ items: { words: string }[] }>();
    expect(items.map(({ words }) => words)).toContain('销号（完成）');
    expect((await house.ledger.store.evaluations.lampsOn('ledger', calendarDay('2018-08-10')))?.get('Q0001')).toBe(
      'closed',
    );
    expect(await house.ledger.glance((stores) => verifyLedger(stores, house.ledger.workingDays))).toMatchObject({
      discrepancies: [],
    });
  });
});

describe('signatures', () => {
  const toSign = async () => {
    const house = await aHouseOfOne();
    await setWorkflow(house, DAY, { leaderSign: true });
    const people = await aDesk(house, 'town', 'office', 'lead', 'leader');
    const photo = await people.town.photo('Q0001');
    await people.town.give('Q0001', {
      command: 'requestClose',
      statement: '已经修复通车',
      outcome: 'done',
      evidence: [photo],
    });
    return { house, ...people };
  };

  it('a delegate signs for a leader on leave, and the record says for whom', async () => {
    const { house, leader, lead } = await toSign();
    expect((await lead.give('Q0001', { command: 'sign', note: '' })).json()).toMatchObject({ code: 'NOT_YOURS' });
    await house.append({
      kind: 'delegationSet',
      on: calendarDay(DAY),
      subject: null,
      data: {
        leader: '周副县长',
        by: leader.username,
        to: lead.username,
        from: calendarDay(DAY),
        until: calendarDay('2018-06-22'),
        reason: '外出培训',
      },
    });
    const signed = await lead.give('Q0001', { command: 'sign', note: '' });
    expect(signed.json()).toMatchObject({
      issue: { state: 'leaderSigned', approvals: [{ step: 'sign', onBehalfOf: '周副县长', paper: null }] },
    });
  });

  it('the office records a paper signature only with the picture of it (代录)', async () => {
    const { office } = await toSign();
    expect((await office.give('Q0001', { command: 'sign', note: '' })).json()).toMatchObject({ code: 'PAPER_MISSING' });
    const site = await office.photo('Q0001', 'site', '#456');
    expect((await office.give('Q0001', { command: 'sign', note: '', paper: site })).json()).toMatchObject({
      code: 'PAPER_MISSING',
    });
    const paper = await office.photo('Q0001', 'paper', '#eee');
    const signed = await office.give('Q0001', { command: 'sign', note: '', paper });
    expect(signed.json()).toMatchObject({ issue: { approvals: [{ onBehalfOf: '周副县长', paper }] } });
    expect((await office.give('Q0001', { command: 'verify', note: '', evidence: [] })).json()).toMatchObject({
      code: 'SAME_PERSON',
    });
  });
});
