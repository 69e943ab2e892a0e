import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@ryg/server/workbook/read-workbook.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { EntryDraft, LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { valueOf } from '../../support/a-house.ts';
import { aSignedIn } from '../../support/a-signed-in.ts';
import { anExchange, exchangeOf, type RawReply } from '../../support/an-exchange.ts';
import { anIssue } from '../../support/an-issue.ts';

const DAY = calendarDay('2018-06-20');

/** The rows of an exported sheet as texts, without the lines above and the headings. */
async function rowsOf(reply: RawReply, name = '导出.xlsx'): Promise<readonly (readonly string[])[]> {
  expect(reply.statusCode).toBe(200);
  const { sheets } = valueOf(await readWorkbook({ name, bytes: reply.rawPayload }));
  return (sheets[0]?.rows ?? []).slice(3).map((row) => row.map(({ text }) => text));
}

const ISSUES: readonly LedgerIssue[] = [
  anIssue({ id: 'Q0001', no: '1', title: '通村路水毁未修复' }),
  anIssue({ id: 'Q0002', no: '2', title: '饮水点水质不达标', towns: ['江口镇'], leadUnits: ['县水利局'] }),
  anIssue({ id: 'Q0003', no: '3', title: '全县干部政策不熟', towns: ['*'], category: '责任落实' }),
];

describe('who gets what', () => {
  it('everybody gets what their account may see, and no more', async () => {
    const { house, read } = await anExchange({ issues: ISSUES });
    const numbers = async (reply: RawReply) => (await rowsOf(reply)).map(([no]) => no);
    expect(await numbers(await read('/api/exports/ledger.xlsx'))).toEqual(['1', '2', '3']);
    const town = exchangeOf(house, await aSignedIn(house, { role: 'town', unit: '610923102' }));
    expect(await numbers(await town.read('/api/exports/ledger.xlsx'))).toEqual(['2', '3']);
    const department = exchangeOf(house, await aSignedIn(house, { role: 'department', unit: '县交通局' }));
    expect(await numbers(await department.read('/api/exports/ledger.xlsx'))).toEqual(['1', '3']);
    const nobody = exchangeOf(house, await aSignedIn(house, { role: 'department', unit: '县文旅局' }));
    const refused = await nobody.read('/api/exports/ledger.xlsx');
    expect([refused.statusCode, JSON.parse(refused.body)]).toMatchObject([422, { code: 'NOTHING_TO_EXPORT' }]);
    expect((await house.app.inject({ url: '/api/exports/ledger.xlsx' })).statusCode).toBe(401);
  });

  it('filters narrow, and a filter that does not exist is refused', async () => {
    const { read } = await anExchange({ issues: ISSUES });
    const numbers = async (query: string) =>
      (await rowsOf(await read(`/api/exports/ledger.xlsx?${query}`))).map(([no]) => no);
    expect(await numbers(`q=${encodeURIComponent('水质')}`)).toEqual(['2']);
    expect(await numbers(`town=${encodeURIComponent('金川镇')}`)).toEqual(['1', '3']);
    expect(await numbers(`category=${encodeURIComponent('责任落实')}&batch=2018`)).toEqual(['3']);
    expect((await read('/api/exports/ledger.xlsx?secret=1')).statusCode).toBe(400);
  });
});

describe('the file is the list on the screen', () => {
  const dated = (id: string, on: string, more: Partial<LedgerIssue> = {}) => {
    const deadline = deadlineOn(calendarDay(on));
    return anIssue({ id, no: id.slice(-1), deadline, originalDeadline: deadline, ...more });
  };
  const MIXED: readonly LedgerIssue[] = [
    dated('Q0001', '2018-06-10', { sponsorLeaders: ['陈副县长'] }),
    dated('Q0002', '2018-06-22', { towns: ['江口镇'] }),
    dated('Q0003', '2018-12-20', { state: 'closeRequested' }),
    dated('Q0004', '2018-12-20', { closedOn: calendarDay('2018-06-01') }),
  ];

  it.each([
    'view=overdue',
    'view=soon',
    'view=mine',
    'view=changed',
    'todo=verify',
    'lamp=red',
    'lamp=closed',
    'state=closeRequested',
    `leader=${encodeURIComponent('陈副县长')}`,
  ])('with %s', async (query) => {
    const { house, office, read } = await anExchange({ issues: MIXED });
    const list = await house.app.inject({ url: `/api/issues?${query}`, headers: { cookie: office.cookie } });
    const shown = list.json<{ items: { no: string }[] }>().items.map(({ no }) => no);
    const reply = await read(`/api/exports/ledger.xlsx?${query}`);
    if (shown.length === 0) expect(reply.statusCode).toBe(422);
    else expect((await rowsOf(reply)).map(([no]) => no)).toEqual(shown);
  });

  it('R33: a view that does not exist is refused', async () => {
    const { read } = await anExchange({ issues: MIXED });
    expect((await read('/api/exports/ledger.xlsx?view=everything')).statusCode).toBe(400);
  });
});

describe('three lists of the same issues', () => {
  const measures = [
    { text: '修复路基', owner: '王五', weight: 2, target: 40, actual: 10, unit: '公里', deadline: DAY },
    { text: '清理塌方', progress: 30 },
  ];

  it('a task is a measure with its owner, amounts and progress; a duty names who answers', async () => {
    const issue = anIssue({ measures, responsible: ['李四'], sponsorLeaders: ['县级领导甲'] });
    const { read } = await anExchange({ issues: [issue] });
    const tasks = await rowsOf(await read('/api/exports/ledger.xlsx?list=tasks'));
    expect(tasks.map((row) => [row[3], row[4], row[8], row[9], row[10], row[11]])).toEqual([
      ['修复路基', '王五', '2', '40公里', '10公里', '25%'],
      ['清理塌方', '李四', '', '', '', '30%'],
    ]);
    const [duty] = await rowsOf(await read('/api/exports/ledger.xlsx?list=duties'));
    expect(duty?.slice(0, 2)).toEqual(['县级领导甲', '县交通局']);
  });
});

it('R29: the name of a download is Chinese for browsers that read RFC 6266, plain for the others', async () => {
  const { read } = await anExchange({ issues: ISSUES });
  const { headers } = await read('/api/exports/ledger.csv?list=duties');
  const [, encoded = ''] = /filename\*=UTF-8''([\w%.-]+)$/u.exec(String(headers['content-disposition'])) ?? [];
  expect(headers['content-disposition']).toMatch(/^attachment; filename="duties-20180620\.csv"; filename\*=/u);
  expect(decodeURIComponent(encoded)).toBe('宁陕县整改责任清单-20180620.csv');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
});

describe('an export is an import that changes nothing', () => {
  const on = DAY;
  const commands: Readonly<Record<string, readonly EntryDraft[]>> = {
    registered: [{ kind: 'stateChanged', on, subject: 'Q0001', data: { state: 'registered' } }],
    assigned: [
      { kind: 'issueAssigned', on, subject: 'Q0001', data: { facts: { responsible: ['镇长 张三'] }, by: 'a' } },
    ],
    misassigned: [{ kind: 'assignmentRejected', on, subject: 'Q0001', data: { reason: '不是我们', by: 'a' } }],
    acknowledged: [{ kind: 'assignmentAcknowledged', on, subject: 'Q0001', data: { by: 'a' } }],
    suspended: [{ kind: 'issueSuspended', on, subject: 'Q0001', data: { until: null, reason: '等资金', by: 'a' } }],
    closeRequested: [
      {
        kind: 'closeRequested',
        on,
        subject: 'Q0001',
        data: { by: 'a', on, statement: '好了', outcome: 'done', evidence: [] },
      },
    ],
    verified: [
      {
        kind: 'levelApproved',
        on,
        subject: 'Q0001',
        data: { step: 'verify', by: 'b', on, onBehalfOf: null, paper: null, note: '' },
      },
    ],
    noticed: [{ kind: 'noticePosted', on, subject: 'Q0001', data: { until: DAY, by: 'a' } }],
    objected: [{ kind: 'objectionRaised', on, subject: 'Q0001', data: { text: '没修好', by: 'a' } }],
    closed: [
      {
        kind: 'issueClosed',
        on,
        subject: 'Q0001',
        data: { closedOn: DAY, imported: false, outcome: 'infeasible', by: 'a' },
      },
    ],
    planned: [
      {
        kind: 'measuresPlanned',
        on,
        subject: 'Q0001',
        data: {
          measures: [
            { text: '修复路基\n并硬化', owner: '王五', weight: 2, progress: 40 },
            { text: '清理塌方', deadline: DAY },
          ],
          by: 'a',
        },
      },
    ],
    reported: [{ kind: 'progressReported', on, subject: 'Q0001', data: { progress: 66.5, note: '快了', by: 'a' } }],
    immediate: [
      {
        kind: 'deadlineSet',
        on,
        subject: 'Q0001',
        data: { deadline: { kind: 'immediate', on: DAY, raw: '立行立改', inferred: false } },
      },
    ],
    extended: [
      {
        kind: 'deadlineExtended',
        on,
        subject: 'Q0001',
        data: {
          extension: { from: calendarDay('2018-07-31'), to: calendarDay('2018-09-30'), reason: '天气', decidedOn: DAY },
          deadline: deadlineOn(calendarDay('2018-09-30')),
        },
      },
    ],
    edited: [
      {
        kind: 'issueEdited',
        on,
        subject: 'Q0001',
        data: {
          title: '水毁路\n没有修',
          sponsorLeaders: ['副县长 李明'],
          coopUnits: ['县发改局及各镇'],
          source: ' 省级  反馈 ',
        },
      },
    ],
  };

  it.each(Object.entries(commands))('after it was %s by command', async (_what, drafts) => {
    const { house, read, upload } = await anExchange({ today: '2018-06-20', issues: [anIssue({ no: '1' })] });
    await house.append(...drafts);
    await house.goTo('2018-06-27');
    for (const format of ['xlsx', 'csv']) {
      const { rawPayload } = await read(`/api/exports/ledger.${format}`);
      const { status, body } = await upload({ name: `导出.${format}`, bytes: rawPayload }, { batch: '2018' });
      expect([status, body.rows[0]?.changes, body.rows[0]?.conflicts, body.nothingNew]).toEqual([201, [], [], true]);
    }
  });
});

it('thousands of rows are written aside while others are answered', { timeout: 60_000 }, async () => {
  const many = Array.from({ length: 1_200 }, (_, index) =>
    anIssue({ id: `Q${String(index + 1).padStart(4, '0')}`, no: String(index + 1) }),
  );
  const { house, read } = await anExchange();
  const registered = many.map(({ id, no, title }): EntryDraft => ({
    kind: 'issueRegistered',
    on: DAY,
    subject: id,
    data: {
      batch: '2018',
      deadline: deadlineOn(DAY),
      facts: {
        no,
        title,
        publicTitleDraft: null,
        source: null,
        category: null,
        measures: [],
        towns: ['金川镇'],
        sponsorLeaders: [],
        leadUnits: ['县交通局'],
        coopUnits: [],
        responsible: [],
        start: null,
      },
    },
  }));
  await house.append(...registered);
  const [exported, answered] = await Promise.all([read('/api/exports/ledger.xlsx'), read('/healthz')]);
  expect(answered.statusCode).toBe(200);
  expect(await rowsOf(exported)).toHaveLength(1_200);
});
