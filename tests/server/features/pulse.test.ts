import { expect, it } from 'vitest';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { isSigned, keyIdOf, renewKeyAt, signerAt, signingKeyAt } from '@ryg/server/platform/head-signer.ts';
import { settableClock } from '@ryg/server/platform/clock.ts';
import type { Pulse, SigningKey } from '@ryg/shared/contract/signed.contract.ts';
import { boardText, keyText, pulseText, SIGNATURE_HEADER } from '@ryg/shared/domain/signed-text.ts';
import { join } from 'node:path';
import { aFolder, aHouse, valueOf, type House } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

const get = ({ app }: House, url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

/** What a screen does: the header names the key and carries the signature of the text. */
function holds(text: string, header: unknown, { id, publicKey }: SigningKey): boolean {
  const [keyId, signature = ''] = String(header).split(':');
  return keyId === id && isSigned(text, { signature, publicKey });
}

async function aShownHouse(wall = settableClock(new Date('2026-06-20T04:00:00Z'))) {
  const house = await aHouse({ issues: [anIssue()], app: { wall } });
  valueOf(await publish(house.ledger, { titles: 'keep', actor: 'office' }));
  await house.board.refresh();
  return { house, wall, key: (await get(house, '/api/public/key')).json<SigningKey>() };
}

it('R60: the board carries its signature, also when the reader holds it already, and one changed byte breaks it', async () => {
  const { house, key } = await aShownHouse();
  const board = await get(house, '/api/public/board');
  expect(holds(boardText(board.body), board.headers[SIGNATURE_HEADER], key)).toBe(true);
  expect(holds(boardText(board.body.replace('宁', '宇')), board.headers[SIGNATURE_HEADER], key)).toBe(false);
  // A signature of one thing does not hold for another.
  expect(holds(pulseText(board.body), board.headers[SIGNATURE_HEADER], key)).toBe(false);
  const known = await get(house, '/api/public/board', { 'if-none-match': String(board.headers.etag) });
  expect([known.statusCode, known.headers[SIGNATURE_HEADER]]).toEqual([304, board.headers[SIGNATURE_HEADER]]);
});

it('R58: the pulse tells the signed time, is made once a second and at once when the board moved', async () => {
  const { house, wall, key } = await aShownHouse();
  const first = await get(house, '/api/public/pulse');
  expect(holds(pulseText(first.body), first.headers[SIGNATURE_HEADER], key)).toBe(true);
  const board = await get(house, '/api/public/board');
  expect(first.json<Pulse>()).toEqual({
    serverTime: house.ledger.clock.now().toISOString(),
    wallTime: '2026-06-20T04:00:00.000Z',
    version: expect.any(Number) as unknown,
    etag: board.headers.etag,
    buildId: 'unbuilt',
    withdrawn: false,
    validUntil: board.json<{ validUntil: string }>().validUntil,
  });
  wall.set(new Date('2026-06-20T04:00:00.900Z'));
  expect((await get(house, '/api/public/pulse')).body).toBe(first.body);
  wall.set(new Date('2026-06-20T04:00:01.100Z'));
  expect((await get(house, '/api/public/pulse')).json<Pulse>().wallTime).toBe('2026-06-20T04:00:01.100Z');

  await house.append({
    kind: 'boardWithdrawn',
    on: house.ledger.clock.today(),
    subject: null,
    data: { reason: '核对' },
  });
  await house.board.refresh();
  expect((await get(house, '/api/public/pulse')).json<Pulse>()).toMatchObject({
    withdrawn: true,
    etag: null,
    validUntil: null,
  });
});

it('a key that is renewed is endorsed by the one before it, link by link', () => {
  const path = join(aFolder(), 'head-key.pem');
  const first = signerAt(path)('text').publicKey;
  const second = renewKeyAt(path).publicKey;
  const { id, publicKey, endorsements } = renewKeyAt(path);
  expect([first, second, publicKey]).toHaveLength(new Set([first, second, publicKey]).size);
  expect(id).toBe(keyIdOf(signerAt(path)('text').publicKey));
  expect(endorsements.map((word) => [word.publicKey, word.next])).toEqual([
    [first, second],
    [second, publicKey],
  ]);
  for (const { publicKey: by, next, signature } of endorsements)
    expect(isSigned(keyText(next), { publicKey: by, signature })).toBe(true);
  expect(signingKeyAt(path)).toEqual({ id, publicKey, endorsements });
});
