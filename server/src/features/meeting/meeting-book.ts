import { MEETING_ENTRIES } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { foldMeetings, NO_MEETINGS, type Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import type { Ledger } from '../../live/ledger.ts';
import { createQueue } from '../../live/queue.ts';
import type { Stores } from '../../store/store.ts';

export type MeetingBook = ReturnType<typeof openMeetings>;

/** Meetings as their entries leave them, folded in memory: there is no table to be verified. */
export function openMeetings({ store }: Pick<Ledger, 'store'>) {
  const inTurn = createQueue();
  let kept: Readonly<{ meetings: Meetings; throughSeq: number }> = { meetings: NO_MEETINGS, throughSeq: 0 };

  const readOn = async (): Promise<Meetings> => {
    const fresh = await store.entries.ofKinds(MEETING_ENTRIES, kept.throughSeq);
    const last = fresh.at(-1);
    if (last) kept = { meetings: foldMeetings(kept.meetings, fresh), throughSeq: last.seq };
    return kept.meetings;
  };

  return {
    /** As they stand. */
    now: (): Promise<Meetings> => inTurn(readOn),

    /** As a transaction sees them; what it sees may still be taken back and is not kept. */
    within: async ({ entries }: Pick<Stores, 'entries'>): Promise<Meetings> =>
      foldMeetings(kept.meetings, await entries.ofKinds(MEETING_ENTRIES, kept.throughSeq)),
  };
}
