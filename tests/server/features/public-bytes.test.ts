import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { aHouse, valueOf } from '../../support/a-house.ts';
import { aPrivateDecision } from '../../support/a-meeting.ts';
import { anIssue } from '../../support/an-issue.ts';
import { anOffice } from '../../support/an-office.ts';

const lamps = ['closed', 'red', 'yellow', 'green', 'none'];

/** The allow-list, written down a second time on purpose: a key that is added anywhere has to be added here by hand. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  '': [
    'number',
    'county',
    'publisher',
    'hotline',
    'period',
    'ruleSentence',
    'asOf',
    'releasedAt',
    'validUntil',
    'buildId',
    'demo',
    'minIssues',
    'pack',
    'totals',
    'week',
    'moments',
    'film',
    'duty',
    'promises',
    'voices',
    'history',
    'ranking',
    'issues',
  ],
  county: ['code', 'name'],
  period: ['from', 'to'],
  pack: ['id', 'version', 'name'],
  totals: ['issues', 'closedLate', ...lamps],
  week: ['closed', 'newRed', 'dueIn7', 'newRedIssues', 'closedIssues', 'improved'],
  'week.improved[]': ['code', 'from', 'to', 'closed'],
  'moments[]': ['issue', 'before', 'verifiedOn', 'daysTaken', 'releasedAt'],
  film: ['columns', 'frames'],
  'film.frames[]': ['on', 'lamps'],
  'film.frames[].lamps[]': lamps,
  duty: ['units', 'basis', 'notice', 'objection', 'publicUrl'],
  'duty.units[]': ['unit', 'issues', 'closed', 'red', 'yellow'],
  'duty.notice': ['from', 'to'],
  promises: ['metOn', 'kept', 'late', 'broken', 'items'],
  'promises.items[]': ['issue', 'words', 'town', 'outcome', 'due', 'originalDue'],
  voices: ['since', 'received', 'answered', 'actedOn'],
  'history[]': ['on', ...lamps],
  'ranking[]': [
    'rank',
    'tied',
    'ranked',
    'code',
    'town',
    'shortName',
    'total',
    ...lamps,
    'closureRate',
    'redShare',
    'overdueDays',
    'plate',
    'rankChange',
    'reported',
    'history',
  ],
  'ranking[].history[]': ['on', ...lamps],
  'issues[]': [
    'id',
    'publicTitle',
    'category',
    'towns',
    'leadUnit',
    'light',
    'state',
    'closedOn',
    'closedLate',
    'start',
    'deadline',
    'deadlineKind',
    'originalDeadline',
    'extensions',
    'daysLeft',
    'rule',
    'reason',
    'nextChange',
    'ghostLight',
    'debt',
    'statement',
    'withdrawn',
    'outcome',
    'photos',
  ],
  'issues[].nextChange': ['on', 'light'],
  'issues[].statement': ['text', 'on'],
  'issues[].photos[]': ['id', 'kind', 'pairOf'],
};

/** The same for what can be looked up besides the board. */
const RECORD: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '/api/public/version': { '': ['version', 'withdrawn'] },
  '/api/public/corrections': { '': ['corrections'], 'corrections[]': ['on', 'title', 'text'] },
  '/api/public/releases': { '': ['releases'], 'releases[]': ['number', 'on', 'kind'] },
  '/api/public/head': { '': ['head'], head: ['day', 'seq', 'hash', 'signature', 'publicKey'] },
};

type Allowed = Readonly<Record<string, readonly string[]>>;

function extraKeys(value: unknown, allowed: Allowed = ALLOWED, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((part) => extraKeys(part, allowed, `${path}[]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return allowed[path]?.includes(key) ? extraKeys(part, allowed, here) : [here];
  });
}

const PRIVATE = {
  title: '王某某家三组12号饮水管道破损',
  source: '群众来电13812345678',
  measures: [{ text: '补偿款汇入6222021234567890123' }],
  responsible: ['李大山'],
  sponsorLeaders: ['张县长'],
  coopUnits: ['县水利局内设科室'],
  no: '转办-2018-077',
  batch: '内部批次',
  publicTitleDraft: '身份证61232419700101001X',
};

it('R48: every public byte is on the allow-list, and no telephone, ID or clerk’s word is among them', async () => {
  const deadline = {
    kind: 'date',
    on: calendarDay('2018-06-30'),
    raw: '6月30日前（王某某户先办）',
    inferred: true,
  } as const;
  const { app, ledger, append, board } = await aHouse({
    county: { hotline: '0915-6820000' },
    issues: [
      anIssue({ id: 'Q0001', ...PRIVATE, category: '饮水', deadline, originalDeadline: deadline }),
      anIssue({ id: 'Q0002', publicTitle: '通村路修复', closedOn: calendarDay('2018-06-01'), towns: ['*'] }),
    ],
  });
  const extension = {
    from: calendarDay('2018-06-30'),
    to: calendarDay('2018-07-30'),
    reason: '李大山请假',
    decidedOn: calendarDay('2018-06-20'),
  };
  await append({
    kind: 'deadlineExtended',
    on: calendarDay('2018-06-20'),
    subject: 'Q0001',
    data: { extension, deadline: { ...deadline, on: extension.to } },
  });
  await append(...aPrivateDecision());
  valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
  await board.refresh();

  const urls = [
    '/api/public/board',
    '/public',
    '/public/towns/610923101',
    '/public/say?issue=Q0001',
    '/public/data',
    '/api/public/data/issues.csv',
    '/api/public/data/towns.json',
    '/healthz',
    '/readyz',
    '/api/openapi.json',
    '/api/public/nothing',
    '/plaza',
  ];
  const bodies = await Promise.all(urls.map(async (url) => (await app.inject({ method: 'GET', url })).body));
  const [body = ''] = bodies;
  expect(extraKeys(JSON.parse(body))).toEqual([]);
  expect(JSON.parse(body)).toMatchObject({
    issues: [
      { publicTitle: '饮水类问题', extensions: 1, deadline: '2018-07-30' },
      { publicTitle: '通村路修复', state: 'closed' },
    ],
    promises: { broken: 1, items: [{ issue: 'Q0001', words: '修好水管', town: '610923101' }] },
  });
  for (const text of bodies) {
    expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dXx]|\d{16,19}/u);
    for (const word of ['王某某', '李大山', '张县长', '内设科室', '转办-2018', '内部批次', '补偿款', '三组'])
      expect(text).not.toContain(word);
  }
});

it('the release itself keeps nothing that is not on the list, so that no later mistake can show it', async () => {
  const { ledger } = await aHouse({ issues: [anIssue(PRIVATE)] });
  valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
  const stored = JSON.stringify((await ledger.store.snapshots.latest())?.issues);
  for (const word of ['王某某', '138', '6222', '李大山', '张县长', '科室', '转办', '批次', '身份证'])
    expect(stored).not.toContain(word);
});

it('R48: the public record says numbers, days and kinds, and of people nothing', async () => {
  const office = await anOffice({ issues: [anIssue({ ...PRIVATE, category: '饮水' })] });
  const { append, release, press, app, board, drafter, approver, ledger } = office;
  const on = calendarDay('2018-06-20');
  await append({ kind: 'statementDrafted', on, subject: 'Q0001', data: { text: '材料已进场。', by: '李大山' } });
  await release({ kind: 'statements', issues: ['Q0001'] });
  await release({ kind: 'correction', issue: 'Q0001', text: '完成日期应为6月15日。' });
  await board.refresh();

  const bodies: string[] = [];
  for (const [url, allowed] of Object.entries(RECORD)) {
    const reply = await app.inject({ method: 'GET', url });
    expect({ url, status: reply.statusCode, extra: extraKeys(reply.json(), allowed) }).toEqual({
      url,
      status: 200,
      extra: [],
    });
    bodies.push(reply.body);
  }
  const shown = await app.inject({ method: 'GET', url: '/api/public/board' });
  expect(extraKeys(shown.json())).toEqual([]);
  expect(shown.json()).toMatchObject({ issues: [{ statement: { text: '材料已进场。', on } }] });
  await press({ reason: '李大山来电13812345678' });
  await board.refresh();
  for (const url of ['/api/public/board', ...Object.keys(RECORD), `/api/public/photos/${'a'.repeat(64)}`])
    bodies.push((await app.inject({ method: 'GET', url })).body);

  const people = [drafter.username, approver.username, '拟稿人', '放行人', '李大山', '138'];
  const { hash } = await ledger.store.entries.head();
  for (const text of [...bodies, shown.body])
    for (const word of people) expect(text.replaceAll(hash, '')).not.toContain(word);
});

it('API9: public routes take no parameters they do not know', async () => {
  const { app } = await aHouse({ issues: [anIssue()] });
  for (const url of Object.keys(RECORD))
    expect((await app.inject({ method: 'GET', url: `${url}?x=1` })).statusCode).toBe(400);
});
