import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { aPerson } from '../../support/a-desk.ts';
import { anOffice } from '../../support/an-office.ts';

it('a picture is public once it was released, and no longer when its issue was withdrawn', async () => {
  const office = await anOffice();
  const { house, app, drafter, release, press, append } = office;
  const lead = await aPerson(house, { role: 'town', unit: '610923101' });
  await append({
    kind: 'stateChanged',
    on: calendarDay('2018-06-20'),
    subject: 'Q0001',
    data: { state: 'rectifying' },
  });
  const id = await lead.photo('Q0001');
  const url = `/api/public/photos/${id}`;
  const statusNow = async () => (await app.inject({ method: 'GET', url })).statusCode;
  expect(await statusNow()).toBe(404);
  await release({ kind: 'photos', issue: 'Q0001', photos: [id] });
  const shown = await app.inject({ method: 'GET', url: `${url}?size=small` });
  expect([shown.statusCode, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([
    200,
    'image/jpeg',
    'no-store',
  ]);
  await press({ reason: '照片里有人', issue: 'Q0001' });
  expect(await statusNow()).toBe(404);
  expect((await office.drafted({ kind: 'photos', issue: 'Q0002', photos: [id] }, drafter)).statusCode).toBe(404);
});
