import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import { freezingOf, type Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import type { ReleasedPromises } from '@ryg/shared/domain/public-promises.ts';

/** Older meetings are history; nobody promises anew what was decided a quarter ago. */
const MEETINGS = 6;

/** Meetings with decisions that were meant for the public, newest first. */
export function promisesWaiting(
  { meetings }: Meetings,
  shown: ReleasedPromises | null,
): ReleasesView['promisesWaiting'] {
  return [...meetings.values()]
    .filter((meeting) => freezingOf(meeting) !== null)
    .map((meeting) => {
      const isShown = shown?.meeting === meeting.key;
      const words = new Map(isShown ? shown.promises.map((one) => [one.decision, one.words]) : []);
      return {
        meeting: meeting.key,
        title: meetingTitle(meeting.key),
        shown: isShown,
        promises: meeting.decisions
          .filter(({ followUps }) => followUps.at(-1)?.outcome !== 'dropped')
          .flatMap(({ id, what, owner, publicWords }) =>
            publicWords === null ? [] : [{ decision: id, what, owner, words: publicWords, now: words.get(id) ?? null }],
          ),
      };
    })
    .filter(({ promises }) => promises.length > 0)
    .toReversed()
    .slice(0, MEETINGS);
}
