import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { STORES } from '../../support/a-store.ts';

const day = calendarDay('2018-06-20');
const hash = (letter: string) => letter.repeat(64);

describe.each(Object.entries(STORES))('%s (R14: the same contract everywhere)', (_name, open) => {
  it('heads come back as they were signed, the newest first to be asked for, and are never changed', async () => {
    const { store, db } = await open();
    const head = { day, seq: 3, hash: hash('a'), signature: 'x', publicKey: 'y' };
    await store.dailyHeads.add(head);
    await store.dailyHeads.add({ ...head, hash: hash('b') });
    expect(await store.dailyHeads.all()).toEqual([head]);
    const later = { ...head, day: calendarDay('2018-06-21'), seq: 9 };
    await store.dailyHeads.add(later);
    expect(await store.dailyHeads.latest()).toEqual(later);
    await expect(sql`update daily_head set hash = ${hash('c')}`.execute(db)).rejects.toThrow(/append-only/u);
    await expect(sql`delete from daily_head`.execute(db)).rejects.toThrow(/append-only/u);
  });

  it('the household list knows its names by hash, counts each once, and can be cleared', async () => {
    const { store } = await open();
    expect(await store.householdNames.list()).toBeNull();
    const many = Array.from({ length: 1_200 }, (_value, index) => String(index).padStart(64, '0'));
    await store.householdNames.open(hash('f'), day);
    await store.householdNames.add(many);
    await store.householdNames.add(many.slice(0, 3));
    expect(await store.householdNames.list()).toEqual({ salt: hash('f'), count: 1_200, updatedOn: day });
    expect(await store.householdNames.known([...many, hash('e')])).toEqual(new Set(many));
    await store.householdNames.clear();
    expect([await store.householdNames.list(), await store.householdNames.known(many)]).toEqual([null, new Set()]);
  });

  it('entries of several kinds come in the order of the ledger', async () => {
    const { store } = await open();
    const from = { actor: 'a', source: 's', row: null, recordedAt: '2018-06-20T01:00:00.000Z' };
    await store.entries.append({ kind: 'boardWithdrawn', on: day, subject: null, data: { reason: 'r' } }, from);
    await store.entries.append({ kind: 'progressReported', on: day, subject: 'Q0001', data: { progress: 1 } }, from);
    const last = await store.entries.append(
      { kind: 'boardRestored', on: day, subject: null, data: { release: 'F1' } },
      from,
    );
    const kinds = (await store.entries.ofKinds(['boardRestored', 'boardWithdrawn'])).map(({ kind }) => kind);
    expect(kinds).toEqual(['boardWithdrawn', 'boardRestored']);
    expect([await store.entries.hashAt(3), await store.entries.hashAt(4)]).toEqual([last.hash, null]);
  });
});
