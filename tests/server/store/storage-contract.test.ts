import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { evolve, type EntryDraft } from '@ryg/shared/domain/entry.ts';
import { EMPTY_TALLY } from '@ryg/shared/domain/tally.ts';
import { hashEntry } from '@ryg/server/store/hash-chain.ts';
import { entriesOf } from '../../support/a-house.ts';
import { STORES, type OpenStore } from '../../support/a-store.ts';
import { anIssue } from '../../support/an-issue.ts';

const day = calendarDay('2018-06-20');
const from = { actor: '整改办', source: '台账.xlsx', row: 4, recordedAt: '2018-06-20T01:00:00.000Z' };
const report = (progress: number): EntryDraft => ({
  kind: 'progressReported',
  on: day,
  subject: 'Q0001',
  data: { progress },
});

async function rowsOf({ store }: OpenStore) {
  const rows = [];
  for await (const row of store.entries.rows()) rows.push(row);
  return rows;
}

describe.each(Object.entries(STORES))('%s (R14: the same contract everywhere)', (_name, open) => {
  it('entries are chained and come back as they were appended', async () => {
    const house = await open();
    const first = await house.store.entries.append(report(10), from);
    const second = await house.store.entries.append(report(20), from);
    expect(first).toMatchObject({
      seq: 1,
      prevHash: '0'.repeat(64),
      origin: { actor: '整改办', source: '台账.xlsx', row: 4 },
    });
    expect(second).toMatchObject({ seq: 2, prevHash: first.hash, on: day, subject: 'Q0001', data: { progress: 20 } });
    expect(await house.store.entries.head()).toEqual({ seq: 2, hash: second.hash });
    for (const row of await rowsOf(house)) expect(row.hash).toBe(hashEntry(row));
  });

  it('the database itself refuses to change or delete an entry', async () => {
    const { store, db } = await open();
    await store.entries.append(report(10), from);
    await expect(sql`update entry set data = '{"progress":99}'`.execute(db)).rejects.toThrow(/append-only/u);
    await expect(sql`delete from entry`.execute(db)).rejects.toThrow(/append-only/u);
    expect(await store.entries.head()).toMatchObject({ seq: 1 });
  });

  it('a transaction that fails leaves no trace', async () => {
    const { store } = await open();
    const failing = store.transact(async (stores) => {
      await stores.entries.append(report(10), from);
      await stores.issues.save(anIssue(), 1);
      throw new Error('midway');
    });
    await expect(failing).rejects.toThrow('midway');
    expect(await store.entries.head()).toMatchObject({ seq: 0 });
    expect(await store.issues.all()).toEqual([]);
  });

  it('issues keep the order of the ledger and their measures, also when saved again', async () => {
    const { store } = await open();
    await store.issues.save(anIssue({ id: 'Q10000', measures: [{ text: '一' }] }), 1);
    await store.issues.save(anIssue({ id: 'Q9999', measures: [{ text: '一' }, { text: '二' }] }), 2);
    await store.issues.save(anIssue({ id: 'Q9999', measures: [{ text: '三' }] }), 3);
    expect((await store.issues.all()).map(({ id }) => id)).toEqual(['Q9999', 'Q10000']);
    expect(await store.issues.measures()).toMatchObject([
      { issue_id: 'Q10000', text: '一' },
      { issue_id: 'Q9999', position: 0, text: '三' },
    ]);
    expect(await store.issues.find('Q9999')).toEqual(anIssue({ id: 'Q9999', measures: [{ text: '三' }] }));
  });

  it('lamps of a day are the last recorded ones; a day that was never closed has none', async () => {
    const { store } = await open();
    const close = { scope: 'public', throughSeq: 1, packId: 'p', packVersion: 1, tally: EMPTY_TALLY } as const;
    const lamp = (issueId: string, on: string, colour: 'red' | 'green') =>
      ({ issueId, day: calendarDay(on), lamp: colour, level: 'normal', rule: 'base' }) as const;
    await store.evaluations.record('public', [
      lamp('Q1', '2018-06-01', 'green'),
      lamp('Q2', '2018-06-01', 'green'),
      lamp('Q1', '2018-06-03', 'red'),
    ]);
    for (const on of ['2018-06-01', '2018-06-02', '2018-06-03'])
      await store.evaluations.close({ ...close, day: calendarDay(on) });
    expect(Object.fromEntries((await store.evaluations.lampsOn('public', calendarDay('2018-06-02'))) ?? [])).toEqual({
      Q1: 'green',
      Q2: 'green',
    });
    expect(Object.fromEntries((await store.evaluations.lampsOn('public', calendarDay('2018-06-03'))) ?? [])).toEqual({
      Q1: 'red',
      Q2: 'green',
    });
    expect(await store.evaluations.lampsOn('public', calendarDay('2018-06-04'))).toBeNull();
    expect(await store.evaluations.lampsOn('ledger', calendarDay('2018-06-01'))).toBeNull();
  });

  it('text of every kind comes back unchanged: 生僻字, line breaks, quotes, half a surrogate pair', async () => {
    const house = await open();
    const reason = '𠮷野家"\'\\\n\t\u0000‮；\uD800';
    await house.store.entries.append({ kind: 'issueReopened', on: day, subject: 'Q\uD800', data: { reason } }, from);
    const [row] = await rowsOf(house);
    expect(JSON.parse(row?.data ?? '')).toEqual({ reason });
    expect(row && hashEntry(row)).toBe(row?.hash);
  });

  it('the same dataset has the same chain everywhere', async () => {
    const { store } = await open();
    for (const draft of entriesOf(anIssue({ measures: [{ text: '修复路基' }] }), day))
      await store.entries.append(draft, from);
    expect((await store.entries.head()).hash).toBe('2a0c37452b838f9d0ef3462ea1cfbc4a69ee0ca8d04d72fa71a6b60df241260f');
  });

  it('an issue folded from stored entries is the issue the store keeps', async () => {
    const house = await open();
    let issue = null;
    for (const draft of entriesOf(anIssue(), day)) {
      const entry = await house.store.entries.append(draft, from);
      issue = evolve(issue, entry);
    }
    if (issue) await house.store.issues.save(issue, 3);
    expect(await house.store.issues.find('Q0001')).toEqual(issue);
    expect(issue).not.toBeNull();
  });
});
