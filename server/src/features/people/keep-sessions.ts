import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BACKGROUND_HEADER } from '@ryg/shared/contract/presence.contract.ts';
import { sha256 } from '../../platform/one-time-code.ts';
import type { Transport } from '../../platform/transport.ts';
import type { StoredSession } from '../../store/sessions.store.ts';
import type { People } from './people.ts';

declare module 'fastify' {
  interface Session {
    stored?: StoredSession;
    /** Set to have the cookie sent: an id that was just made belongs to somebody now. */
    opened?: string;
  }
}

const MINUTE = 60_000;
const IDLE_MS = 30 * MINUTE;
const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** Writing down every request of a busy desk would write all the time. */
const TOUCH_EVERY_MS = MINUTE;

/** Why a session is over, or null while it is not. */
export function whyOver({ seenAt, startedAt }: StoredSession, now: number): 'idle' | 'absolute' | null {
  if (now - Date.parse(seenAt) >= IDLE_MS) return 'idle';
  return now - Date.parse(startedAt) >= ABSOLUTE_MS ? 'absolute' : null;
}

/** Sessions seen and begun since then are not over. */
export const liveSince = (now: number): readonly [seenAt: string, startedAt: string] => [
  new Date(now - IDLE_MS).toISOString(),
  new Date(now - ABSOLUTE_MS).toISOString(),
];

const cookieName = ({ origin }: Transport) => (origin === null ? 'sid' : '__Host-sid');
const cookieOptions = ({ origin }: Transport) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: origin !== null }) as const;

/** Gives the routes of this scope the session of their request. Routes outside it never look at a cookie. */
export async function keepSessions(scope: FastifyInstance, people: People): Promise<void> {
  const { transport } = people;
  await scope.register(cookie);
  await scope.register(session, {
    // 256 random bits that are known here only by their hash: a signature would prove nothing more.
    secret: { sign: (id) => id, unsign: (id) => ({ valid: true, renew: false, value: id }) },
    idGenerator: () => randomBytes(32).toString('base64url'),
    cookieName: cookieName(transport),
    cookie: cookieOptions(transport),
    saveUninitialized: false,
    rolling: false,
    store: {
      get: (id, done) => {
        findLive(people, sha256(id)).then(
          (stored) =>
            done(null, stored ? { cookie: { originalMaxAge: null, ...cookieOptions(transport) }, stored } : null),
          (error: unknown) => done(error),
        );
      },
      // Sessions begin and end in the transactions that record it. Saving here could bring an ended one back.
      set: (_id, _session, done) => done(),
      destroy: (_id, done) => done(),
    },
  });
}

/** The session, unless its time is over; then it ends here. */
async function findLive({ keeper, wall, record }: People, idHash: string): Promise<StoredSession | null> {
  const stored = (await keeper.recognise(idHash))?.session;
  if (!stored) return null;
  const now = wall.now().getTime();
  const why = whyOver(stored, now);
  if (why !== null) {
    await record(async ({ sessions, accounts }) => {
      await sessions.end(idHash);
      const owner = await accounts.find(stored.accountId);
      const account = owner?.account.username ?? null;
      const ended = {
        kind: 'sessionEnded',
        account,
        address: null,
        object: stored.device,
        outcome: 'ok',
        detail: { why },
      } as const;
      return { events: [ended], value: null };
    });
    return null;
  }
  return stored;
}

/** Says so itself: nobody touched the page for a while, and it only keeps itself up to date. */
const isBackground = ({ headers }: FastifyRequest): boolean => headers[BACKGROUND_HEADER] !== undefined;

/** Notes that somebody was there. What a page asks by itself does not keep a session alive at an empty desk. */
export async function noteSeen({ store, keeper, wall }: People, request: FastifyRequest): Promise<void> {
  const stored = storedSession(request);
  if (!stored || isBackground(request)) return;
  if (wall.now().getTime() - Date.parse(stored.seenAt) < TOUCH_EVERY_MS) return;
  const at = wall.now().toISOString();
  await store.transact((stores) => stores.sessions.touch(stored.idHash, at));
  keeper.seenAgain(stored.idHash, at);
}

/** A new id for this browser; nobody who knew the old one comes along. */
export async function newSessionId(request: FastifyRequest): Promise<string> {
  await request.session.regenerate();
  const id = request.session.sessionId;
  request.session.opened = sha256(id);
  return request.session.opened;
}

/** The session the request came with. */
export const storedSession = ({ session: kept }: FastifyRequest): StoredSession | null => kept.stored ?? null;

/** Makes the browser forget everything of ours. */
export function forgetInBrowser(reply: FastifyReply, transport: Transport): void {
  void reply
    .clearCookie(cookieName(transport), cookieOptions(transport))
    .header('clear-site-data', '"cache", "cookies", "storage"');
}
