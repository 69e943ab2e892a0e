import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { DEFAULT_BATCH, importLedger, type ImportOptions } from '@ryg/server/features/exchange/import.service.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aHouse, valueOf } from '../../support/a-house.ts';
import { aLedgerFile, aRow } from '../../support/a-ledger-file.ts';

const options: ImportOptions = { batch: DEFAULT_BATCH, on: null, actor: '整改办', samples: new Set() };
const finding = { no: 'Z1', title: '转办', source: '省级', disposition: 'merged', issueNos: ['1'] } as const;

it('a file becomes entries that keep its rows, hold on its day and name it', async () => {
  const { ledger } = await aHouse();
  const report = valueOf(
    await importLedger(
      ledger,
      aLedgerFile([aRow({ row: 5 }), aRow({ no: '2', row: 6 })], { findings: [finding] }),
      options,
    ),
  );
  expect(report).toMatchObject({ on: '2018-06-20', summary: { created: 2, changed: 0, findings: 1 } });
  expect(await ledger.store.issues.all()).toMatchObject([
    { id: 'Q0001', no: '1' },
    { id: 'Q0002', no: '2' },
  ]);
  const registered = await ledger.store.entries.ofKind('issueRegistered');
  expect(registered).toMatchObject([
    { subject: 'Q0001', on: '2018-06-20', origin: { actor: '整改办', source: '台账.xlsx', row: 5 } },
    { subject: 'Q0002', origin: { row: 6 } },
  ]);
  expect((await ledger.store.entries.latest('ledgerImported'))?.data).toMatchObject({
    file: '台账.xlsx',
    batch: DEFAULT_BATCH,
    accepted: 2,
  });
});

it('the same file a second time changes nothing, not even the version', async () => {
  const { ledger } = await aHouse();
  const file = aLedgerFile([aRow(), aRow({ no: '2', state: 'closed', closedOn: calendarDay('2018-06-01') })], {
    findings: [finding],
  });
  valueOf(await importLedger(ledger, file, options));
  const before = await ledger.store.entries.head();
  expect(valueOf(await importLedger(ledger, file, options)).summary).toMatchObject({
    created: 0,
    changed: 0,
    unchanged: 2,
    findings: 0,
  });
  expect(await ledger.store.entries.head()).toEqual(before);
});

it('a week later: what differs is changed, what is missing closes nothing, and the whole verifies', async () => {
  const { ledger, goTo } = await aHouse();
  valueOf(await importLedger(ledger, aLedgerFile([aRow(), aRow({ no: '2' }), aRow({ no: '3' })]), options));
  await goTo('2018-06-27');
  const later = aLedgerFile(
    [
      aRow({ progress: 70, deadline: deadlineOn(calendarDay('2018-08-31')) }),
      aRow({ no: '2', state: 'closed', closedOn: calendarDay('2018-06-25') }),
    ],
    {
      reportDate: calendarDay('2018-06-27'),
    },
  );
  const { summary } = valueOf(await importLedger(ledger, later, options));
  expect(summary).toMatchObject({ created: 0, changed: 2, closed: 1, extended: 1, missing: 1 });
  expect(await ledger.store.issues.all()).toMatchObject([
    { progress: 70, deadline: { on: '2018-08-31' }, originalDeadline: { on: '2018-07-31' } },
    { state: 'closed', closedOn: '2018-06-25' },
    { state: 'rectifying', progress: 50 },
  ]);
  expect((await verifyLedger(ledger.store, ledger.workingDays)).discrepancies).toEqual([]);
});

describe('a file that cannot be taken leaves no trace', () => {
  it.each([
    ['without a day', { reportDate: null }, {}, 'NO_REPORT_DATE'],
    ['from tomorrow', { reportDate: calendarDay('2018-06-21') }, {}, 'REPORT_DATE_AHEAD'],
    ['older than one already in', { reportDate: calendarDay('2018-06-12') }, {}, 'LEDGER_OUT_OF_ORDER'],
  ])('%s', async (_what, reading, given, code) => {
    const { ledger } = await aHouse();
    valueOf(await importLedger(ledger, aLedgerFile([aRow()], { reportDate: calendarDay('2018-06-13') }), options));
    const before = await ledger.store.entries.head();
    const refused = await importLedger(ledger, aLedgerFile([aRow({ progress: 99 })], reading), {
      ...options,
      ...given,
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(await ledger.store.entries.head()).toEqual(before);
  });

  it('a day given by hand stands in for a missing one; another batch has a history of its own', async () => {
    const { ledger } = await aHouse();
    valueOf(await importLedger(ledger, aLedgerFile([aRow()]), options));
    const older = aLedgerFile([aRow()], { reportDate: null });
    const report = valueOf(
      await importLedger(ledger, older, { ...options, batch: '2017 年', on: calendarDay('2018-06-01') }),
    );
    expect(report).toMatchObject({ on: '2018-06-01', summary: { created: 1 } });
    expect((await ledger.store.issues.all()).map(({ id, batch }) => [id, batch])).toEqual([
      ['Q0001', DEFAULT_BATCH],
      ['Q0002', '2017 年'],
    ]);
  });
});

it('the demo takes its own sample ledgers and no others, and names the way out', async () => {
  const { ledger } = await aHouse({ county: { demo: true } });
  const sample = aLedgerFile([aRow()]);
  const demo = { ...options, samples: new Set([sample.sha256]) };
  expect(await importLedger(ledger, sample, demo)).toMatchObject({ ok: true });
  const refused = await importLedger(ledger, aLedgerFile([aRow({ no: '9' })]), demo);
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'DEMO_ONLY', message: expect.stringContaining('ryg init') as unknown },
  });
});
