import type { z } from 'zod';
import type { readCorrections, readHead, readPublicReleases } from '@ryg/shared/contract/public-record.contract.ts';
import { BEING_CHECKED, publicTitleOf } from '@ryg/shared/domain/assemble-board.ts';
import { RELEASE_ENTRIES, sourceOfRelease } from '@ryg/shared/domain/release.ts';
import type { Ledger } from '../../live/ledger.ts';
import { publicPhotosIn, withdrawalsIn } from '../../live/public-board.ts';
import { shanghaiDayOf } from '../../platform/clock.ts';
import type { Stores } from '../../store/store.ts';
import { releasesIn } from './releases.service.ts';

type ReplyOf<Route extends { reply: z.ZodType }> = z.infer<Route['reply']>;

/** Corrections that stand, newest first; one whose release was taken down is no longer shown. */
export async function correctionsIn(stores: Pick<Stores, 'entries'>) {
  const down = (await releasesIn(stores)).filter(({ state }) => state === 'takenDown').map(({ id }) => id);
  const isDown = (source: string) => down.some((id) => source.startsWith(sourceOfRelease(id, '')));
  return (await stores.entries.ofKind('correctionPublished'))
    .filter(({ origin }) => !isDown(origin.source))
    .map(({ seq, data, recordedAt, on }) => ({ seq, issue: data.issue, text: data.text, at: recordedAt, on }))
    .toReversed();
}

export type PublicRecord = Readonly<{
  corrections: () => Promise<ReplyOf<typeof readCorrections>>;
  releases: () => Promise<ReplyOf<typeof readPublicReleases>>;
  head: () => Promise<ReplyOf<typeof readHead>>;
  /** Whether a picture was released and still stands. */
  isPublicPhoto: (id: string) => Promise<boolean>;
}>;

type Made = Readonly<{
  corrections: ReplyOf<typeof readCorrections>;
  releases: ReplyOf<typeof readPublicReleases>;
  photos: ReadonlySet<string>;
}>;

/**
 * What anybody may look up besides the board. It is kept in memory, so that strangers asking again and again cost the
 * database nothing; a write of the office makes it look whether there is anything new.
 */
export function publicRecord({ store, bell }: Pick<Ledger, 'store' | 'bell'>): PublicRecord {
  let kept: Readonly<{ from: number; made: Made }> | null = null;
  let current: Promise<Made> | null = null;
  bell.listen(() => {
    current = null;
  });

  const look = async (): Promise<Made> => {
    const from = await store.entries.lastSeqOf(SOURCES);
    if (kept?.from !== from) kept = { from, made: await make(store) };
    return kept.made;
  };

  const now = () => {
    if (current) return current;
    const looking = look();
    current = looking;
    // A failure is not kept.
    looking.catch(() => {
      if (current === looking) current = null;
    });
    return looking;
  };

  return {
    corrections: async () => (await now()).corrections,
    releases: async () => (await now()).releases,
    // One row, which the turn of a day signs without a write of the office.
    head: async () => ({ head: await store.dailyHeads.latest() }),
    isPublicPhoto: async (id) => (await now()).photos.has(id),
  };
}

/** Names everything the record is made of. */
const SOURCES = [
  ...RELEASE_ENTRIES,
  'correctionPublished',
  'boardWithdrawn',
  'boardRestored',
  'issueWithdrawn',
  'issueRestored',
  'photosReleased',
  'evidenceAdded',
] as const;

async function make(store: Stores): Promise<Made> {
  const { issues: withdrawn, board } = await withdrawalsIn(store);
  const isDown = board !== null;
  return {
    corrections: { corrections: isDown ? [] : await publicCorrections(store, withdrawn) },
    releases: { releases: await publicReleases(store) },
    photos: isDown ? new Set() : await publicPhotoIds(store, withdrawn),
  };
}

async function publicCorrections(
  store: Stores,
  withdrawn: ReadonlySet<string>,
): Promise<Made['corrections']['corrections']> {
  const corrections = await correctionsIn(store);
  if (corrections.length === 0) return [];
  const released = new Map((await store.snapshots.latest())?.issues.map((issue) => [issue.id, issue]));
  const titleOf = (id: string | null) => {
    const issue = id === null || withdrawn.has(id) ? undefined : released.get(id);
    return issue ? publicTitleOf(issue) : null;
  };
  // That something was corrected stays known; what was said of an issue that is being checked does not.
  const textOf = (id: string | null, text: string) => (id !== null && withdrawn.has(id) ? BEING_CHECKED : text);
  return corrections.map(({ issue, text, on }) => ({ on, title: titleOf(issue), text: textOf(issue, text) }));
}

async function publicReleases(store: Stores): Promise<Made['releases']['releases']> {
  const kinds = new Map((await releasesIn(store)).map(({ number, content }) => [number, content.kind]));
  return (await store.entries.ofKind('published'))
    .map(({ data, recordedAt }) => ({
      number: data.number,
      on: shanghaiDayOf(new Date(recordedAt)),
      kind: kinds.get(data.number) ?? ('facts' as const),
    }))
    .toReversed();
}

/** Pictures that were released and still stand. */
async function publicPhotoIds(store: Stores, withdrawn: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const shown = [...(await publicPhotosIn(store))].filter(([issue]) => !withdrawn.has(issue));
  return new Set(shown.flatMap(([, photos]) => photos.map(({ id }) => id)));
}
