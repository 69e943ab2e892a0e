import type { FastifyInstance } from 'fastify';
import type { PublicText } from '@ryg/shared/domain/release-content.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Ledger } from '../../live/ledger.ts';
import { householdNames } from './household-names.service.ts';
import { householdNamesRoutes } from './household-names.routes.ts';
import { previewOf, type BoardReply } from './preview.ts';
import { pressRedButton, type Pressed } from './red-button.ts';
import { releaseActRoutes, takeDownRoutes } from './release-acts.routes.ts';
import { releaseRoutes } from './release.routes.ts';
import { releaseActs, type ReleaseActs, type Sender } from './releases.service.ts';
import { releasesReader, type ReleasesReader } from './releases-view.ts';
import { scan, type Scan } from './scan.ts';

export type PublicationRooms = Readonly<{
  acts: ReleaseActs;
  reader: ReleasesReader;
  preview: (id: string) => Promise<Result<BoardReply>>;
  scan: (texts: readonly PublicText[]) => Promise<Scan>;
  press: (sender: Sender, pressed: Pressed) => Promise<Result<number>>;
}>;

export type PublicationDeps = Readonly<{ ledger: Ledger; nameOf: NameOf }>;

/** Everything about releasing at the desk: drafts and approvals, the red button, the household list. */
export async function publicationRooms(scope: FastifyInstance, { ledger, nameOf }: PublicationDeps): Promise<void> {
  const rooms: PublicationRooms = {
    acts: releaseActs(ledger),
    reader: releasesReader(ledger, nameOf),
    preview: (id) => previewOf(ledger, id),
    scan: (texts) => scan(ledger.store, texts),
    press: (sender, pressed) => pressRedButton(ledger, sender, pressed),
  };
  await scope.register(releaseRoutes, { rooms });
  await scope.register(releaseActRoutes, { rooms });
  await scope.register(takeDownRoutes, { rooms });
  await scope.register(householdNamesRoutes, { names: householdNames(ledger) });
}
