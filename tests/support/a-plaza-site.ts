import { createServer, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Board } from '@ryg/shared/domain/board.ts';
import { buildIdOf } from '@ryg/server/platform/build-id.ts';
import { SIGNATURE_HEADER } from '@ryg/shared/domain/signed-text.ts';
import { aSignedFeed, type SignedFeed } from './a-signed-feed.ts';

const folder = join(import.meta.dirname, '../../web/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The name the pages were built under. */
const BUILT_AS = buildIdOf(folder);

/** The built pages with a signed board of the test's own; it can change, break, fall silent, and ring. */
export type PlazaSite = Readonly<{
  origin: string;
  /** Null before anything was published. */
  show: (board: Board | null) => void;
  feed: SignedFeed;
  /** From now on there is no answer about the board at all. */
  fallSilent: () => void;
  ring: () => void;
  /** The same pages under another build's name, or a page of it whose script never runs. */
  serveBuild: (id: string, how: 'works' | 'does not start') => void;
  /** Closes the door, as a server that is switched off. */
  goDark: () => Promise<void>;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
}>;

export const isBuilt = (): boolean => existsSync(join(folder, 'index.html'));

export async function aPlazaSite(first: Board): Promise<PlazaSite> {
  const feed = aSignedFeed(first);
  feed.tell({ buildId: BUILT_AS });
  let isSilent = false;
  let asBuild = (text: string) => text;
  const listeners = new Set<ServerResponse>();

  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://plaza');
    if (pathname === '/api/public/events') {
      listeners.add(reply);
      reply.once('close', () => listeners.delete(reply));
      return reply.writeHead(200, { 'content-type': 'text/event-stream' }).write(': listening\n\n');
    }
    if (pathname.startsWith('/api/')) return answerSigned(reply, isSilent ? null : feed.answer(pathname));
    const file = join(folder, extname(pathname) ? pathname : 'index.html');
    if (!existsSync(file)) return reply.writeHead(404).end();
    return reply
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(/\.html$|plaza-worker/u.test(file) ? asBuild(readFileSync(file, 'utf8')) : readFileSync(file));
  });
  const listen = (port: number) => new Promise<void>((ready) => void server.listen(port, '127.0.0.1', ready));
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    show: (next) => {
      isSilent = false;
      feed.show(next);
    },
    feed,
    fallSilent: () => (isSilent = true),
    ring: () => listeners.forEach((listener) => listener.write('event: ledger-changed\ndata: {"version":2}\n\n')),
    serveBuild: (id, how) => {
      feed.tell({ buildId: id });
      const named = (text: string) => text.replaceAll(BUILT_AS, id);
      asBuild =
        how === 'works' ? named : (text) => named(text).replaceAll(/<script type="module"[^>]*><\/script>/gu, '');
    },
    goDark: close,
    comeBack: () => listen(port),
    close,
  };
}

function answerSigned(reply: ServerResponse, answer: ReturnType<SignedFeed['answer']>): void {
  if (!answer) return void reply.writeHead(503, { 'content-type': 'application/json' }).end('{}');
  const { body, signature, etag } = answer;
  reply
    .writeHead(200, {
      'content-type': 'application/json',
      ...(signature && { [SIGNATURE_HEADER]: signature }),
      ...(etag && { etag }),
    })
    .end(body);
}
