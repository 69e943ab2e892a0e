import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { standing } from '@ryg/server/features/office/standing.ts';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { aFolder, aHouse } from '../../support/a-house.ts';
import { anExchange, aSheetFile } from '../../support/an-exchange.ts';

it('what accounts stand for is read again after a reading that failed', async () => {
  const { ledger } = await aHouse();
  const stands = standing(ledger);
  await sql`alter table entry rename to entry_away`.execute(kyselyOn(ledger.file));
  await expect(stands({ username: 'liming' })).rejects.toThrow('entry');
  await sql`alter table entry_away rename to entry`.execute(kyselyOn(ledger.file));
  expect(await stands({ username: 'liming' })).toEqual({ inspects: null, standsFor: [] });
});

it('the samples of a demo are read again after a reading that failed', async () => {
  const samples = aFolder();
  const unreadable = join(samples, 'a.xlsx');
  mkdirSync(unreadable);
  const { upload } = await anExchange({ county: { demo: true }, app: { samples } });
  const file = await aSheetFile('2018-06-20', [{ no: '1' }]);
  expect((await upload(file)).status).toBe(500);
  rmdirSync(unreadable);
  expect(await upload(file)).toMatchObject({ status: 409, body: { code: 'DEMO_ONLY' } });
});
