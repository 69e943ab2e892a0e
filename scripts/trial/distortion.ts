import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between the server and the wire does to some answers: null leaves an answer as it is. */
export type Distortion = (
  path: string,
  body: Buffer,
) => Readonly<{ status: number; type: string; body: Buffer }> | null;

/** A proxy that alters answers, as a gateway, a portal or a faulty disk does. */
export type Distorter = Readonly<{
  origin: string;
  set: (distortion: Distortion | null) => void;
  /** Ends every event stream that is open, so that the next is asked for. */
  endStreams: () => void;
  /** How often each path was asked for. */
  asked: (path: string) => number;
  close: () => Promise<void>;
}>;

const STREAM = '/api/public/events';

export async function openDistorter(target: string): Promise<Distorter> {
  const asked = new Map<string, number>();
  const streams = new Set<ServerResponse>();
  let distortion: Distortion | null = null;

  const pass = async (request: IncomingMessage, reply: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    asked.set(path, (asked.get(path) ?? 0) + 1);
    if (path === STREAM) {
      const other = distortion?.(path, Buffer.alloc(0));
      if (other) return reply.writeHead(other.status, { 'content-type': other.type }).end(other.body);
      streams.add(reply);
      reply.once('close', () => streams.delete(reply));
    }
    const answer = await answerTo(request, target, distortion !== null);
    if (path === STREAM || !distortion) {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      reply.once('close', () => answer.destroy());
      return answer.once('error', () => reply.destroy()).pipe(reply);
    }
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const other = distortion?.(path, body);
    const { 'content-length': _, 'transfer-encoding': __, ...headers } = answer.headers;
    if (other) reply.writeHead(other.status, { ...headers, 'content-type': other.type });
    else reply.writeHead(answer.statusCode ?? 502, headers);
    return reply.end(other?.body ?? body);
  };

  const server = createServer((request, reply) => void pass(request, reply).catch(() => reply.destroy()));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next) => {
      distortion = next;
    },
    endStreams: () => streams.forEach((stream) => stream.destroy()),
    asked: (path) => asked.get(path) ?? 0,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Plain bytes where they are to be altered. */
function answerTo(request: IncomingMessage, target: string, isPlain: boolean): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const { 'if-none-match': _, ...others } = request.headers;
  const headers = isPlain ? { ...others, 'accept-encoding': 'identity' } : request.headers;
  const asked = ask(new URL(request.url ?? '/', target), { method: request.method ?? 'GET', headers }, resolve);
  asked.once('error', reject);
  request.pipe(asked);
  return promise;
}
