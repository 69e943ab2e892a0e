import { beforeEach, describe, expect, it } from 'vitest';
import { alarmsNow } from '@ryg/web/features/board/feed/alarms.ts';
import { createClockwork } from '@ryg/web/features/board/feed/clockwork.ts';
import { createFeed } from '@ryg/web/features/board/feed/feed.ts';
import { sealedIn } from '@ryg/web/features/board/feed/signature.ts';
import { aBoard } from '../../support/a-board.ts';
import { aSignedFeed } from '../../support/a-signed-feed.ts';

const { signal } = new AbortController();
const codes = () => alarmsNow().map(({ code }) => code);

/** The page's side of the wire against a server's real signatures; nothing can be stored here, which is no reason to show nothing. */
function aScreen() {
  let time = Date.parse('2026-06-20T04:00:00Z');
  let isOnline = true;
  const server = aSignedFeed(aBoard(), () => new Date(time));
  const clockwork = createClockwork({ moment: () => ({ monotonic: time, device: time }), setClock: () => undefined });
  const feed = createFeed({
    clockwork,
    ask: async (path) => {
      const answer = isOnline ? server.answer(path) : null;
      return answer && { text: answer.body, etag: answer.etag ?? null, sealed: sealedIn(answer.signature ?? null) };
    },
  });
  const look = async () => {
    time += 5_000;
    return feed.look(signal);
  };
  return { server, look, clockwork, setOnline: (is: boolean) => (isOnline = is), wait: (ms: number) => (time += ms) };
}

describe('what the wall is fed with', () => {
  let screen: ReturnType<typeof aScreen>;
  beforeEach(async () => {
    screen = aScreen();
    await screen.look();
  });

  it('row 9: takes the board that is signed, also where nothing can be stored', async () => {
    expect(await screen.look()).toMatchObject({ trouble: null, board: { number: aBoard().number } });
    expect(codes()).toContain('STORE_REFUSED');
  });

  it('R60: one changed byte keeps the last good board, raises an alarm, and is asked for again', async () => {
    screen.server.show(aBoard({ times: 2 }));
    screen.server.breakBoard((text) => text.replace('宁陕', '宁峡'));
    expect(await screen.look()).toMatchObject({ trouble: 'broken', board: { totals: aBoard().totals } });
    expect(codes()).toContain('BOARD_BROKEN');
    screen.server.breakBoard((text) => text);
    expect(await screen.look()).toMatchObject({ trouble: null, board: { totals: aBoard({ times: 2 }).totals } });
  });

  it('a board of a newer shape keeps the last good one and asks for a newer page', async () => {
    screen.server.show({ ...aBoard(), ranking: { by: 'town' } as never });
    screen.server.tell({ buildId: 'newer' });
    expect(await screen.look()).toMatchObject({ buildId: 'newer', board: { totals: aBoard().totals } });
    expect(codes()).toContain('BOARD_UNKNOWN');
  });

  it('a key that the old one vouched for is followed; one out of nowhere is not', async () => {
    screen.server.changeKey('renewed');
    screen.server.show(aBoard({ times: 2 }));
    expect(await screen.look()).toMatchObject({ trouble: null, board: { totals: aBoard({ times: 2 }).totals } });
    screen.server.changeKey('lost');
    screen.server.show(aBoard());
    expect(await screen.look()).toMatchObject({ trouble: 'stranger', board: { totals: aBoard({ times: 2 }).totals } });
    expect(codes()).toContain('KEY_CHANGED');
  });

  it('R57: a withdrawal takes the board away, and a later release brings one back', async () => {
    screen.server.tell({ withdrawn: true, etag: null });
    expect((await screen.look()).board).toBeNull();
    screen.setOnline(false);
    expect((await screen.look()).board).toBeNull();
    screen.setOnline(true);
    screen.server.tell({});
    expect((await screen.look()).board).toMatchObject({ number: aBoard().number });
  });

  it('R58: an answer that is repeated from somewhere in between is no contact', async () => {
    screen.wait(60_000);
    screen.server.tell({ wallTime: '2026-06-20T03:00:00.000Z' });
    expect(await screen.look()).toMatchObject({ trouble: 'unreachable' });
    expect(await screen.look()).toMatchObject({ trouble: 'unreachable' });
    expect(codes()).toContain('CLOCK_ECHO');
    expect(screen.clockwork.silence()).toEqual({ ms: 70_000, isKnown: true });
  });

  it('R59: a server that is gone, back and gone again twenty times costs nothing but age', async () => {
    for (let time = 0; time < 20; time++) {
      screen.setOnline(false);
      screen.wait(3_600_000);
      expect(await screen.look()).toMatchObject({ trouble: 'unreachable', board: { totals: aBoard().totals } });
      screen.setOnline(true);
      expect(await screen.look()).toMatchObject({ trouble: null });
      expect(screen.clockwork.silence()).toEqual({ ms: 0, isKnown: true });
    }
  });
});
