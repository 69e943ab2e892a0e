import type { FastifyInstance } from 'fastify';
import type { NameOf } from '../../live/account-names.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { indicatorFileRoutes } from './files.routes.ts';
import { indicatorImports } from './import.service.ts';
import { openIndicators } from './indicator-book.ts';
import { indicatorsRoutes } from './indicators.routes.ts';
import { indicatorsService } from './indicators.service.ts';

type Deps = Readonly<{ ledger: Ledger; past: Past; nameOf: NameOf }>;

/** 指标与资金: what is measured against a target, and the money. */
export async function indicatorRooms(desk: FastifyInstance, { ledger, past, nameOf }: Deps): Promise<void> {
  const known = openIndicators(ledger);
  const indicators = indicatorsService({ ledger, past, indicators: known, nameOf });
  await desk.register(indicatorsRoutes, { indicators });
  await desk.register(indicatorFileRoutes, { indicators, imports: indicatorImports(ledger, known) });
}
