import type { FastifyRequest } from 'fastify';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { actorOf } from '../../platform/access.ts';
import { sourceOf } from '../../platform/request-source.ts';

/** Who asks, from where, and under which number of their own. */
export type Sender = Readonly<{ actor: Actor; source: string; key: string }>;

export const senderOf = (request: FastifyRequest): Sender => ({
  actor: actorOf(request),
  source: sourceOf(request),
  key: String(request.headers['idempotency-key'] ?? ''),
});
