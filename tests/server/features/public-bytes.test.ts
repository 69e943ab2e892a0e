import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { aHouse, valueOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

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
    'history',
    'ranking',
    'issues',
  ],
  county: ['code', 'name'],
  period: ['from', 'to'],
  pack: ['id', 'version', 'name'],
  totals: ['issues', 'closedLate', ...lamps],
  week: ['closed', 'newRed', 'dueIn7'],
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
  ],
  'issues[].nextChange': ['on', 'light'],
};

function extraKeys(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((part) => extraKeys(part, `${path}[]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return ALLOWED[path]?.includes(key) ? extraKeys(part, here) : [here];
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
  valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
  await board.refresh();

  const urls = ['/api/public/board', '/healthz', '/readyz', '/api/openapi.json', '/api/public/nothing', '/plaza'];
  const bodies = await Promise.all(urls.map(async (url) => (await app.inject({ method: 'GET', url })).body));
  const [body = ''] = bodies;
  expect(extraKeys(JSON.parse(body))).toEqual([]);
  expect(JSON.parse(body)).toMatchObject({
    issues: [
      { publicTitle: '饮水类问题', extensions: 1, deadline: '2018-07-30' },
      { publicTitle: '通村路修复', state: 'closed' },
    ],
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
