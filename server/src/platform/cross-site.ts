import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { sendProblem } from './problem.ts';
import type { Transport } from './transport.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isUnsafe = (method: string | readonly string[]): boolean => [method].flat().some((one) => !SAFE.has(one));

/** No other site may make a signed-in browser do something here. */
export const refuseCrossSite =
  ({ origin: ours }: Transport): onRequestAsyncHookHandler =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('cache-control', 'no-store');
    if (SAFE.has(request.method) || !isForeign(request, ours)) return;
    return sendProblem(request, reply, {
      status: 403,
      code: 'CROSS_SITE',
      message: '这个操作来自别的网站，已拒绝；请从本系统的页面操作',
    });
  };

function isForeign({ headers }: FastifyRequest, ours: string | null): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  if (headers.origin === undefined) return false;
  if (ours !== null) return headers.origin !== ours;
  const origin = URL.parse(headers.origin);
  // Read the same way, because only one of the two leaves out a port that goes without saying.
  return origin === null || URL.parse(`${origin.protocol}//${headers.host ?? ''}`)?.host !== origin.host;
}
