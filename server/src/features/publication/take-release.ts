import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { nextPeriod, type Snapshot } from '@ryg/shared/domain/snapshot.ts';
import { shanghaiInstant } from '../../platform/clock.ts';
import type { Stores } from '../../store/store.ts';

/** How long a release may be shown without a new one, in days. */
const VALID_DAYS = 8;

export type NumberedRelease = Readonly<{ number: number; period: Snapshot['period']; draft: EntryDraft }>;

/** The next numbered release of the facts: from its entry on the public sees the ledger as it then stands. */
export async function nextRelease({ snapshots }: Pick<Stores, 'snapshots'>, on: CalendarDay): Promise<NumberedRelease> {
  const previous = await snapshots.latest();
  const number = (previous?.number ?? 0) + 1;
  const period = nextPeriod(previous, on);
  const draft: EntryDraft = {
    kind: 'published',
    on,
    subject: String(number),
    data: { number, ...period, validUntil: validFrom(on) },
  };
  return { number, period, draft };
}

/** Until when an offline screen may go on showing what was released on a day. */
export const validFrom = (on: CalendarDay): string =>
  shanghaiInstant(addDays(on, VALID_DAYS), '23:59:59').toISOString();
