import { describe, expect, it } from 'vitest';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { anExchange, aSheetFile } from '../../support/an-exchange.ts';

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

describe('undo', () => {
  it('restores what the import touched, removes what it made, changes no entry and verifies', async () => {
    const { house, upload, confirm, undo } = await anExchange();
    await confirm((await upload(await firstFile())).body.id);
    const before = await house.ledger.store.issues.all();
    const { seq } = await house.ledger.store.entries.head();
    const { id } = (await upload(await laterFile())).body;
    await confirm(id);
    expect(await undo(id)).toMatchObject({ status: 200, body: { state: 'undone' } });
    expect(await house.ledger.store.issues.all()).toEqual(before);
    expect((await house.ledger.store.entries.latest('importUndone'))?.data).toEqual({
      upload: id,
      file: '台账2018-06-20.xlsx',
      kept: [],
    });
    const kinds = (await house.ledger.store.history.between(seq + 1, seq + 99)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'issueRolledBack')).toHaveLength(3);
    expect(await undo(id)).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
    await clean(house);
  });

  it('the number of an issue that was taken back is never given again, and the sheet may come in anew', async () => {
    const { house, upload, confirm, undo } = await anExchange();
    await confirm((await upload(await firstFile())).body.id);
    const { id } = (await upload(await laterFile())).body;
    await confirm(id);
    await undo(id);
    const again = (await upload(await laterFile())).body;
    expect(again.summary).toMatchObject({ created: 1, changed: 2 });
    await confirm(again.id);
    expect((await house.ledger.store.issues.all()).map((issue) => issue.id)).toEqual(['Q0001', 'Q0002', 'Q0004']);
    await clean(house);
  });

  it('names what changed since, and leaves it as it is when the office says so', async () => {
    const { house, upload, confirm, undo } = await anExchange();
    await confirm((await upload(await firstFile())).body.id);
    const { id } = (await upload(await laterFile())).body;
    await confirm(id);
    await house.append({
      kind: 'commented',
      on: calendarDay(JUNE_20),
      subject: 'Q0003',
      data: { text: '已联系', evidence: [], by: 'test' },
    });
    const refused = await undo(id);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'CHANGED_SINCE', details: [{ field: '3号 问题3', at: JUNE_20 }] },
    });
    expect(await undo(id, true)).toMatchObject({ status: 200 });
    expect((await house.ledger.store.entries.latest('importUndone'))?.data.kept).toEqual(['Q0003']);
    expect(await house.ledger.store.issues.find('Q0001')).toMatchObject({ progress: 50 });
    expect(await house.ledger.store.issues.find('Q0003')).not.toBeNull();
    await clean(house);
  });

  it('a wording released since is no change', async () => {
    const { house, upload, confirm, undo } = await anExchange();
    await confirm((await upload(await firstFile())).body.id);
    const { id } = (await upload(await laterFile())).body;
    await confirm(id);
    const titleReleased = (subject: string) =>
      ({ kind: 'titleReleased', on: calendarDay(JUNE_20), subject, data: { publicTitle: '饮水' } }) as const;
    await house.append(titleReleased('Q0001'), titleReleased('Q0003'));
    expect(await undo(id)).toMatchObject({ status: 200 });
    expect(await house.ledger.store.issues.find('Q0001')).toMatchObject({ progress: 50, publicTitle: '饮水' });
    expect(await house.ledger.store.issues.find('Q0003')).toBeNull();
    await clean(house);
  });
});
