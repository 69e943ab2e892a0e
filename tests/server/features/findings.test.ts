import { describe, expect, it } from 'vitest';
import type { FindingLine, FindingList } from '@ryg/shared/contract/findings.contract.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import type { ListComparison } from '@ryg/shared/domain/reconcile-lists.ts';
import type { Reconciliation } from '@ryg/shared/domain/reconciliation.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { tablesToXlsx } from '@ryg/server/documents/table.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aSignedIn } from '../../support/a-signed-in.ts';
import { anExchange, exchangeOf } from '../../support/an-exchange.ts';
import { anIssue } from '../../support/an-issue.ts';

const FINDINGS: readonly Finding[] = [
  { no: 'Z1', title: '道路水毁', source: '省级反馈', disposition: 'merged', issueNos: ['1'] },
  { no: 'Z2', title: '村道损坏', source: '省级反馈', disposition: 'merged', issueNos: ['1'] },
  { no: 'Z3', title: '饮水与厕所', source: '市级交办', disposition: 'split', issueNos: ['2', '9'] },
  { no: 'Z4', title: '政策不熟', source: null, disposition: null, issueNos: [] },
];

async function aDesk() {
  const exchange = await anExchange({
    issues: [
      anIssue({ id: 'Q0001', no: '1' }),
      anIssue({ id: 'Q0002', no: '2', title: '饮水', sponsorLeaders: ['吴副县长'] }),
      anIssue({ id: 'Q0003', no: '3', title: '没有来处' }),
    ],
  });
  const on = calendarDay('2018-06-20');
  await exchange.house.append(
    ...FINDINGS.map((data) => ({ kind: 'findingRegistered', on, subject: data.no, data }) as const),
  );
  return exchange;
}

const json = <T>(reply: Readonly<{ body: string }>) => JSON.parse(reply.body) as T;

describe('findings and what became of them', () => {
  it('trace both ways, and name numbers no issue has', async () => {
    const { read } = await aDesk();
    const { items, total, sources } = json<FindingList>(await read('/api/findings'));
    expect([total, sources]).toEqual([4, ['省级反馈', '市级交办']]);
    expect(items[0]?.issues).toMatchObject([{ id: 'Q0001', no: '1', others: ['Z2'] }]);
    expect(items[2]).toMatchObject({ issues: [{ id: 'Q0002' }], unknownNos: ['9'] });
  });

  it('are found by disposition, source and words', async () => {
    const { read } = await aDesk();
    const found = async (query: string) =>
      json<FindingList>(await read(`/api/findings?${query}`)).items.map(({ no }) => no);
    expect(await found('disposition=merged')).toEqual(['Z1', 'Z2']);
    expect(await found('disposition=undisposed')).toEqual(['Z4']);
    expect(await found(`source=${encodeURIComponent('市级交办')}`)).toEqual(['Z3']);
    expect(await found(`q=${encodeURIComponent('村道')}`)).toEqual(['Z2']);
  });
});

describe('R47: a leader', () => {
  const aLeader = async (unit: string) => {
    const { house } = await aDesk();
    return exchangeOf(house, await aSignedIn(house, { role: 'leader', unit }));
  };

  it('sees the findings of the own issues and no others, and no number of a foreign issue as unknown', async () => {
    const wu = await aLeader('吴副县长');
    const { items, total, sources } = json<FindingList>(await wu.read('/api/findings'));
    expect([items.map(({ no }) => no), total, sources]).toEqual([['Z3'], 1, ['市级交办']]);
    expect(items[0]).toMatchObject({ issues: [{ id: 'Q0002' }], unknownNos: ['9'] });
    const nobody = await aLeader('郑副县长');
    expect(json<FindingList>(await nobody.read('/api/findings'))).toEqual({ items: [], total: 0, sources: [] });
  });

  it('gets the sum of the whole county only for the whole county', async () => {
    const wu = await aLeader('吴副县长');
    const told = await wu.read('/api/findings/reconciliation');
    expect([told.statusCode, json<{ code: string }>(told).code]).toEqual([403, 'OUT_OF_SCOPE']);
    const chief = await aLeader('610923');
    expect((await chief.read('/api/findings/reconciliation')).statusCode).toBe(200);
  });

  it('is told of a number as unknown only when no issue of the county has it', async () => {
    const { house } = await aDesk();
    const data: Finding = { no: 'Z5', title: '两处', source: null, disposition: 'split', issueNos: ['1', '2', '8'] };
    await house.append({ kind: 'findingRegistered', on: calendarDay('2018-06-20'), subject: 'Z5', data });
    const wu = exchangeOf(house, await aSignedIn(house, { role: 'leader', unit: '吴副县长' }));
    const { items } = json<FindingList>(await wu.read('/api/findings?q=Z5'));
    expect(items).toMatchObject([{ issues: [{ id: 'Q0002', others: ['Z3'] }], unknownNos: ['8'] }]);
  });
});

describe('disposing', () => {
  const order = (disposition: string, issueNos: readonly string[], reason = '') => ({
    command: 'dispose',
    disposition,
    issueNos,
    reason,
  });

  it('records what the office decides, with its reason, and verifies', async () => {
    const { house, office, post } = await aDesk();
    const reply = await post('/api/findings/Z4/commands', order('notFound', [], '现场核查不存在'));
    expect([reply.statusCode, json<FindingLine>(reply)]).toMatchObject([
      200,
      { no: 'Z4', disposition: 'notFound', reason: '现场核查不存在' },
    ]);
    expect(await house.ledger.store.entries.latest('findingChanged')).toMatchObject({
      subject: 'Z4',
      origin: { actor: office.username },
      data: { disposition: 'notFound', reason: '现场核查不存在' },
    });
    expect((await post('/api/findings/Z4/commands', { command: 'merge', into: '3' })).statusCode).toBe(200);
    expect((await house.ledger.store.findings.all()).at(-1)).toEqual({
      no: 'Z4',
      title: '政策不熟',
      source: null,
      disposition: 'merged',
      issueNos: ['3'],
    });
    expect((await post('/api/findings/Z4/commands', { command: 'split', into: ['1', '2'] })).statusCode).toBe(200);
    expect((await verifyLedger(house.ledger.store, house.ledger.workingDays)).discrepancies).toEqual([]);
  });

  it('the same decision again leaves no entry', async () => {
    const { house, post } = await aDesk();
    await post('/api/findings/Z1/commands', { command: 'merge', into: '1' });
    expect(await house.ledger.store.entries.latest('findingChanged')).toBeNull();
  });

  it.each([
    ['Z4', order('notFound', []), 'REASON_MISSING'],
    ['Z4', order('other', [], '  '), 'REASON_MISSING'],
    ['Z4', order('townLevel', ['1'], '镇上办'), 'NUMBERS_NOT_ASKED'],
    ['Z4', order('merged', ['1', '2']), 'NUMBERS_WRONG'],
    ['Z4', order('merged', []), 'NUMBERS_WRONG'],
    ['Z4', order('split', ['1', '1']), 'NUMBERS_WRONG'],
    ['Z4', order('split', ['1', '77']), 'NUMBERS_UNKNOWN'],
    ['Z9', order('merged', ['1']), 'NO_SUCH_FINDING'],
  ])('%s %j is refused: %s', async (no, payload, code) => {
    const { house, post } = await aDesk();
    const head = await house.ledger.store.entries.head();
    const reply = await post(`/api/findings/${no}/commands`, payload);
    const { code: told, message } = json<{ code: string; message: string }>(reply);
    expect([told, /^\S*\p{Script=Han}.*；|请/u.test(message)]).toEqual([code, true]);
    expect(await house.ledger.store.entries.head()).toEqual(head);
  });

  it('is the office’s; an auditor reads, a town does neither', async () => {
    const { house } = await aDesk();
    const auditor = exchangeOf(house, await aSignedIn(house, { role: 'auditor' }));
    expect((await auditor.read('/api/findings')).statusCode).toBe(200);
    expect((await auditor.post('/api/findings/Z4/commands', { command: 'merge', into: '1' })).statusCode).toBe(403);
    const town = exchangeOf(house, await aSignedIn(house, { role: 'town', unit: '610923101' }));
    expect((await town.read('/api/findings')).statusCode).toBe(403);
  });
});

describe('对账', () => {
  it('every finding counts once, by disposition and by source, and what does not fit is named', async () => {
    const { read } = await aDesk();
    const told = json<Reconciliation>(await read('/api/findings/reconciliation'));
    const { total, ...parts } = told.total;
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
    expect(told.bySource.reduce((sum, source) => sum + source.total, 0)).toBe(total);
    expect(told).toMatchObject({
      total: { total: 4, merged: 2, split: 1, undisposed: 1 },
      undisposed: [{ no: 'Z4' }],
      unknownNumbers: [{ finding: 'Z3', no: '9' }],
      issues: { total: 3, traced: 2 },
      issuesWithoutFinding: [{ id: 'Q0003' }],
    });
  });

  it('the list of the level above beside ours: both, only theirs, only ours, otherwise worded, otherwise numbered', async () => {
    const { send } = await aDesk();
    const bytes = await tablesToXlsx([
      {
        name: '省级清单',
        above: ['反馈问题清单'],
        columns: [
          { heading: '问题编号', width: 10 },
          { heading: '反馈问题', width: 30 },
        ],
        rows: [
          ['Z1', '道路水毁'],
          ['Z2', '村道损坏严重'],
          ['Z8', '政策不熟'],
          ['Z7', '从未听说'],
        ],
      },
    ]);
    const reply = await send('/api/findings/reconcile', { name: '省级.xlsx', bytes });
    expect([reply.statusCode, json<ListComparison>(reply)]).toMatchObject([
      200,
      {
        file: '省级.xlsx',
        theirs: 4,
        ours: 4,
        both: 3,
        onlyTheirs: [{ no: 'Z7' }],
        onlyOurs: [{ no: 'Z3' }],
        differingTitles: [{ no: 'Z2', ours: '村道损坏', theirs: '村道损坏严重' }],
        renumbered: [{ no: 'Z4', theirNo: 'Z8' }],
      },
    ]);
    const empty = await send('/api/findings/reconcile', { name: 'a.csv', bytes: Buffer.from('a,b\n1,2\n') });
    expect([empty.statusCode, json<{ code: string }>(empty).code]).toEqual([422, 'LIST_UNREADABLE']);
  });
});
