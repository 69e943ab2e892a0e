import { describe, expect, it } from 'vitest';
import { aHouse, type House } from '../../support/a-house.ts';
import { aDesk } from '../../support/a-staff.ts';
import { aKey, aPhotoForm, EVERY_STEP, setWorkflow } from '../../support/a-desk.ts';
import { anIssue } from '../../support/an-issue.ts';

const DAY = '2018-06-20';
const REPORT = { command: 'reportProgress', progress: 70, note: '路基已经修复', evidence: [] } as const;

const aHouseOfOne = (issue = anIssue({ sponsorLeaders: ['周副县长'] })) => aHouse({ today: DAY, issues: [issue] });
const headOf = ({ ledger }: House) => ledger.store.entries.head();

describe('a write is done once', () => {
  it('R03: the same Idempotency-Key twenty times at once is one entry and one answer', async () => {
    const house = await aHouseOfOne();
    const { town } = await aDesk(house, 'town');
    const before = (await headOf(house)).seq;
    const key = aKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => town.give('Q0001', REPORT, key)));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]?.json()).toMatchObject({ issue: { progress: 70 }, entries: [before + 1] });
    expect((await headOf(house)).seq).toBe(before + 1);
  });

  it('R03: the same key for something else is refused, and another account may use it', async () => {
    const house = await aHouseOfOne();
    const { town, lead } = await aDesk(house, 'town', 'lead');
    const key = aKey();
    expect((await town.give('Q0001', REPORT, key)).statusCode).toBe(200);
    const other = await town.give('Q0001', { ...REPORT, progress: 80 }, key);
    expect([other.statusCode, other.json().code]).toEqual([409, 'KEY_REUSED']);
    expect((await lead.give('Q0001', { ...REPORT, progress: 80 }, key)).statusCode).toBe(200);
  });

  it('a refused command may be sent again under its key once it has become possible', async () => {
    const house = await aHouseOfOne(anIssue({ state: 'assigned', progress: null }));
    await setWorkflow(house, DAY, EVERY_STEP);
    const { town } = await aDesk(house, 'town');
    const key = aKey();
    expect((await town.give('Q0001', REPORT, key)).json()).toMatchObject({ code: 'ACKNOWLEDGE_FIRST' });
    await town.give('Q0001', { command: 'acknowledge' });
    expect((await town.give('Q0001', REPORT, key)).statusCode).toBe(200);
  });

  it('the same photo twice is one piece of evidence', async () => {
    const house = await aHouseOfOne();
    const { town } = await aDesk(house, 'town');
    const [first, again] = [await town.photo('Q0001'), await town.photo('Q0001')];
    expect(again).toBe(first);
    expect((await town.get('/api/issues/Q0001')).json<{ evidence: unknown[] }>().evidence).toHaveLength(1);
  });
});

describe('two people at one issue', () => {
  const edit = (title: string, basedOn: number) => ({ command: 'editIssue', changes: { title }, basedOn }) as const;

  it('the later one is told what changed and by whom, and may then decide', async () => {
    const house = await aHouseOfOne();
    const { office, colleague } = await aDesk(house, 'office', 'colleague');
    const { seq } = (await office.get('/api/issues/Q0001')).json<{ seq: number }>();
    expect((await office.give('Q0001', edit('通村路水毁两处', seq))).statusCode).toBe(200);
    const late = await colleague.give('Q0001', edit('通村路水毁三处', seq));
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({
      code: 'EDIT_CONFLICT',
      details: [{ field: '问题', yours: '通村路水毁未修复', theirs: '通村路水毁两处', by: '整改办甲' }],
    });
    const now = (await colleague.get('/api/issues/Q0001')).json<{ seq: number }>();
    expect((await colleague.give('Q0001', edit('通村路水毁三处', now.seq))).statusCode).toBe(200);
  });

  it('different facts do not stand in each other’s way', async () => {
    const house = await aHouseOfOne();
    const { office, colleague, town } = await aDesk(house, 'office', 'colleague', 'town');
    const { seq } = (await office.get('/api/issues/Q0001')).json<{ seq: number }>();
    await town.give('Q0001', REPORT);
    await colleague.give('Q0001', { command: 'editIssue', changes: { category: '交通' }, basedOn: seq });
    expect((await office.give('Q0001', edit('通村路水毁两处', seq))).statusCode).toBe(200);
    expect((await office.get('/api/issues/Q0001')).json()).toMatchObject({
      title: '通村路水毁两处',
      category: '交通',
      progress: 70,
    });
  });
});

describe('wrong turns', () => {
  it('an edit gives no issue the number of another of its batch', async () => {
    const house = await aHouse({ today: DAY, issues: [anIssue(), anIssue({ id: 'Q0002', no: '2' })] });
    const { office } = await aDesk(house, 'office');
    const taken = await office.give('Q0002', { command: 'editIssue', changes: { no: '1' } });
    expect([taken.statusCode, taken.json().code]).toEqual([422, 'NUMBER_TAKEN']);
    expect((await office.give('Q0002', { command: 'editIssue', changes: { no: '3' } })).statusCode).toBe(200);
  });

  it('are refused in words and leave no trace', async () => {
    const house = await aHouseOfOne();
    const { town, lead, leader, inspector, office } = await aDesk(
      house,
      'town',
      'lead',
      'leader',
      'inspector',
      'office',
    );
    const before = await headOf(house);
    const refusals = [
      await town.give('Q0001', { command: 'close' }),
      await town.give('Q0001', {
        command: 'setDeadline',
        deadline: { kind: 'longTerm', on: null, raw: '', inferred: false },
        reason: '一时办不完',
      }),
      await town.give('Q0001', { command: 'editIssue', changes: { category: '其他' } }),
      await lead.give('Q0001', { command: 'review', note: '' }),
      await leader.give('Q0001', { command: 'sign', note: '' }),
      await inspector.give('Q0001', { command: 'verify', note: '', evidence: [] }),
      await office.give('Q0001', { command: 'close' }),
      await town.give('Q0001', { command: 'requestClose', statement: '已经完成', outcome: 'done', evidence: [] }),
      await town.give('Q0001', { ...REPORT, note: ' ' }),
      await town.give('Q0001', { ...REPORT, progress: 101 }),
      await town.give('Q0404', REPORT),
    ];
    expect(refusals.map((reply) => `${reply.statusCode} ${reply.json<{ code: string }>().code}`)).toEqual([
      '403 NOT_YOURS',
      '403 NOT_YOURS',
      '403 NOT_YOURS',
      '409 STEP_OFF',
      '409 STEP_OFF',
      '409 OUT_OF_ORDER',
      '409 WRONG_STATE',
      '422 EVIDENCE_MISSING',
      '422 TEXT_MISSING',
      '400 BAD_REQUEST',
      '404 NO_SUCH_ISSUE',
    ]);
    for (const reply of refusals) expect(reply.json<{ message: string }>().message).toMatch(/\p{Script=Han}{4}/u);
    expect(await headOf(house)).toEqual(before);
  });

  it('a request without its number is told so', async () => {
    const house = await aHouseOfOne();
    const { town } = await aDesk(house, 'town');
    const reply = await house.app.inject({
      method: 'POST',
      url: '/api/issues/Q0001/commands',
      headers: town.headers,
      payload: REPORT,
    });
    expect([reply.statusCode, reply.json<{ message: string }>().message]).toEqual([
      400,
      expect.stringContaining('请求缺少 Idempotency-Key'),
    ]);
  });

  it('the applicant may not verify, and nobody gives two levels', async () => {
    const house = await aHouseOfOne();
    await setWorkflow(house, DAY, { deptReview: true });
    const { lead, town, inspector } = await aDesk(house, 'lead', 'town', 'inspector');
    const photo = await town.photo('Q0001');
    await lead.give('Q0001', {
      command: 'requestClose',
      statement: '已经修复通车',
      outcome: 'done',
      evidence: [photo],
    });
    expect((await lead.give('Q0001', { command: 'review', note: '' })).json()).toMatchObject({ code: 'SAME_PERSON' });
    expect((await inspector.give('Q0001', { command: 'verify', note: '', evidence: [] })).json()).toMatchObject({
      code: 'OUT_OF_ORDER',
    });
  });
});

it('R28: what is no photo is refused with help, and nothing is kept', async () => {
  const house = await aHouseOfOne();
  const { town } = await aDesk(house, 'town');
  const before = await headOf(house);
  const send = async (bytes: Buffer) =>
    house.app.inject({
      method: 'POST',
      url: '/api/issues/Q0001/evidence',
      ...(await aPhotoForm(town.headers, { kind: 'after' }, bytes)),
    });
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);
  const answers = [
    await send(heic),
    await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    await send(Buffer.alloc(0)),
  ];
  expect(answers.map((reply) => `${reply.statusCode} ${reply.json<{ code: string }>().code}`)).toEqual([
    '415 PICTURE_HEIC',
    '415 PICTURE_TYPE',
    '422 PICTURE_EMPTY',
  ]);
  expect(answers[0]?.json<{ message: string }>().message).toContain('兼容性最佳');
  expect(await headOf(house)).toEqual(before);
});
