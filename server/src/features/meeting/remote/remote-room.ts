import { randomInt } from 'node:crypto';
import {
  REMOTE_CODE_LENGTH,
  REMOTE_HOURS,
  type RemotePress,
  type RemoteShown,
} from '@ryg/shared/domain/meeting/remote.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { PAIRING_SYMBOLS } from '@ryg/shared/domain/screen-pairing.ts';
import type { Clock } from '../../../platform/clock.ts';
import { sha256 } from '../../../platform/one-time-code.ts';
import { wrongCodes } from './wrong-codes.ts';

/** The wire to a deck. */
export type DeckWire = Readonly<{ say: (event: string, data: object) => void; end: () => void }>;

/** Who asks from outside: an address, and the name a phone chose for itself. */
export type Caller = Readonly<{ address: string; phone: string | null }>;

type Room = {
  readonly account: string;
  readonly expiresAt: number;
  deck: DeckWire | null;
  /** When the deck was last there; a reload takes it away for a moment only. */
  seenAt: number;
  shown: RemoteShown | null;
  readonly phones: Set<string>;
};

export type Seen = Readonly<{ shown: RemoteShown | null; deck: boolean; secondsLeft: number }>;
export type RemoteRooms = ReturnType<typeof remoteRooms>;

const LIFE_MS = REMOTE_HOURS * 3_600_000;
/** A deck away for longer is closed: its window is gone. */
const AWAY_MS = 120_000;
const MOST_ROOMS = 200;
const MOST_PHONES = 30;

/** The same words whether a code never was, is over, or is somebody else's. */
const UNKNOWN = refuse(
  'NO_SUCH_REMOTE',
  '没有大屏在用这个遥控码；请对照大屏或主讲窗口重新输入，大屏关闭或满 12 小时后要换新码',
);
const NOT_CONNECTED = refuse('DECK_AWAY', '大屏暂时断开，这一下没有翻到；请等大屏恢复连接后再按');

/**
 * Where phones meet decks. Nothing of it is kept: after a restart a deck opens another room. Codes are known by their
 * hashes only, so that finding one takes as long whichever letters were right.
 */
export function remoteRooms(wall: Clock) {
  const now = () => wall.now().getTime();
  const book = roomBook(now);
  return {
    ...deckSide(book, now),
    ...phoneSide(book, now),
    /** The house closes: every deck is let go. */
    end: () => book.all().forEach(([hash]) => book.close(hash, 'bye')),
  };
}

type Book = ReturnType<typeof roomBook>;

/** The rooms there are, without those that are over. */
function roomBook(now: () => number) {
  const rooms = new Map<string, Room>();
  const close = (hash: string, word: 'moved' | 'bye') => {
    const room = rooms.get(hash);
    rooms.delete(hash);
    room?.deck?.say(word, {});
    room?.deck?.end();
  };
  const isOver = ({ expiresAt, deck, seenAt }: Room) => expiresAt <= now() || (!deck && seenAt + AWAY_MS <= now());
  const all = (): readonly (readonly [string, Room])[] => {
    const listed = [...rooms];
    for (const [hash, room] of listed) if (isOver(room)) close(hash, 'bye');
    return [...rooms];
  };
  const at = (code: string): Room | null => {
    all();
    return rooms.get(sha256(code)) ?? null;
  };
  return {
    all,
    at,
    close,
    /** Only the account that opened a room may use it as a deck. */
    own: (account: string, code: string): Result<Room> => {
      const room = at(code);
      return room?.account === account ? accept(room) : UNKNOWN;
    },
    add: (code: string, room: Room) => rooms.set(sha256(code), room),
  };
}

function deckSide({ all, at, close, own, add }: Book, now: () => number) {
  return {
    /** A room for a deck of this account; the one it had before is closed. */
    open(account: string): Result<Readonly<{ code: string; secondsLeft: number }>> {
      for (const [hash, room] of all()) if (room.account === account) close(hash, 'bye');
      if (all().length >= MOST_ROOMS)
        return refuse('REMOTE_BUSY', '同时开着的手机遥控太多，请稍后再试；键盘和翻页笔照常可用');
      let code = drawCode();
      while (at(code)) code = drawCode();
      add(code, { account, expiresAt: now() + LIFE_MS, deck: null, seenAt: now(), shown: null, phones: new Set() });
      return accept({ code, secondsLeft: LIFE_MS / 1_000 });
    },

    /** Whether a deck may listen here, asked before its stream begins. */
    knows: (account: string, code: string): Result<Room> => own(account, code),

    /** The deck listens; an older window of it is told that another took over. Answers with how to leave. */
    attach(account: string, code: string, wire: DeckWire): Result<() => void> {
      const found = own(account, code);
      if (!found.ok) return found;
      const room = found.value;
      room.deck?.say('moved', {});
      room.deck?.end();
      room.deck = wire;
      wire.say('phones', { phones: room.phones.size });
      return accept(() => {
        if (room.deck !== wire) return;
        room.deck = null;
        room.seenAt = now();
      });
    },

    show(account: string, code: string, shown: RemoteShown): Result<Readonly<{ phones: number }>> {
      const found = own(account, code);
      if (!found.ok) return found;
      found.value.shown = shown;
      return accept({ phones: found.value.phones.size });
    },

    shut(account: string, code: string): void {
      if (own(account, code).ok) close(sha256(code), 'bye');
    },
  };
}

function phoneSide({ at }: Book, now: () => number) {
  const wrong = wrongCodes(now);

  const enter = (code: string, { address, phone }: Caller): Result<Room> => {
    const room = at(code);
    if (room && phone !== null && room.phones.has(phone)) return accept(room);
    const minutes = wrong.wait(address);
    if (minutes > 0) return tooOften(minutes);
    if (!room) {
      wrong.count(address);
      return UNKNOWN;
    }
    if (phone !== null && room.phones.size < MOST_PHONES) {
      room.phones.add(phone);
      room.deck?.say('phones', { phones: room.phones.size });
    }
    return accept(room);
  };
  const seen = ({ shown, deck, expiresAt }: Room): Seen => ({
    shown,
    deck: deck !== null,
    secondsLeft: Math.max(0, Math.floor((expiresAt - now()) / 1_000)),
  });

  return {
    see(code: string, caller: Caller): Result<Seen> {
      const room = enter(code, caller);
      return room.ok ? accept(seen(room.value)) : room;
    },
    press(code: string, caller: Caller, press: RemotePress): Result<Seen> {
      const room = enter(code, caller);
      if (!room.ok) return room;
      if (!room.value.deck) return NOT_CONNECTED;
      room.value.deck.say('press', press);
      return accept(seen(room.value));
    },
  };
}

const tooOften = (minutes: number) =>
  refuse('REMOTE_LOCKED', `这个网络地址上输错的遥控码太多，已暂停；请 ${minutes} 分钟后对照大屏重新输入`);

const drawCode = (): string =>
  Array.from({ length: REMOTE_CODE_LENGTH }, () => PAIRING_SYMBOLS[randomInt(PAIRING_SYMBOLS.length)]).join('');
