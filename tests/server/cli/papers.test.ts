import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { papersWork } from '@ryg/server/cli/works/papers.ts';
import { aKey } from '../../support/a-desk.ts';
import { aFolder, aHouse, entriesOf } from '../../support/a-house.ts';
import { aSignedIn } from '../../support/a-signed-in.ts';
import { anIssue } from '../../support/an-issue.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';

it('papers come complete or not at all, and never over what somebody else put there', { timeout: 90_000 }, async () => {
  const house = await aHouse({ today: '2018-06-20' });
  await house.append(...entriesOf(anIssue({ id: 'Q0001', no: '1', towns: ['金川镇'] }), calendarDay('2018-05-01')));
  const { cookie } = await aSignedIn(house);
  const headers = { cookie, 'idempotency-key': aKey() };
  await house.app.inject({ method: 'POST', url: '/api/desk/meetings/2018-W25/freeze', headers, payload: {} });
  const place = aFolder();
  const folder = join(place, '材料');
  const write = (facts: { meeting?: string; overwrite?: boolean; folder?: string } = {}) =>
    papersWork(house.ledger, { meeting: '2018-W25', folder, redHead: null, overwrite: false, ...facts });

  const unfrozen = await write({ meeting: '2018-W24' });
  expect([unfrozen.code, unfrozen.err.join('')]).toEqual([1, expect.stringContaining('还没有定格')]);
  expect(readdirSync(place)).toEqual([]);

  expect((await write()).code).toBe(0);
  const written = readdirSync(folder);
  expect(written).toEqual(expect.arrayContaining(['任务清单', '整改台账.xlsx', '汇报稿.pptx', '整改简报.pdf']));

  const again = await write();
  expect([again.code, again.err.join('')]).toEqual([1, expect.stringContaining('--overwrite')]);
  writeFileSync(join(folder, '督查通报（旧稿）.docx'), '');
  expect((await write({ overwrite: true })).code).toBe(0);
  expect(readdirSync(folder)).toEqual(written);

  const others = join(place, '别人的');
  mkdirSync(others);
  writeFileSync(join(others, '家庭照片.jpg'), '');
  const kept = await write({ folder: others, overwrite: true });
  expect([kept.code, kept.err.join('')]).toEqual([1, expect.stringContaining('家庭照片.jpg')]);
  expect(existsSync(join(others, '家庭照片.jpg'))).toBe(true);
  expect((await write({ folder: join(place, '没有', '这里') })).err.join('')).toContain('写不了');
  expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
});
