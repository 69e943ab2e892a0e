import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { AuditTerms } from '@ryg/shared/contract/audit.contract.ts';
import type { LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { shanghaiInstant } from '../../platform/clock.ts';
import type { AccessFilter } from '../../store/access-events.store.ts';
import type { EntryFilter } from '../../store/entry-questions.ts';
import type { AccessEventTable } from '../../store/people-schema.ts';
import type { Stores } from '../../store/store.ts';

/** A place between records: in each chain everything from this seq on was passed. */
export type Mark = Readonly<{ ledger: number; access: number }>;

/** Before everything there is now: what is appended while somebody turns pages does not slip in between. */
export async function newestMark({ entries, accessEvents }: Pick<Stores, 'entries' | 'accessEvents'>): Promise<Mark> {
  const [ledger, access] = [await entries.head(), await accessEvents.head()];
  return { ledger: ledger.seq + 1, access: access.seq + 1 };
}

export const printMark = ({ ledger, access }: Mark): string => `${ledger}.${access}`;
export function readMark(text: string): Mark {
  const [ledger = 0, access = 0] = text.split('.').map(Number);
  return { ledger, access };
}

type Filters = Readonly<{ ledger: EntryFilter | null; access: AccessFilter | null }>;
type Found = Readonly<{ chain: 'ledger'; entry: LedgerEntry } | { chain: 'access'; row: AccessEventTable }>;
export type Passed = Readonly<{ found: Found; at: string; mark: Mark }>;

const BATCH = 100;
const startOf = (day: CalendarDay) => shanghaiInstant(day, '00:00:00').toISOString();

/** What the database is asked of each chain; null where a term rules a whole chain out. */
export function filtersOf({ chain, kind, actor, outcome, from, to, issue }: AuditTerms): Filters {
  const both = {
    ...(kind === undefined ? {} : { kind }),
    ...(from === undefined ? {} : { since: startOf(from) }),
    ...(to === undefined ? {} : { until: startOf(addDays(to, 1)) }),
  };
  // What the ledger holds was done; refusals and failures are events of the door.
  const hasLedger = chain !== 'access' && (outcome === undefined || outcome === 'ok');
  const hasAccess = chain !== 'ledger' && issue === undefined;
  return {
    ledger: hasLedger
      ? { ...both, ...(actor === undefined ? {} : { actor }), ...(issue === undefined ? {} : { subject: issue }) }
      : null,
    access: hasAccess
      ? { ...both, ...(actor === undefined ? {} : { account: actor }), ...(outcome === undefined ? {} : { outcome }) }
      : null,
  };
}

/** Records of one chain, newest first, read a batch at a time. */
async function* falling<T extends Readonly<{ seq: number }>>(
  read: (before: number, most: number) => Promise<readonly T[]>,
  before: number,
): AsyncGenerator<T> {
  for (let mark = before; ;) {
    const batch = await read(mark, BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    mark = last.seq;
  }
}

async function* nothing(): AsyncGenerator<never> {
  // A chain that is ruled out.
}

/**
 * Both chains as one, newest first. Each keeps its own order, which its hashes prove; between the two
 * the time of writing down decides. A page deep down costs what the first one costs.
 */
export async function* bothChains(
  { entries, accessEvents }: Pick<Stores, 'entries' | 'accessEvents'>,
  { ledger, access }: Filters,
  from: Mark,
): AsyncGenerator<Passed> {
  const written = ledger ? falling((before, most) => entries.found(ledger, before, most), from.ledger) : nothing();
  const happened = access
    ? falling((before, most) => accessEvents.newest(access, before, most), from.access)
    : nothing();
  let mark = from;
  let entry = await written.next();
  let event = await happened.next();
  while (!entry.done || !event.done) {
    if (!entry.done && (event.done || entry.value.recordedAt >= event.value.recorded_at)) {
      mark = { ...mark, ledger: entry.value.seq };
      yield { found: { chain: 'ledger', entry: entry.value }, at: entry.value.recordedAt, mark };
      entry = await written.next();
    } else if (!event.done) {
      mark = { ...mark, access: event.value.seq };
      yield { found: { chain: 'access', row: event.value }, at: event.value.recorded_at, mark };
      event = await happened.next();
    }
  }
}
