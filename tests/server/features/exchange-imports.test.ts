import { describe, expect, it } from 'vitest';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { aForm } from '../../support/a-form.ts';
import { aSignedIn } from '../../support/a-signed-in.ts';
import { aKey, anExchange, aSheetFile } from '../../support/an-exchange.ts';

const JUNE_13 = '2018-06-13';
const JUNE_20 = '2018-06-20';

async function clean(house: Awaited<ReturnType<typeof anExchange>>['house']) {
  const { discrepancies } = await verifyLedger(house.ledger.store, house.ledger.workingDays);
  expect(discrepancies).toEqual([]);
}

const firstFile = () =>
  aSheetFile(JUNE_13, [
    { no: '1', progress: '50%' },
    { no: '2', progress: '20%', town: '江口镇' },
  ]);
const laterFile = () =>
  aSheetFile(JUNE_20, [
    { no: '1', progress: '80%', deadline: '2018-08-31' },
    { no: '2', progress: '20%', town: '江口镇', closedOn: '2018-06-18' },
    { no: '3', progress: '10%' },
  ]);

describe('preview', () => {
  it('shows what a file would do and leaves the ledger as it was', async () => {
    const { house, upload } = await anExchange();
    const head = await house.ledger.store.entries.head();
    const { status, body } = await upload(await firstFile());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'previewed',
      file: '台账2018-06-13.xlsx',
      on: JUNE_13,
      batch: '默认批次',
      nothingNew: false,
      summary: { created: 2, changed: 0 },
      before: { issues: 0 },
      after: { issues: 2 },
    });
    expect(body.flips.map(({ no, from }) => [no, from])).toEqual([
      ['1', null],
      ['2', null],
    ]);
    expect(await house.ledger.store.entries.head()).toEqual(head);
  });

  it('says cell by cell what a later file changes, whose light turns and whose rank moves', async () => {
    const { upload, confirm } = await anExchange();
    await confirm((await upload(await firstFile())).body.id);
    const { body } = await upload(await laterFile());
    expect(body.rows.map(({ no, outcome, changes }) => [no, outcome, changes])).toEqual([
      [
        '1',
        'changed',
        [
          { field: 'deadline', before: '2018-07-31', after: '2018-08-31' },
          { field: 'progress', before: '50%', after: '80%' },
        ],
      ],
      ['2', 'changed', [{ field: 'state', before: '整改中', after: '已销号（2018-06-18）' }]],
      ['3', 'created', []],
    ]);
    expect(body.flips).toContainEqual(expect.objectContaining({ no: '2', to: 'closed' }));
    expect(body.summary).toMatchObject({ created: 1, changed: 2, closed: 1, extended: 1 });
  });

  it('says of the same file again that it holds nothing new, and there is nothing to confirm', async () => {
    const { upload, confirm } = await anExchange();
    await confirm((await upload(await firstFile())).body.id);
    const { body } = await upload(await firstFile());
    expect(body.nothingNew).toBe(true);
    expect(body.notices[0]).toContain('没有新内容');
    expect(await confirm(body.id)).toMatchObject({ status: 409, body: { code: 'NOTHING_NEW' } });
  });

  it('an upload that was sent twice under one number is kept once', async () => {
    const { house, office } = await anExchange();
    const form = aForm(await firstFile());
    const headers = { cookie: office.cookie, 'idempotency-key': aKey(), ...form.headers };
    const send = () => house.app.inject({ method: 'POST', url: '/api/imports', payload: form.payload, headers });
    const ids = [await send(), await send()].map((reply) => (JSON.parse(reply.body) as { id: string }).id);
    expect(ids[1]).toBe(ids[0]);
    expect(await house.ledger.store.uploads.latest(9)).toHaveLength(1);
  });
});

describe('confirmation', () => {
  it('makes entries that name file, row and upload', async () => {
    const { house, office, upload, confirm } = await anExchange();
    const { id } = (await upload(await firstFile(), { batch: '2018 年' })).body;
    expect(await confirm(id)).toMatchObject({ status: 200, body: { state: 'confirmed', batch: '2018 年' } });
    const heading = await house.ledger.store.entries.latest('ledgerImported');
    expect(heading).toMatchObject({
      data: { upload: id, file: '台账2018-06-13.xlsx', batch: '2018 年', reportDate: JUNE_13 },
      origin: { actor: office.username, source: '台账2018-06-13.xlsx' },
    });
    const registered = await house.ledger.store.entries.ofKind('issueRegistered');
    expect(registered.map(({ origin }) => origin.row)).toEqual([4, 5]);
    expect(await confirm(id)).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
    await clean(house);
  });

  it('is refused when the ledger moved meanwhile, and the new preview is there to look at', async () => {
    const { house, upload, confirm, read } = await anExchange();
    await confirm((await upload(await firstFile())).body.id);
    const { id } = (await upload(await laterFile())).body;
    await house.append({
      kind: 'deadlineSet',
      on: calendarDay(JUNE_20),
      subject: 'Q0001',
      data: { deadline: deadlineOn(calendarDay('2018-09-30')) },
    });
    const head = await house.ledger.store.entries.head();
    expect(await confirm(id)).toMatchObject({
      status: 409,
      body: { code: 'LEDGER_MOVED', message: expect.stringContaining('重新核对') as unknown },
    });
    expect(await house.ledger.store.entries.head()).toEqual(head);
    const again = JSON.parse((await read(`/api/imports/${id}`)).body) as { rows: unknown[]; summary: object };
    expect(again.rows[0]).toMatchObject({
      no: '1',
      conflicts: [{ field: 'deadline', before: '2018-09-30', after: '2018-08-31' }],
    });
    expect(await confirm(id)).toMatchObject({ status: 200, body: { summary: { conflicts: 1 } } });
    expect(await house.ledger.store.issues.find('Q0001')).toMatchObject({
      deadline: { on: '2018-09-30' },
      progress: 80,
    });
  });

  it('lets the file win where the office says so', async () => {
    const { house, upload, confirm } = await anExchange();
    await confirm((await upload(await firstFile())).body.id);
    await house.append({
      kind: 'issueEdited',
      on: calendarDay('2018-06-15'),
      subject: 'Q0001',
      data: { leadUnits: ['县交通局'] },
    });
    const { id } = (await upload(await laterFile())).body;
    await confirm(id, 'overwrite');
    expect((await house.ledger.store.issues.find('Q0001'))?.leadUnits).toEqual(['县水利局']);
    await clean(house);
  });

  it('a completion in a file is a request once commands move the issue, unless the file is 历史台账', async () => {
    for (const historical of ['false', 'true']) {
      const { house, office, upload, confirm } = await anExchange();
      await confirm((await upload(await firstFile())).body.id);
      await house.append({
        kind: 'issueAssigned',
        on: calendarDay('2018-06-14'),
        subject: 'Q0002',
        data: { facts: {}, by: 'test' },
      });
      const { id, summary } = (await upload(await laterFile(), { historical })).body;
      expect([summary.requested, summary.closed]).toEqual(historical === 'true' ? [0, 1] : [1, 0]);
      await confirm(id);
      expect(await house.ledger.store.issues.find('Q0002')).toMatchObject(
        historical === 'true'
          ? { state: 'closed', closedOn: '2018-06-18' }
          : {
              state: 'closeRequested',
              work: { closeRequest: { by: office.username, statement: '台账报已完成', evidence: [] } },
            },
      );
      await clean(house);
    }
  });
});

it('the history lists imports newest first, with who and what; one that nobody confirms is forgotten', async () => {
  const { house, upload, confirm, read } = await anExchange();
  await confirm((await upload(await firstFile())).body.id);
  const waiting = (await upload(await laterFile())).body.id;
  await house.goTo('2018-07-02');
  const { items, batches } = JSON.parse((await read('/api/imports')).body) as {
    items: { id: string; state: string; byName: string; summary: object }[];
    batches: string[];
  };
  expect(items).toMatchObject([
    { id: waiting, state: 'expired' },
    { state: 'confirmed', summary: { created: 2 }, byName: expect.stringContaining('的人') as unknown },
  ]);
  expect(batches).toEqual(['默认批次']);
  expect(await confirm(waiting)).toMatchObject({ status: 409, body: { code: 'UPLOAD_EXPIRED' } });
});

it('only the office imports', async () => {
  const { house } = await anExchange();
  const town = await aSignedIn(house, { role: 'town', unit: '610923101' });
  for (const [method, url] of [
    ['GET', '/api/imports'],
    ['POST', '/api/imports'],
    ['POST', '/api/imports/0d8d6f5e-6b0a-4f8e-9a51-3e3e3f0d6f5e/undo'],
  ] as const) {
    const reply = await house.app.inject({ method, url, headers: { cookie: town.cookie } });
    expect(reply.statusCode).toBe(403);
  }
});
