import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { pictureFolder } from '@ryg/server/store/picture-folder.ts';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { anOffice, type Office } from '../../support/an-office.ts';
import { aPicture } from '../../support/a-photo.ts';

const today = calendarDay('2018-06-20');
const bytes = await aPicture(16, 8).jpeg().toBuffer();
const PHOTO = createHash('sha256').update(bytes).digest('hex');

const shot: EntryDraft = {
  kind: 'evidenceAdded',
  on: today,
  subject: 'Q0001',
  data: {
    id: PHOTO,
    kind: 'site',
    pairOf: null,
    note: '',
    width: 16,
    height: 8,
    takenOn: null,
    by: 'town1',
    on: today,
    cycle: 1,
  },
};

/** A square with a correction and a picture, and what a stranger reads of both. */
async function aSquare() {
  const office = await anOffice();
  await pictureFolder(office.ledger.folder.path).put({ sha256: PHOTO, bytes, thumbnail: bytes });
  await office.append(shot);
  await office.release({ kind: 'facts' });
  await office.release({ kind: 'correction', issue: 'Q0001', text: '完成日期有误，应为6月15日。' });
  await office.release({ kind: 'photos', issue: 'Q0001', photos: [PHOTO] });
  return { office, asked: () => asked(office) };
}

async function asked({ app }: Office) {
  const get = (url: string) => app.inject({ method: 'GET', url });
  const corrections = (await get('/api/public/corrections')).json<{ corrections: { title: string | null }[] }>();
  const releases = (await get('/api/public/releases')).json<{ releases: unknown[] }>();
  return {
    titles: corrections.corrections.map(({ title }) => title),
    releases: releases.releases.length,
    photo: (await get(`/api/public/photos/${PHOTO}`)).statusCode,
  };
}

const SHOWN = { titles: ['道路交通类问题'], releases: 1, photo: 200 };

it('strangers asking again read nothing of the ledger; what the office writes elsewhere has no snapshot read anew', async () => {
  const { office, asked } = await aSquare();
  expect(await asked()).toEqual(SHOWN);
  const db = kyselyOn(office.ledger.file);
  await sql`alter table entry rename to entry_away`.execute(db);
  expect(await asked()).toEqual(SHOWN);
  await sql`alter table entry_away rename to entry`.execute(db);
  await office.append({ kind: 'progressReported', on: today, subject: 'Q0001', data: { progress: 80 } });
  await sql`alter table snapshot rename to snapshot_away`.execute(db);
  expect(await asked()).toEqual(SHOWN);
  await sql`alter table snapshot_away rename to snapshot`.execute(db);
});

it('R49: what is taken down is gone with the next look, and comes back with the board', async () => {
  const { office, asked } = await aSquare();
  expect(await asked()).toEqual(SHOWN);
  await office.append({ kind: 'issueWithdrawn', on: today, subject: 'Q0001', data: { reason: '核对', by: 'office' } });
  expect(await asked()).toEqual({ ...SHOWN, titles: [null], photo: 404 });
  await office.append({ kind: 'issueRestored', on: today, subject: 'Q0001', data: { by: 'office' } });
  expect(await asked()).toEqual(SHOWN);
  await office.append({ kind: 'boardWithdrawn', on: today, subject: null, data: { reason: '核对' } });
  expect(await asked()).toEqual({ titles: [], releases: 1, photo: 404 });
});

it('a failure is not kept', async () => {
  const { office, asked } = await aSquare();
  const db = kyselyOn(office.ledger.file);
  await sql`alter table entry rename to entry_away`.execute(db);
  expect((await office.app.inject({ method: 'GET', url: '/api/public/corrections' })).statusCode).toBe(500);
  await sql`alter table entry_away rename to entry`.execute(db);
  expect(await asked()).toEqual(SHOWN);
});

it('a program that asks and asks is slowed down, an office behind one address is not', async () => {
  const { app } = await anOffice();
  const statuses: number[] = [];
  for (let time = 0; time < 601; time++)
    statuses.push((await app.inject({ method: 'GET', url: '/api/public/corrections' })).statusCode);
  expect([new Set(statuses.slice(0, 600)), statuses.at(-1)]).toEqual([new Set([200]), 429]);
  const elsewhere = await app.inject({ method: 'GET', url: '/api/public/corrections', remoteAddress: '10.0.0.9' });
  expect(elsewhere.statusCode).toBe(200);
});
