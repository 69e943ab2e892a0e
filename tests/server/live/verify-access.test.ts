import { sql, type Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { verifyChains } from '@ryg/server/live/verify-chains.ts';
import type { Schema } from '@ryg/server/store/schema.ts';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { aHouse } from '../../support/a-house.ts';
import { anAccount, aSignedIn } from '../../support/a-signed-in.ts';

const touch = {
  nothing: async () => undefined,
  'a changed event': (db: Kysely<Schema>) => sql`update access_event set account = 'x' where seq = 2`.execute(db),
  'a deleted event': (db: Kysely<Schema>) => sql`delete from access_event where seq = 2`.execute(db),
};

it.each([
  ['nothing', []],
  ['a changed event', [{ seq: 2, what: '登录与账户记录第 2 条的内容与它的校验值不符，已被改动' }]],
  ['a deleted event', [{ seq: 2, what: '登录与账户记录第 2 条缺失，接下来的一条是第 3 条' }]],
] as const)('R52: ryg verify also walks the record of the door: %s', async (what, discrepancies) => {
  const house = await aHouse();
  await aSignedIn(house);
  await anAccount(house);
  const db = kyselyOn(house.ledger.file);
  for (const change of ['update', 'delete']) await sql`drop trigger ${sql.id(`access_event_no_${change}`)}`.execute(db);
  await touch[what](db);
  const { ledger, access } = await verifyChains(house.ledger.store, house.ledger.workingDays);
  expect(ledger.discrepancies).toEqual([]);
  expect(access.discrepancies).toEqual(discrepancies);
});
