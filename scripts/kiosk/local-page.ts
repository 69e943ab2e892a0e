import { createServer, request as askHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as askHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { shelfIn, type Kept, type Shelf } from './shelf.ts';
import { waitingPage } from './waiting-page.ts';

const PATIENCE_MS = 20_000;
/** With a copy at hand nobody waits long. */
const SHORT_PATIENCE_MS = 4_000;
const MOST_BODY_BYTES = 262_144;
/** An event stream says something each fifteen seconds; one that is silent three times as long is dead. */
const STREAM_SILENCE_MS = 45_000;

/** What a screen asks for: pages and their files, the public answers, and its own conversation. Nothing of the desk. */
const SHELL = /^\/(?:plaza\/?|assets\/[\w.-]+|[\w-]+\.(?:js|css|svg|png|ico|webmanifest|html))$/u;
const ANSWERS = /^\/(?:healthz|readyz|api\/public\/[\w/-]+|api\/screens\/(?:pairing|pairing\/poll|me|heartbeat))$/u;

const WORKER = '/plaza-worker.js';
const PASSED_ON = [
  'accept',
  'accept-encoding',
  'authorization',
  'content-type',
  'if-none-match',
  'last-event-id',
] as const;
const NOT_PASSED_BACK = new Set([
  'set-cookie',
  'strict-transport-security',
  'connection',
  'keep-alive',
  'transfer-encoding',
]);

export type LocalPage = Readonly<{ origin: string; close: () => Promise<void> }>;
type Options = Readonly<{ server: string; folder: string; port: number }>;

/**
 * The pages of the server on the player's own address, where a browser lets a service worker and a store be.
 * Pages and fonts also come from the player's disk while the server is away; answers with facts never do,
 * because an old answer would look like a new contact.
 */
export async function serveLocalPage({ server, folder, port }: Options): Promise<LocalPage> {
  const shelf = await shelfIn(folder);
  const local = createServer((request, reply) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (!isFromHere(request)) return refuse(reply, 421);
    if (path === '/waiting') return sendWaiting(reply, 200);
    if (SHELL.test(path) && request.method === 'GET') return void answerShell(request, reply, server, path, shelf);
    if (ANSWERS.test(path)) return void passOn(request, reply, server);
    return refuse(reply, 404);
  });
  await new Promise<void>((ready, fail) => {
    local.once('error', fail);
    local.listen(port, '127.0.0.1', ready);
  });
  const { port: taken } = local.address() as AddressInfo;
  return {
    origin: `http://localhost:${taken}`,
    close: () =>
      new Promise((closed) => {
        local.close(() => closed());
        local.closeAllConnections();
      }),
  };
}

/** A page elsewhere that gives its own name this address would otherwise speak through us. */
const isFromHere = ({ headers }: IncomingMessage) => /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/u.test(headers.host ?? '');

function refuse(reply: ServerResponse, status: number): void {
  reply
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify({ code: 'NOT_ON_THIS_PLAYER', message: '播放机本地页只提供广场屏；其他页面请打开服务器地址' }));
}

function sendWaiting(reply: ServerResponse, status: number): void {
  reply.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(waitingPage);
}

/** From the server where it answers, else as it was kept. A hashed file never changes, so it is not asked for again. */
async function answerShell(
  request: IncomingMessage,
  reply: ServerResponse,
  server: string,
  path: string,
  shelf: Shelf,
): Promise<void> {
  const isForEver = path.startsWith('/assets/');
  const copy = await shelf.find(path);
  const before = isForEver ? copy : null;
  const patience = copy ? SHORT_PATIENCE_MS : PATIENCE_MS;
  const answer = before ? null : await fetchShell(request, server, patience).catch(() => null);
  if (answer?.status === 404) return refuse(reply, 404);
  const fresh = answer?.status === 200 ? answer.kept : null;
  if (fresh) await shelf.keep(path, fresh);
  const kept = before ?? fresh ?? copy;
  if (!kept) return path.startsWith('/plaza') ? sendWaiting(reply, 503) : refuse(reply, 502);
  const body = path.startsWith('/plaza') && path !== WORKER ? naming(server, kept.body) : kept.body;
  const cache = isForEver ? 'public, max-age=31536000, immutable' : 'no-cache';
  reply.writeHead(200, { ...kept.headers, 'cache-control': cache, 'content-length': body.length }).end(body);
}

/** The page stands at an address of the player only; what it shows to phones must name the server's. */
const naming = (server: string, page: Buffer): Buffer =>
  Buffer.from(page.toString('utf8').replace(/<head>/u, `<head><meta name="server-origin" content="${server}">`));

async function fetchShell(
  request: IncomingMessage,
  server: string,
  patience: number,
): Promise<Readonly<{ status: number; kept: Kept }>> {
  const answer = await ask(request, server, patience);
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  // Cut off in the middle it must not be kept.
  if (!answer.complete) throw new Error('cut off');
  return { status: answer.statusCode ?? 0, kept: { headers: passedBack(answer), body: Buffer.concat(parts) } };
}

async function passOn(request: IncomingMessage, reply: ServerResponse, server: string): Promise<void> {
  try {
    const answer = await ask(request, server);
    reply.writeHead(answer.statusCode ?? 502, passedBack(answer));
    reply.flushHeaders();
    if (answer.headers['content-type']?.startsWith('text/event-stream'))
      answer.socket.setTimeout(STREAM_SILENCE_MS, () => answer.destroy());
    answer.once('error', () => reply.destroy()).pipe(reply);
    reply.once('close', () => answer.destroy());
  } catch {
    reply
      .writeHead(502, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
      .end(JSON.stringify({ code: 'SERVER_AWAY', message: '播放机连不上服务器，正在重试' }));
  }
}

function ask(request: IncomingMessage, server: string, patience = PATIENCE_MS): Promise<IncomingMessage> {
  const url = new URL(request.url ?? '/', server);
  const headers: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  // The page itself is written into, so it has to come as it is.
  if (url.pathname.startsWith('/plaza')) headers['accept-encoding'] = 'identity';
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const send = url.protocol === 'https:' ? askHttps : askHttp;
  const asked = send(url, { method: request.method ?? 'GET', headers }, resolve);
  asked.setTimeout(patience, () => asked.destroy(new Error('no answer'))).once('error', reject);
  const size = Number(request.headers['content-length'] ?? 0);
  if (size > MOST_BODY_BYTES) asked.destroy(new Error('too large'));
  request.pipe(asked);
  return promise;
}

function passedBack({ headers }: IncomingMessage): Record<string, string> {
  const back: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string' && !NOT_PASSED_BACK.has(name)) back[name] = value;
  }
  return back;
}
