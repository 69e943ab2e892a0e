import { createPublicKey, verify } from 'node:crypto';
import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { verifyWork } from '@ryg/server/cli/works/verify.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { aHouse, valueOf, type House } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

type HeadReply = { head: { day: string; seq: number; hash: string; signature: string; publicKey: string } };
const headOf = async ({ app }: House) =>
  (await app.inject({ method: 'GET', url: '/api/public/head' })).json<HeadReply>();

it('R53: the end of the ledger is signed at the close of a day and of a release, and anybody can check it', async () => {
  const house = await aHouse({ issues: [anIssue()] });
  expect(await headOf(house)).toEqual({ head: null });
  await house.goTo('2018-06-23');
  const { seq, hash } = await house.ledger.store.entries.head();
  const { head } = await headOf(house);
  expect(head).toMatchObject({ day: '2018-06-22', seq, hash });
  const key = createPublicKey({ key: Buffer.from(head.publicKey, 'base64'), type: 'spki', format: 'der' });
  const text = `ryg-head\n2018-06-22\n${seq}\n${hash}\n`;
  expect(key.asymmetricKeyType).toBe('ed25519');
  expect(verify(null, Buffer.from(text), key, Buffer.from(head.signature, 'base64'))).toBe(true);
  expect(verify(null, Buffer.from(text.replace('22', '21')), key, Buffer.from(head.signature, 'base64'))).toBe(false);

  valueOf(await publish(house.ledger, { titles: 'keep', actor: 'office' }));
  expect((await headOf(house)).head).toMatchObject({ day: '2018-06-23', seq: seq + 1 });
  expect(statSync(house.ledger.folder.headKey).mode & 0o777).toBe(0o600);
});

it('R53: a head that was given out must be a prefix of today’s ledger', async () => {
  const { ledger, goTo } = await aHouse({ issues: [anIssue()] });
  await goTo('2018-06-21');
  expect((await verifyLedger(ledger.store, ledger.workingDays)).discrepancies).toEqual([]);
  // Somebody who rewrites the whole chain cannot rewrite what was signed.
  const day = calendarDay('2018-06-20');
  await ledger.store.transact(({ dailyHeads }) =>
    dailyHeads.add({ day, seq: 3, hash: 'f'.repeat(64), signature: 'AA==', publicKey: 'AA==' }),
  );
  const { discrepancies } = await verifyLedger(ledger.store, ledger.workingDays);
  expect(discrepancies).toEqual([
    { seq: 3, what: '2018-06-20 签出的台账校验值（第 3 条）与现在的记录不符，之前的记录被改动过' },
  ]);
});

it('R53: a head printed elsewhere is compared on request', async () => {
  const { ledger, append } = await aHouse({ issues: [anIssue()] });
  const { seq, hash } = await ledger.store.entries.head();
  await append({
    kind: 'commented',
    on: calendarDay('2018-06-20'),
    subject: 'Q0001',
    data: { text: '', evidence: [], by: '' },
  });
  expect(await verifyWork(ledger, { seq, hash })).toMatchObject({ code: 0, err: [] });
  expect(await verifyWork(ledger, { seq, hash: hash.slice(0, 16) })).toMatchObject({ code: 0 });
  expect(await verifyWork(ledger, { seq, hash: 'e'.repeat(64) })).toMatchObject({ code: 1 });
  expect(await verifyWork(ledger, { seq: seq + 7, hash })).toMatchObject({ code: 1 });
});
