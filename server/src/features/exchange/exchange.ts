import type { FastifyInstance } from 'fastify';
import type { NameOf } from '../../live/account-names.ts';
import type { Book } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import { confirmService } from './confirm.service.ts';
import { exportService, type Matching } from './export.service.ts';
import { exportsRoutes } from './exports.routes.ts';
import { importsRoutes } from './imports.routes.ts';
import { sampleFingerprints } from './samples.ts';
import { undoService } from './undo.service.ts';
import { uploadsService } from './upload.service.ts';

export type ExchangeDeps = Readonly<{
  ledger: Ledger;
  book: Book;
  nameOf: NameOf;
  matching: Matching;
  /** The folder of the sample ledgers, the only ones a demo takes. */
  samples: string;
}>;

/** Ledgers in and out over HTTP. */
export async function exchangeRooms(scope: FastifyInstance, deps: ExchangeDeps): Promise<void> {
  const { ledger, book, nameOf, matching, samples } = deps;
  let known: Promise<ReadonlySet<string>> | null = null;
  const readSamples = () => {
    const reading = sampleFingerprints(samples);
    // A failure is not kept: the next upload reads again.
    reading.catch(() => {
      known = null;
    });
    return reading;
  };
  const fingerprints = () => (known ??= readSamples());
  await scope.register(importsRoutes, {
    uploads: uploadsService(ledger, fingerprints),
    confirm: confirmService(ledger, fingerprints),
    undo: undoService(ledger, nameOf),
    nameOf,
  });
  await scope.register(exportsRoutes, { exports: exportService(ledger, book, matching) });
}
