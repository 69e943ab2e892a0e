import type { FastifyInstance } from 'fastify';
import type { AccessDeps } from './access.ts';
import { RefusedRequest } from './refusals.ts';

const FORBIDDEN = 403;

/** Writes down who asked for what is not theirs: not only at a closed route, also behind an open one. */
export function noteRefusals(scope: FastifyInstance, { onRefused }: Pick<AccessDeps, 'onRefused'>): void {
  scope.addHook('onError', async (request, _reply, error) => {
    const isForeign = error instanceof RefusedRequest && error.statusCode === FORBIDDEN;
    if (isForeign && request.identity) await onRefused(request, request.identity, error.refusal.code);
  });
}
