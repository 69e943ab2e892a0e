import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../platform/access.ts';
import { sourceOf } from '../../platform/request-source.ts';
import type { Sender } from './indicators.service.ts';

/** Who asks, from where, and under which number of their own. */
export const senderOf = (request: FastifyRequest): Sender => ({
  actor: actorOf(request),
  source: sourceOf(request),
  key: String(request.headers['idempotency-key'] ?? ''),
});
