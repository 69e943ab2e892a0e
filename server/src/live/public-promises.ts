import type { Promises } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { foldMeetings, NO_MEETINGS } from '@ryg/shared/domain/meeting/meetings.ts';
import { publicPromises, type ReleasedPromises } from '@ryg/shared/domain/public-promises.ts';
import type { Snapshot } from '@ryg/shared/domain/snapshot.ts';
import type { Stores } from '../store/store.ts';
import type { Law } from './ledger.ts';

/** What of meetings a promise needs: that one was held, what it decided, and what became of it. */
export const PROMISE_ENTRIES = ['meetingFrozen', 'decisionMade', 'decisionFollowed'] as const;

/**
 * The promises that are released; with `through`, those that were by that entry, in the words that stand now: what was taken
 * down later must not come back by way of an old day.
 */
export async function releasedPromisesIn(
  { entries }: Pick<Stores, 'entries'>,
  through = Number.MAX_SAFE_INTEGER,
): Promise<ReleasedPromises | null> {
  const all = await entries.ofKind('promisesReleased');
  const shown = all.findLast(({ seq }) => seq <= through)?.data;
  const newest = all.findLast(({ data }) => data.meeting === shown?.meeting)?.data;
  if (!shown || !newest) return null;
  const stand = new Map(newest.promises.map((one) => [one.decision, one]));
  const promises = shown.promises.flatMap(({ decision }) => stand.get(decision) ?? []);
  return promises.length === 0 ? null : { ...shown, promises };
}

type Shown = Readonly<{
  released: Pick<Snapshot, 'issues' | 'throughSeq'>;
  law: Pick<Law, 'county'>;
  today: CalendarDay;
  withdrawn: ReadonlySet<string>;
}>;

/** 承诺兑现 of a board: nothing of a decision that was written after the release counts. */
export async function promisesOn(
  { entries }: Pick<Stores, 'entries'>,
  words: ReleasedPromises | null,
  { released, law: { county }, today, withdrawn }: Shown,
): Promise<Promises | null> {
  if (!words) return null;
  const known = (await entries.ofKinds(PROMISE_ENTRIES)).filter(({ seq }) => seq <= released.throughSeq);
  const { issues } = released;
  return publicPromises({
    released: words,
    meetings: foldMeetings(NO_MEETINGS, known),
    issues,
    county,
    withdrawn,
    today,
  });
}
