import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Board } from '@ryg/shared/domain/board.ts';
import type { ReleaseLine } from '@ryg/shared/contract/release.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import type { EvidenceKind } from '@ryg/shared/domain/issue-work.ts';
import { pictureFolder } from '@ryg/server/store/picture-folder.ts';
import { anOffice, type Office } from '../../support/an-office.ts';
import { aPicture } from '../../support/a-photo.ts';

const today = calendarDay('2018-06-20');
/** Four pictures that differ, and the names they are kept under. */
const SHOTS = await Promise.all(
  [8, 16, 24, 32].map(async (width) => {
    const bytes = await aPicture(width, 8).jpeg().toBuffer();
    return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, thumbnail: bytes };
  }),
);
const [BEFORE = '', AFTER = '', SITE = '', PAPER = ''] = SHOTS.map(({ sha256 }) => sha256);

const evidence = (id: string, kind: EvidenceKind, pairOf: string | null = null): EntryDraft => ({
  kind: 'evidenceAdded',
  on: today,
  subject: 'Q0001',
  data: { id, kind, pairOf, note: '', width: 8, height: 8, takenOn: null, by: 'town1', on: today, cycle: 1 },
});

async function pictured(): Promise<Office> {
  const office = await anOffice();
  const folder = pictureFolder(office.ledger.folder.path);
  for (const shot of SHOTS) await folder.put(shot);
  await office.append(
    evidence(BEFORE, 'before'),
    evidence(AFTER, 'after', BEFORE),
    evidence(SITE, 'site'),
    evidence(PAPER, 'paper'),
  );
  await office.release({ kind: 'facts' });
  return office;
}

const pair = { kind: 'photos', issue: 'Q0001', photos: [BEFORE, AFTER] } as const;
const onBoard = async ({ boardNow }: Office) =>
  (await boardNow()).json<Board>().issues.map(({ photos }) => photos.map(({ id }) => id));
const statusOf = async ({ app }: Office, id: string) =>
  (await app.inject({ method: 'GET', url: `/api/public/photos/${id}?size=small` })).statusCode;

describe('R48: pictures before the public', () => {
  it('the board names only released ones, and a pair only with both', async () => {
    const office = await pictured();
    expect(await onBoard(office)).toEqual([[], []]);
    await office.release({ ...pair, photos: [AFTER] });
    expect((await office.boardNow()).json<Board>().issues[0]?.photos).toEqual([
      { id: AFTER, kind: 'after', pairOf: null },
    ]);
    await office.release({ ...pair, photos: [BEFORE] });
    expect((await office.boardNow()).json<Board>().issues[0]?.photos).toEqual([
      { id: BEFORE, kind: 'before', pairOf: null },
      { id: AFTER, kind: 'after', pairOf: BEFORE },
    ]);
  });

  it('a paper is refused in words, whatever stands beside it', async () => {
    const { drafted } = await pictured();
    const reply = await drafted({ ...pair, photos: [BEFORE, PAPER] });
    expect([reply.statusCode, reply.json<{ message: string }>().message]).toEqual([
      422,
      '编号 1选的照片里有纸质件；纸质件上有签名和个人信息，一律不公开，请去掉后再拟',
    ]);
  });

  it('the approver sees which pictures they are, and the board as it would be', async () => {
    const office = await pictured();
    const draft = (await office.drafted(pair)).json<ReleaseLine>();
    expect(draft.photos).toEqual([
      { id: BEFORE, kind: 'before' },
      { id: AFTER, kind: 'after' },
    ]);
    const preview = (await office.approver.get(`/api/releases/${draft.id}/preview`)).json<Board>();
    expect(preview.issues.map(({ photos }) => photos.length)).toEqual([2, 0]);
    expect(await onBoard(office)).toEqual([[], []]);
    const { issues } = await office.list();
    expect(issues).toMatchObject([{ pictures: 3, publicPhotos: [] }, { pictures: 0 }]);
  });

  it('withdrawing the issue hides them everywhere, restoring brings them back, taking the release down does not', async () => {
    const office = await pictured();
    const { id } = await office.release(pair);
    expect(await onBoard(office)).toEqual([[BEFORE, AFTER], []]);
    expect(await statusOf(office, AFTER)).toBe(200);
    expect(await statusOf(office, SITE)).toBe(404);

    await office.press({ reason: '核对', issue: 'Q0001' });
    expect(await onBoard(office)).toEqual([[], []]);
    expect(await statusOf(office, AFTER)).toBe(404);
    await office.release({ kind: 'restore', issue: 'Q0001' });
    expect(await onBoard(office)).toEqual([[BEFORE, AFTER], []]);

    await office.post(office.approver, `/api/releases/${id}/withdraw`, { reason: '拍到了人' });
    expect(await onBoard(office)).toEqual([[], []]);
    await office.release({ kind: 'restore', issue: 'Q0001' });
    expect(await onBoard(office)).toEqual([[], []]);
    expect(await statusOf(office, AFTER)).toBe(404);
  });
});
