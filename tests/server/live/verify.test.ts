import { sql, type Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { hashEntry } from '@ryg/server/store/hash-chain.ts';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import type { Schema } from '@ryg/server/store/schema.ts';
import { aHouse, valueOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

async function aKeptLedger() {
  const house = await aHouse({
    today: '2018-06-10',
    issues: [anIssue({ id: 'Q0001', measures: [{ text: '修复路基' }] }), anIssue({ id: 'Q0002', progress: 0 })],
  });
  const { ledger, append, goTo } = house;
  await append({
    kind: 'findingRegistered',
    on: ledger.clock.today(),
    subject: 'Z1',
    data: { no: 'Z1', title: '转办', source: null, disposition: 'merged', issueNos: ['1'] },
  });
  valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
  await goTo('2018-06-14');
  await append({ kind: 'progressReported', on: calendarDay('2018-06-14'), subject: 'Q0002', data: { progress: 80 } });
  valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
  await goTo('2018-06-20');
  const db = kyselyOn(ledger.file);
  return { ...house, db, verify: () => verifyLedger(ledger.store, ledger.workingDays) };
}

const allowChanges = (db: Kysely<Schema>) =>
  Promise.all(
    ['entry', 'snapshot'].flatMap((table) =>
      ['update', 'delete'].map((change) => sql`drop trigger ${sql.id(`${table}_no_${change}`)}`.execute(db)),
    ),
  );

it('a ledger that was only ever written through the door verifies', async () => {
  const { verify, ledger } = await aKeptLedger();
  const { seq, hash } = await ledger.store.entries.head();
  expect(await verify()).toEqual({ entries: seq, head: hash, discrepancies: [] });
});

describe('R52: an entry touched with raw SQL is named by its exact seq', () => {
  it.each([
    [
      'changed',
      5,
      (db: Kysely<Schema>) =>
        sql`update entry set data = replace(data, 'Q', 'q'), actor = 'x' where seq = 5`.execute(db),
    ],
    ['deleted', 6, (db: Kysely<Schema>) => sql`delete from entry where seq = 6`.execute(db)],
    [
      'swapped',
      4,
      async (db: Kysely<Schema>) => {
        await sql`update entry set seq = 1000 where seq = 4`.execute(db);
        await sql`update entry set seq = 4 where seq = 5`.execute(db);
        await sql`update entry set seq = 5 where seq = 1000`.execute(db);
      },
    ],
    [
      'rewritten with a hash of its own',
      6,
      async (db: Kysely<Schema>) => {
        const row = await db.selectFrom('entry').selectAll().where('seq', '=', 5).executeTakeFirstOrThrow();
        const forged = { ...row, data: '{"progress":99}' };
        await db
          .updateTable('entry')
          .set({ ...forged, hash: hashEntry(forged) })
          .where('seq', '=', 5)
          .execute();
      },
    ],
    [
      'inserted',
      6,
      async (db: Kysely<Schema>) => {
        const rows = await db.selectFrom('entry').selectAll().where('seq', '>', 5).orderBy('seq', 'desc').execute();
        for (const { seq } of rows)
          await db
            .updateTable('entry')
            .set({ seq: seq + 1 })
            .where('seq', '=', seq)
            .execute();
        const row = await db.selectFrom('entry').selectAll().where('seq', '=', 5).executeTakeFirstOrThrow();
        await db
          .insertInto('entry')
          .values({ ...row, seq: 6, hash: 'f'.repeat(64) })
          .execute();
      },
    ],
  ])('%s', async (_how, seq, tamper) => {
    const { db, verify } = await aKeptLedger();
    await allowChanges(db);
    await tamper(db);
    const { discrepancies } = await verify();
    expect(discrepancies.map((found) => found.seq)).toEqual([seq]);
  });
});

describe('what is derived from the entries is compared with them', () => {
  it.each([
    ['an issue', sql`update issue set facts = replace(facts, '"progress":80', '"progress":90')`, '问题 Q0002'],
    ['a key column', sql`update issue set deadline_on = '2030-01-01' where id = 'Q0001'`, '问题 Q0001'],
    ['a measure', sql`update measure set text = '另行安排'`, '整改措施'],
    ['a finding', sql`update finding set title = '改过'`, '转办问题 Z1'],
    [
      'an issue out of nowhere',
      sql`insert into issue select 'Q9', batch, no, title, state, deadline_on, seq, facts from issue where id = 'Q0001'`,
      '问题 Q9',
    ],
    ['a release', sql`update snapshot set valid_until = '2030' where number = 1`, '第 1 期'],
    [
      'a recorded lamp',
      sql`update evaluation set lamp = 'green' where scope = 'public' and issue_id = 'Q0002' and lamp = 'red'`,
      '公开亮灯记录',
    ],
    [
      'a recorded lamp of the ledger',
      sql`delete from evaluation where scope = 'ledger' and issue_id = 'Q0001'`,
      '台账亮灯记录',
    ],
    [
      'the totals of a day',
      sql`update day_close set tallies = replace(tallies, '"red":1', '"red":0') where scope = 'ledger' and day = '2018-06-11'`,
      '合计',
    ],
    ['a day gone', sql`delete from day_close where scope = 'ledger' and day = '2018-06-12'`, '缺少每日亮灯记录'],
  ])('%s', async (_what, change, words) => {
    const { db, verify } = await aKeptLedger();
    await allowChanges(db);
    const { numAffectedRows } = await change.execute(db);
    expect(numAffectedRows).toBeGreaterThan(0n);
    const { discrepancies } = await verify();
    expect(discrepancies.map(({ what }) => what).join('；')).toContain(words);
  });
});
