import { assembleBoard, HISTORY_WEEKS } from '@ryg/shared/domain/assemble-board.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { VerdictWithForecast } from '@ryg/shared/domain/judge-issue.ts';
import type { PublicNotice } from '@ryg/shared/domain/public-notice.ts';
import type { ReleasedPromises } from '@ryg/shared/domain/public-promises.ts';
import { publicPhotosOf, releasedPhotoIds, type PublicPhotos } from '@ryg/shared/domain/public-photos.ts';
import { voiceSums } from '@ryg/shared/domain/voice.ts';
import { foldReleases, RELEASE_ENTRIES, withdrawnIssues } from '@ryg/shared/domain/release.ts';
import type { Snapshot } from '@ryg/shared/domain/snapshot.ts';
import type { Stores } from '../store/store.ts';
import type { Law, Ledger } from './ledger.ts';
import { publicClosingsIn } from './public-closings.ts';
import { promisesOn, releasedPromisesIn } from './public-promises.ts';

/** What was taken off the public screens and not brought back. */
export type Withdrawals = Readonly<{
  /** Who withdrew the whole board, when and why; null while it stands. */
  board: Readonly<{ by: string; at: string; reason: string; seq: number }> | null;
  issues: ReadonlySet<string>;
}>;

/** Read from the entries, not from the issues: undoing an import brings no wording back. */
export async function withdrawalsIn({ entries }: Pick<Stores, 'entries'>): Promise<Withdrawals> {
  const down = await entries.latest('boardWithdrawn');
  const up = await entries.latest('boardRestored');
  const issues = withdrawnIssues(await entries.ofKinds(['issueWithdrawn', 'issueRestored']));
  if (!down || (up && up.seq > down.seq)) return { board: null, issues };
  return {
    board: { by: down.origin.actor, at: down.recordedAt, reason: down.data.reason, seq: down.seq },
    issues,
  };
}

/**
 * Pictures that were released and not taken down, also read from the entries. What is withdrawn is for the caller to leave out.
 * Most counties release none; then nothing more is read. With `through`, those released up to an entry; what was taken
 * down later stays away all the same.
 */
export async function publicPhotosIn(
  { entries }: Pick<Stores, 'entries'>,
  through = Number.MAX_SAFE_INTEGER,
): Promise<PublicPhotos> {
  const released = (await entries.ofKind('photosReleased')).filter(({ seq }) => seq <= through);
  if (released.length === 0) return new Map();
  const ids = releasedPhotoIds(released, foldReleases(await entries.ofKinds(RELEASE_ENTRIES)));
  return publicPhotosOf(ids, await entries.ofKind('evidenceAdded'));
}

/** The words beside the board, as two people released them last; with `through`, last up to an entry. */
export const publicNoticeIn = async (
  { entries }: Pick<Stores, 'entries'>,
  through?: number,
): Promise<PublicNotice | null> => (await entries.latest('noticeSet', through))?.data.notice ?? null;

export type PublicBoardSource = Readonly<{
  released: Omit<Snapshot, 'ranking'>;
  law: Law;
  today: CalendarDay;
  verdicts: ReadonlyMap<string, VerdictWithForecast>;
  withdrawn: ReadonlySet<string>;
  /** Released pictures, when other ones than those of the ledger are to be shown. */
  photos?: PublicPhotos;
  /** The words beside the board, when other ones than those of the ledger are to be shown. */
  notice?: PublicNotice | null;
  /** The promises of a meeting, when other ones than those of the ledger are to be shown. */
  promises?: ReleasedPromises | null;
  /** For a day that is over: the last entry that had been written by its end. */
  through?: number;
  buildId: string;
}>;

/** The board that a release gives on a day, with the trend of the recorded public evaluations. */
export async function publicBoard(
  { store, workingDays }: Pick<Ledger, 'store' | 'workingDays'>,
  source: PublicBoardSource,
): Promise<Board> {
  const { released, law, today, verdicts, withdrawn, photos, notice, promises, buildId } = source;
  const { through = Number.MAX_SAFE_INTEGER } = source;
  const handled = await store.entries.ofKind('voiceHandled');
  const earlier = await store.snapshots.latestBefore(released.period.from);
  const weeksAgo = Array.from({ length: HISTORY_WEEKS - 1 }, (_, week) => addDays(today, -7 * (week + 1)));
  const lamps = await store.evaluations.lampsOnDays('public', weeksAgo);
  return assembleBoard({
    ...law,
    workingDays,
    today,
    issues: released.issues,
    verdicts,
    lampsOn: (day) => lamps.get(day) ?? null,
    previousRanks: new Map(earlier?.ranking.map(({ code, rank }) => [code, rank])),
    release: released,
    buildId,
    withdrawn,
    photos: photos ?? (await publicPhotosIn(store)),
    notice: notice === undefined ? await publicNoticeIn(store) : notice,
    promises: await promisesOn(
      store,
      promises === undefined ? await releasedPromisesIn(store, through) : promises,
      source,
    ),
    closings: await publicClosingsIn(store, today, through),
    voices: voiceSums(
      handled.filter(({ seq }) => seq <= through),
      today,
    ),
  });
}
