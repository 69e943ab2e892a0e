import { createServer, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Board } from '@ryg/shared/domain/board.ts';

const folder = join(import.meta.dirname, '../../web/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built pages with a board of the test's own; it can change, fall silent, and ring. */
export type PlazaSite = Readonly<{
  origin: string;
  show: (board: Board) => void;
  /** From now on the board cannot be had. */
  fallSilent: () => void;
  ring: () => void;
  close: () => Promise<void>;
}>;

export const isBuilt = (): boolean => existsSync(join(folder, 'index.html'));

export async function aPlazaSite(first: Board): Promise<PlazaSite> {
  let board: Board | null = first;
  const listeners = new Set<ServerResponse>();

  const answerBoard = (reply: ServerResponse) => {
    if (!board) return reply.writeHead(503, { 'content-type': 'application/json' }).end('{"code":"NOT_PUBLISHED"}');
    return reply
      .writeHead(200, { 'content-type': 'application/json', 'x-server-time': new Date().toISOString() })
      .end(JSON.stringify(board));
  };

  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://plaza');
    if (pathname === '/api/public/board') return answerBoard(reply);
    if (pathname === '/api/public/events') {
      listeners.add(reply);
      reply.once('close', () => listeners.delete(reply));
      return reply.writeHead(200, { 'content-type': 'text/event-stream' }).write(': listening\n\n');
    }
    const file = join(folder, extname(pathname) ? pathname : 'index.html');
    if (!existsSync(file)) return reply.writeHead(404).end();
    return reply
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (next) => (board = next),
    fallSilent: () => (board = null),
    ring: () => listeners.forEach((listener) => listener.write('event: ledger-changed\ndata: {"version":2}\n\n')),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
