import { addDays, daysBetween } from '@ryg/shared/domain/calendar-day.ts';
import { meetingBefore } from '@ryg/shared/domain/meeting/meeting-promises.ts';
import { freezingOf, type Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import { periodOfKey } from '@ryg/shared/domain/period.ts';
import type { DayPage, Past } from '../../live/past.ts';
import type { FrozenMeeting } from './write-once.ts';

/** The snapshot a meeting compares itself with; `meeting` is null when it is only the ledger a period earlier. */
export type Before = Readonly<{ meeting: FrozenMeeting | null; page: DayPage }>;

/** A meeting by its key, and the day as of which it is judged. */
type Compared = Readonly<{
  meeting: Pick<FrozenMeeting['meeting'], 'key'>;
  freezing: Pick<FrozenMeeting['freezing'], 'day'>;
}>;

/** The snapshot before; null when the ledger is younger than that. */
export async function snapshotBefore(
  past: Past,
  meetings: Meetings,
  { meeting: { key }, freezing }: Compared,
): Promise<Before | null> {
  const meeting = meetingBefore(meetings, key);
  const last = meeting && freezingOf(meeting);
  if (last) {
    const page = await past.at(last);
    return page.ok ? { meeting: { meeting, freezing: last }, page: page.value } : null;
  }
  const period = periodOfKey(key);
  if (!period) return null;
  const page = await past.on(addDays(freezing.day, -(daysBetween(period.from, period.to) + 1)));
  return page.ok ? { meeting: null, page: page.value } : null;
}
