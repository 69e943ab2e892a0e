import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Answer } from '../../support/a-desk.ts';
import { anOffice, aTitle } from '../../support/an-office.ts';

const url = '/api/household-names';

it('keeps hashes only: no name is in any file of the data folder, and nothing gives one back', async () => {
  const { app, drafter, ledger } = await anOffice();
  const headers = drafter.headers;
  const put = (names: readonly string[]): Promise<Answer> =>
    app.inject({ method: 'PUT', url, headers, payload: { names } });
  expect((await put(['李大山', '王芳', '李 大 山'])).json()).toEqual({ count: 2, updatedOn: '2018-06-20' });
  expect((await put(['欧阳小春', '王芳'])).json()).toEqual({ count: 3, updatedOn: '2018-06-20' });
  const { database } = ledger.folder;
  for (const file of [database, `${database}-wal`]) expect(readFileSync(file).includes('李大山')).toBe(false);
  expect((await app.inject({ method: 'GET', url, headers })).json()).toEqual({ count: 3, updatedOn: '2018-06-20' });
});

it('two counties hash the same name differently', async () => {
  const hashesOf = async () => {
    const { app, drafter, ledger } = await anOffice();
    await app.inject({ method: 'PUT', url, headers: drafter.headers, payload: { names: ['李大山'] } });
    return (await ledger.store.householdNames.list())?.salt;
  };
  expect(await hashesOf()).not.toBe(await hashesOf());
});

it('a list that is no list of names is refused whole', async () => {
  const { app, drafter } = await anOffice();
  const reply = await app.inject({
    method: 'PUT',
    url,
    headers: drafter.headers,
    payload: { names: ['李大山', '编号17'] },
  });
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([422, 'NAME_ODD']);
  expect((await app.inject({ method: 'GET', url, headers: drafter.headers })).json()).toEqual({
    count: 0,
    updatedOn: null,
  });
});

it('with the list cleared nothing is compared, and the office is told so', async () => {
  const { app, drafter, drafted, list } = await anOffice();
  const headers = drafter.headers;
  await app.inject({ method: 'PUT', url, headers, payload: { names: ['李大山'] } });
  expect((await drafted(aTitle('李大山饮水'))).json()).toMatchObject({
    blocked: true,
    findings: [{ matches: [{ kind: 'householdName', from: 0, to: 3 }] }],
  });
  expect((await app.inject({ method: 'DELETE', url, headers })).json()).toEqual({ count: 0, updatedOn: null });
  const view = await list();
  expect(view.householdNames).toBeNull();
  expect(view.releases[0]?.blocked).toBe(false);
});
