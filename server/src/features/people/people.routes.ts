import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessDeps, Identity } from '../../platform/access.ts';
import { accountsRoutes } from './accounts.routes.ts';
import { identifyWith } from './identify.ts';
import { keepSessions } from './keep-sessions.ts';
import { ownRoutes } from './own.routes.ts';
import type { People } from './people.ts';
import { sessionRoutes } from './session.routes.ts';
import { setupRoutes } from './setup.routes.ts';

/** How the house knows people, and what it writes down about those it turned away. */
export const accessOf = (people: People): AccessDeps => ({
  transport: people.transport,
  identify: identifyWith(people),
  onRefused: async (request: FastifyRequest, { actor }: Identity, code: string) => {
    const object = `${request.method} ${request.routeOptions.url ?? ''}`;
    const refused = {
      kind: 'accessRefused',
      account: actor.account,
      address: request.ip,
      object,
      outcome: 'refused',
    } as const;
    await people.record(async () => ({ events: [{ ...refused, detail: { code } }], value: null }));
  },
});

/** All routes about accounts; whatever is registered in the same scope after it has sessions too. */
export async function peopleRoutes(scope: FastifyInstance, people: People): Promise<void> {
  await keepSessions(scope, people);
  await scope.register(sessionRoutes, { people });
  await scope.register(ownRoutes, { people });
  await scope.register(accountsRoutes, { people });
  await scope.register(setupRoutes, { people });
}
