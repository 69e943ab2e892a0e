import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { readdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { serveLocalPage } from '../../../scripts/kiosk/local-page.ts';
import { aFolder } from '../../support/a-house.ts';

type Answer = (request: IncomingMessage, reply: ServerResponse) => void;

async function aServer(answer: Answer): Promise<Readonly<{ origin: string; goAway: () => Promise<void> }>> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const goAway = () =>
    new Promise<void>((gone) => {
      server.close(() => gone());
      server.closeAllConnections();
    });
  onTestFinished(goAway);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, goAway };
}

async function aPlayer(server: string, folder = aFolder()) {
  const page = await serveLocalPage({ server, folder, port: 0 });
  onTestFinished(page.close);
  // Bound to the address, whatever name a machine gives it.
  return { folder, origin: page.origin.replace('localhost', '127.0.0.1'), close: page.close };
}

const plaza: Answer = (request, reply) => {
  if (request.url === '/plaza')
    return void reply.writeHead(200, { 'content-type': 'text/html' }).end('<head></head><p>plaza');
  if (request.url === '/assets/main-1.js')
    return void reply.writeHead(200, { 'content-type': 'text/javascript' }).end('1');
  if (request.url === '/api/public/board')
    return void reply.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=b' }).end('{}');
  reply.writeHead(404).end();
};

it('peers 8: with the cable out the page still comes, from the disk; facts do not, for they would look like a new contact', async () => {
  const server = await aServer(plaza);
  const first = await aPlayer(server.origin);
  for (const path of ['/plaza', '/assets/main-1.js', '/api/public/board'])
    expect((await fetch(`${first.origin}${path}`)).status).toBe(200);
  await server.goAway();
  await first.close();

  const again = await aPlayer(server.origin, first.folder);
  expect(await (await fetch(`${again.origin}/plaza?scene=overview`)).text()).toBe(
    `<head><meta name="server-origin" content="${server.origin}"></head><p>plaza`,
  );
  expect(await (await fetch(`${again.origin}/assets/main-1.js`)).text()).toBe('1');
  const board = await fetch(`${again.origin}/api/public/board`);
  expect([board.status, await board.json()]).toEqual([502, expect.objectContaining({ code: 'SERVER_AWAY' })]);
});

it('peers 8: a first start without a network shows a quiet page of our own that tries again', async () => {
  const page = await aPlayer('http://127.0.0.1:9');
  const reply = await fetch(`${page.origin}/plaza`);
  expect(reply.status).toBe(503);
  expect(await reply.text()).toMatch(/http-equiv="refresh"[^]*正在等待服务器/u);
});

it('a file that was torn when the power went is not shown, and fetched anew', async () => {
  const server = await aServer(plaza);
  const page = await aPlayer(server.origin);
  await fetch(`${page.origin}/assets/main-1.js`);
  for (const name of readdirSync(page.folder))
    writeFileSync(join(page.folder, name), '{"headers":{},"digest":"0"}\nhalf');
  expect(await (await fetch(`${page.origin}/assets/main-1.js`)).text()).toBe('1');
});

it('peers 10: nothing of the desk comes through, no cookie either way, and no other name than ours', async () => {
  const seen: IncomingMessage[] = [];
  const server = await aServer((request, reply) => {
    seen.push(request);
    plaza(request, reply);
  });
  const page = await aPlayer(server.origin);
  for (const path of ['/desk', '/api/session', '/api/issues', '/api/screens', '/api/screens/S1/revoke', '/%2e%2e/x'])
    expect((await fetch(`${page.origin}${path}`)).status).toBe(404);
  expect(seen).toEqual([]);

  const headers = { cookie: 'session=1', authorization: 'Bearer key' };
  const board = await fetch(`${page.origin}/api/public/board`, { headers });
  expect(board.headers.get('set-cookie')).toBeNull();
  expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer key' });
  expect(seen[0]?.headers.cookie).toBeUndefined();

  const { port } = new URL(page.origin);
  const status = await new Promise((done) => {
    ask({ host: '127.0.0.1', port, path: '/plaza', headers: { host: 'evil.example' } }, (reply) =>
      done(reply.statusCode),
    ).end();
  });
  expect(status).toBe(421);
});

it('an event stream flows through as it comes, and ends with its listener', async () => {
  let stream: ServerResponse | null = null;
  let hasLeft = false;
  const server = await aServer((_request, reply) => {
    stream = reply;
    reply.once('close', () => (hasLeft = true));
    reply.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
  });
  const page = await aPlayer(server.origin);
  const listener = new AbortController();
  const reply = await fetch(`${page.origin}/api/public/events`, { signal: listener.signal });
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe('data: 1\n\n');
  (stream as ServerResponse | null)?.write('data: 2\n\n');
  expect((await reader.read()).value).toBe('data: 2\n\n');
  listener.abort();
  await vi.waitFor(() => expect(hasLeft).toBe(true));
});
