import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { closingsBetween, type ReleasedClosing } from '@ryg/shared/domain/released-closings.ts';
import { shanghaiInstant } from '../platform/clock.ts';
import type { Stores } from '../store/store.ts';

/**
 * Closings that releases of today and yesterday brought to the public, oldest first, without those that were ever
 * objected to or opened again. A screen drops each a day after its release; this only has to reach as far back.
 */
export async function publicClosingsIn(
  { snapshots, entries, evaluations }: Pick<Stores, 'snapshots' | 'entries' | 'evaluations'>,
  today: CalendarDay,
): Promise<readonly ReleasedClosing[]> {
  const releases = await snapshots.since(shanghaiInstant(addDays(today, -1), '00:00:00').toISOString());
  const found = closingsBetween(releases);
  if (found.length === 0) return [];
  const disputed = new Set((await entries.ofKinds(['objectionRaised', 'issueReopened'])).map(({ subject }) => subject));
  const verified = new Map(
    (await entries.ofKind('levelApproved'))
      .filter(({ data }) => data.step === 'verify')
      .map(({ subject, on }) => [subject, on]),
  );
  const eves = new Map<CalendarDay, Awaited<ReturnType<typeof evaluations.lampsOn>>>();
  for (const day of new Set(found.map(({ on }) => addDays(on, -1)))) {
    eves.set(day, await evaluations.lampsOn('public', day));
  }
  return found
    .filter(({ issue }) => !disputed.has(issue))
    .map(({ issue, on, releasedAt }) => ({
      issue,
      releasedAt,
      before: eves.get(addDays(on, -1))?.get(issue) ?? null,
      verifiedOn: verified.get(issue) ?? null,
    }));
}
