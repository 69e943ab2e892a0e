import type { FastifyInstance } from 'fastify';
import type { AccessDoor } from '../../live/access-door.ts';
import type { AccountNames } from '../../live/account-names.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Clock } from '../../platform/clock.ts';
import { auditRoutes } from './audit.routes.ts';
import { auditService } from './audit.service.ts';
import { verifyService } from './verify.service.ts';

export type AuditRoomDeps = Readonly<{ ledger: Ledger; wall: Clock; record: AccessDoor; names: AccountNames }>;

/** Both chains of records at the desk: read, taken away, verified. */
export async function auditRoom(scope: FastifyInstance, { ledger, wall, record, names }: AuditRoomDeps): Promise<void> {
  const { store } = ledger;
  await scope.register(auditRoutes, {
    audit: auditService({ store, wall, record, names }),
    verifier: verifyService({ ledger, wall, record }),
  });
}
