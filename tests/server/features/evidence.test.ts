import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aKey, aPhoto, aPhotoForm, type Person } from '../../support/a-desk.ts';
import { aHouse } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aDesk } from '../../support/a-staff.ts';

async function anUploadDesk() {
  const house = await aHouse({ issues: [anIssue({ sponsorLeaders: ['周副县长'] })] });
  const { town, leader } = await aDesk(house, 'town', 'leader');
  const kept = async () => {
    const names = await readdir(join(house.ledger.folder.path, 'evidence'), { recursive: true }).catch(() => []);
    return names.filter((name) => name.endsWith('.jpg')).length;
  };
  const send = async (who: Pick<Person, 'headers'>, picture: Buffer, key = aKey(), fields: object = {}) => {
    const form = await aPhotoForm(who.headers, { kind: 'after', ...fields }, picture);
    const headers = { ...form.headers, 'idempotency-key': key };
    return house.app.inject({ method: 'POST', url: '/api/issues/Q0001/evidence', ...form, headers });
  };
  return { house, town, leader, kept, send };
}

const codeOf = (reply: Readonly<{ body: string }>) => (JSON.parse(reply.body) as { code?: string }).code;

it('R03: a used number with another picture is refused before anything is put on disk', async () => {
  const { house, town, kept, send } = await anUploadDesk();
  const key = aKey();
  const first = await send(town, await aPhoto('#3a7'), key);
  expect([first.statusCode, await kept()]).toEqual([201, 1]);
  const head = await house.ledger.store.entries.head();

  const other = await send(town, await aPhoto('#a37'), key);
  expect([other.statusCode, codeOf(other), await kept()]).toEqual([409, 'KEY_REUSED', 1]);
  // Not even what is no picture is looked at.
  expect(codeOf(await send(town, Buffer.from('<svg/>'), key))).toBe('KEY_REUSED');
  expect(codeOf(await send(town, await aPhoto('#3a7'), key, { note: '另一句话' }))).toBe('KEY_REUSED');

  const again = await send(town, await aPhoto('#3a7'), key);
  expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
  expect(await house.ledger.store.entries.head()).toEqual(head);
});

it('R28: one account has one picture in hand at a time; another account is not kept waiting', async () => {
  const { town, leader, kept, send } = await anUploadDesk();
  const colours = ['#100', '#200', '#300', '#400'];
  const all = await Promise.all([
    ...colours.map(async (colour) => send(town, await aPhoto(colour))),
    send(leader, await aPhoto('#500')),
  ]);
  const own = all.slice(0, -1);
  expect(all.at(-1)?.statusCode).toBe(201);
  const refused = own.filter(({ statusCode }) => statusCode !== 201);
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused.map((reply) => `${reply.statusCode} ${codeOf(reply) ?? ''}`))).toEqual(
    new Set(['503 PICTURE_BUSY']),
  );
  expect(refused[0]?.json<{ message: string }>().message).toContain('请等它传完再传');
  expect(await kept()).toBe(all.length - refused.length);
  expect((await send(town, await aPhoto('#600'))).statusCode).toBe(201);
});
