import type { MeetingFact } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { freezingOf, type Freezing, type Meeting, type Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import { meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import { periodOfKey } from '@ryg/shared/domain/period.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Stores } from '../../store/store.ts';
import type { MeetingBook } from './meeting-book.ts';
import type { Sender } from './sender.ts';

export type MeetingWriting = Readonly<{ ledger: Ledger; meetings: MeetingBook }>;

/** What one write appends: the fact, what it is about, and what to call it by afterwards. */
export type Wrote<T> = Readonly<{ fact: MeetingFact; subject: string | null; value: T }>;

/** Appends one fact of a meeting, once for each number of the sender. */
export async function writeOnce<T>(
  { ledger: { write, clock }, meetings }: MeetingWriting,
  { actor, source, key }: Sender,
  asked: unknown,
  work: (stores: Stores, known: Meetings) => Promise<Result<Wrote<T>>>,
): Promise<Result<T>> {
  const sent = { account: actor.account, key, asked, at: clock.now().toISOString() };
  const written = await write({ actor: actor.account, source }, (stores) =>
    once(stores, sent, async () => {
      const done = await work(stores, await meetings.within(stores));
      if (!done.ok) return done;
      const { fact, subject, value } = done.value;
      return accept({ entries: [{ row: null, draft: { ...fact, on: clock.today(), subject } }], value });
    }),
  );
  return written.ok ? accept(written.value.value) : written;
}

export type FrozenMeeting = Readonly<{ meeting: Meeting; freezing: Freezing }>;

/** A meeting that was frozen, or the sentence that says what to do first. */
export function frozenIn({ meetings }: Meetings, key: string): Result<FrozenMeeting> {
  if (!periodOfKey(key)) return noSuchMeeting(key);
  const meeting = meetings.get(key);
  const freezing = meeting && freezingOf(meeting);
  if (meeting && freezing) return accept({ meeting, freezing });
  return refuse('NOT_FROZEN', `${meetingTitle(key)}还没有定格快照；请整改办先在“会议”页定格，再办理`);
}

export const noSuchMeeting = (key: string): Result<never> =>
  refuse('NO_SUCH_MEETING', `日历上没有“${key}”这一周、月或季；周会写成 2018-W25，月会 2018-06，季会 2018-Q2`);
