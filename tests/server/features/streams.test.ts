import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createStreams, type Streams } from '@ryg/server/features/board/streams.ts';

type BellTower = Readonly<{
  streams: Streams;
  visit: () => Promise<Socket>;
  inside: () => number;
  /** The most that waits for anybody inside, in bytes. */
  waiting: () => number;
}>;

/** A real server whose every visitor listens. */
async function aBellTower(): Promise<BellTower> {
  const streams = createStreams({ all: 10, anAddress: 10 });
  const replies = new Set<ServerResponse>();
  const server = createServer((_request, reply) => {
    replies.add(reply);
    reply.once('close', () => replies.delete(reply));
    reply.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n');
    streams.enter(reply, 'somewhere');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const visit = () =>
    new Promise<Socket>((done) => {
      const socket = connect(port, '127.0.0.1');
      socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
      socket.on('error', () => undefined).once('data', () => done(socket));
    });
  const waiting = () => Math.max(0, ...[...replies].map((reply) => reply.writableLength));
  return { streams, visit, inside: () => replies.size, waiting };
}

const turn = () => new Promise<void>((done) => void setImmediate(done));

it('R18: a reader that stops reading is cut once 64 KB wait for it; the others hear everything', async () => {
  const { streams, visit, inside } = await aBellTower();
  const [deaf, other] = [await visit(), await visit()];
  deaf.pause();
  let heard = 0;
  other.on('data', (part) => (heard += part.toString().split('ring').length - 1));

  let rings = 0;
  const one = `: ring ${'-'.repeat(4_000)}\n\n`;
  // What the system itself holds for a socket comes to some megabytes.
  for (; inside() === 2 && rings < 20_000; rings++) {
    streams.send(one);
    await turn();
  }
  expect(inside()).toBe(1);
  expect(rings).toBeGreaterThan(16);
  await vi.waitFor(() => expect(heard).toBe(rings));
  streams.send(one);
  await vi.waitFor(() => expect(heard).toBe(rings + 1));
});

it('R20: whoever does not take the last word is cut, so that nobody holds the server open; nobody new is let in', async () => {
  const { streams, visit, inside, waiting } = await aBellTower();
  const deaf = await visit();
  deaf.pause();
  while (waiting() < 16_000) {
    streams.send(`: ring ${'-'.repeat(4_000)}\n\n`);
    await turn();
  }
  expect(inside()).toBe(1);
  const other = await visit();
  let heard = '';
  other.on('data', (part) => (heard += part.toString()));
  streams.end('event: bye\ndata: {}\n\n');
  expect(streams.room('elsewhere')).toBe('full');
  await vi.waitFor(() => expect(inside()).toBe(0), { timeout: 3_000 });
  expect(heard).toContain('event: bye');
});
