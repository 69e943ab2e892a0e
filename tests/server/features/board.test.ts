import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { BoardSchema } from '@ryg/shared/contract/board.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { aHouse, valueOf, type House } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

const BOARD = { method: 'GET', url: '/api/public/board' } as const;
const release = async ({ ledger }: House) => valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
const boardOf = async ({ app, board }: House) => {
  // The board is remade just after the commit; asking for it here waits in the same line.
  await board.refresh();
  return BoardSchema.parse((await app.inject(BOARD)).json());
};
const due = (day: string) => deadlineOn(calendarDay(day));

it('before anything was published the board says so, and nothing of the ledger gets out', async () => {
  const { app } = await aHouse({ issues: [anIssue()] });
  const reply = await app.inject(BOARD);
  expect(reply.statusCode).toBe(503);
  expect(reply.json()).toMatchObject({ code: 'NOT_PUBLISHED' });
  expect(reply.body).not.toContain('通村路');
});

it('a release puts the issues on the board with the lights of today', async () => {
  const house = await aHouse({
    issues: [anIssue({ id: 'Q0001', progress: 90 }), anIssue({ id: 'Q0002', towns: ['江口镇'], progress: 0 })],
  });
  await release(house);
  const reply = await house.app.inject(BOARD);
  expect(reply.headers['x-server-time']).toBe('2018-06-20T04:00:00.000Z');
  const board = await boardOf(house);
  expect(board).toMatchObject({
    number: 1,
    asOf: '2018-06-20',
    period: { from: '2018-06-14', to: '2018-06-20' },
    validUntil: '2018-06-28T15:59:59.000Z',
    totals: { issues: 2, green: 1, red: 1 },
  });
  expect(board.ranking.map(({ town, rank, plate }) => [town, rank, plate])).toEqual([
    ['金川镇', 1, 'green'],
    ['江口镇', 2, 'red'],
  ]);
});

it('the bell alone brings a release onto the board', async () => {
  const house = await aHouse({ issues: [anIssue()] });
  await release(house);
  await vi.waitFor(async () => expect((await house.app.inject(BOARD)).statusCode).toBe(200));
});

it('what was written after the release waits for the next one', async () => {
  const house = await aHouse({ issues: [anIssue({ progress: 0 })] });
  await release(house);
  await house.append({
    kind: 'progressReported',
    on: calendarDay('2018-06-20'),
    subject: 'Q0001',
    data: { progress: 100 },
  });
  expect((await boardOf(house)).totals).toMatchObject({ red: 1, green: 0 });
  await release(house);
  expect(await boardOf(house)).toMatchObject({ number: 2, totals: { red: 0, green: 1 } });
});

it('between two releases lights turn with the days, and the trend, arrows and movement follow the entries', async () => {
  const soon = { start: calendarDay('2018-06-01'), deadline: due('2018-06-18'), progress: 100 };
  const house = await aHouse({
    today: '2018-06-06',
    issues: [anIssue({ id: 'Q0001', ...soon }), anIssue({ id: 'Q0002', towns: ['江口镇'], progress: 90 })],
  });
  await release(house);
  expect((await boardOf(house)).issues[0]).toMatchObject({
    light: 'green',
    nextChange: { on: '2018-06-11', light: 'yellow' },
  });
  await house.goTo('2018-06-13');
  await house.append({
    kind: 'progressReported',
    on: calendarDay('2018-06-13'),
    subject: 'Q0002',
    data: { progress: 95 },
  });
  await release(house);
  await house.goTo('2018-06-20');
  await release(house);

  const board = await boardOf(house);
  expect(board.issues[0]).toMatchObject({ light: 'red', daysLeft: -2, nextChange: null });
  expect(board.history.map(({ on, green, yellow, red }) => [on, green, yellow, red])).toEqual([
    ['2018-06-06', 2, 0, 0],
    ['2018-06-13', 1, 1, 0],
    ['2018-06-20', 1, 0, 1],
  ]);
  expect(board.week).toMatchObject({ newRed: 1, closed: 0 });
  // The red town was second already a week ago: yellow orders after green too.
  expect(board.ranking.map(({ town, rank, rankChange }) => [town, rank, rankChange])).toEqual([
    ['江口镇', 1, 0],
    ['金川镇', 2, 0],
  ]);
  expect(board.ranking.find(({ town }) => town === '金川镇')?.reported).toBe(false);
});

it('midnight makes the board anew without any write, as a fresh judgement would', async () => {
  const soon = { start: calendarDay('2018-06-01'), deadline: due('2018-06-30'), progress: 100 };
  const house = await aHouse({
    today: '2018-06-22',
    issues: [
      anIssue({ ...soon }),
      anIssue({ id: 'Q0002', progress: 45 }),
      anIssue({ id: 'Q0003', deadline: due('2018-12-31'), progress: 10 }),
    ],
  });
  await release(house);
  const rings: unknown[] = [];
  house.board.onChange((ring) => rings.push(ring));
  for (const day of ['2018-06-23', '2018-06-24', '2018-07-01']) {
    await house.goTo(day);
    await house.board.refresh();
    const fresh = house.freshBoard();
    await fresh.refresh();
    expect(house.board.current()?.bytes.etag).toBe(fresh.current()?.bytes.etag);
  }
  expect((await boardOf(house)).issues.map(({ light }) => light)).toEqual(['red', 'yellow', 'yellow']);
  expect(rings).toHaveLength(3);
});

describe('the bytes', () => {
  it('carry an ETag, and a client that has them gets 304 without a body', async () => {
    const house = await aHouse({ issues: [anIssue()] });
    await release(house);
    const first = await house.app.inject(BOARD);
    const again = await house.app.inject({ ...BOARD, headers: { 'if-none-match': String(first.headers['etag']) } });
    expect(first.headers).toMatchObject({
      'cache-control': 'no-cache',
      vary: expect.stringContaining('Accept-Encoding') as unknown,
    });
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', first.headers['etag']]);
    expect((await house.app.inject({ ...BOARD, headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200);
  });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
    ['', undefined, (bytes: Buffer) => bytes],
  ])('come as %j asks: %s', async (accept, encoding, open) => {
    const house = await aHouse({ issues: [anIssue()] });
    await release(house);
    const plain = await house.app.inject({ ...BOARD, headers: { 'accept-encoding': 'identity' } });
    const reply = await house.app.inject({ ...BOARD, headers: { 'accept-encoding': accept } });
    expect(reply.headers['content-encoding']).toBe(encoding);
    expect(open(reply.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(reply.headers['content-length']).toBe(String(reply.rawPayload.length));
  });

  it('HEAD says the same without them', async () => {
    const house = await aHouse({ issues: [anIssue()] });
    await release(house);
    const [get, head] = [await house.app.inject(BOARD), await house.app.inject({ ...BOARD, method: 'HEAD' })];
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers['etag']).toBe(get.headers['etag']);
  });

  it('stay the same while only the time of day moves on', async () => {
    const house = await aHouse({ issues: [anIssue()] });
    await release(house);
    const before = (await house.app.inject(BOARD)).headers['etag'];
    await house.board.refresh();
    expect((await house.app.inject(BOARD)).headers['etag']).toBe(before);
  });
});
