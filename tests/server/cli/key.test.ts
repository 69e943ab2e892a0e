import { expect, it } from 'vitest';
import { run as key } from '@ryg/server/cli/key.ts';
import { signingKeyAt } from '@ryg/server/platform/head-signer.ts';
import { aFolder, aHouse } from '../../support/a-house.ts';
import { printed } from '../../support/printed.ts';

it('another signing key is vouched for by the one before, and only while nobody else has the folder open', async () => {
  const house = await aHouse();
  const { path, headKey } = house.ledger.folder;
  const before = signingKeyAt(headKey);
  const inUse = await printed(() => key(['renew', '--data', path]));
  expect(inUse).toMatchObject({ code: 1, err: expect.stringContaining('请先停止服务，再换签名密钥') as unknown });
  expect(signingKeyAt(headKey)).toEqual(before);

  await house.ledger.close();
  const done = await printed(() => key(['renew', '--data', path]));
  const after = signingKeyAt(headKey);
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining(after.id) as unknown });
  expect(after.endorsements).toMatchObject([{ publicKey: before.publicKey, next: after.publicKey }]);

  const nothing = await printed(() => key(['renew', '--data', aFolder()]));
  expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining('还没有台账')]);
  expect((await printed(() => key(['sell']))).code).not.toBe(0);
});
