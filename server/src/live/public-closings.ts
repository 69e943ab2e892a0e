import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { closingsBetween, type ReleasedClosing } from '@ryg/shared/domain/released-closings.ts';
import { shanghaiInstant } from '../platform/clock.ts';
import type { Stores } from '../store/store.ts';

/**
 * Closings that releases of today and yesterday brought to the public, oldest first, without those that were ever
 * objected to or opened again. A screen drops each a day after its release; this only has to reach as far back.
 * With `through`, as it was known up to an entry.
 */
export async function publicClosingsIn(
  { snapshots, history, evaluations }: Pick<Stores, 'snapshots' | 'history' | 'evaluations'>,
  today: CalendarDay,
  through?: number,
): Promise<readonly ReleasedClosing[]> {
  const releases = await snapshots.since(shanghaiInstant(addDays(today, -1), '00:00:00').toISOString(), through);
  const found = closingsBetween(releases);
  if (found.length === 0) return [];
  const disputed = new Set<string | null>();
  const verified = new Map<string | null, CalendarDay>();
  const issues = [...new Set(found.map(({ issue }) => issue))];
  for (const { kind, data, subject, on } of await history.aboutAny(issues, through)) {
    if (kind === 'objectionRaised' || kind === 'issueReopened') disputed.add(subject);
    if (kind === 'levelApproved' && data.step === 'verify') verified.set(subject, on);
  }
  const eves = await evaluations.lampsOnDays('public', [...new Set(found.map(({ on }) => addDays(on, -1)))]);
  return found
    .filter(({ issue }) => !disputed.has(issue))
    .map(({ issue, on, releasedAt }) => ({
      issue,
      releasedAt,
      before: eves.get(addDays(on, -1))?.get(issue) ?? null,
      verifiedOn: verified.get(issue) ?? null,
    }));
}
