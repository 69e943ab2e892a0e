import type { z } from 'zod';
import type { readCorrections, readHead, readPublicReleases } from '@ryg/shared/contract/public-record.contract.ts';
import { publicTitleOf } from '@ryg/shared/domain/assemble-board.ts';
import { sourceOfRelease } from '@ryg/shared/domain/release.ts';
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
    .map(({ data, recordedAt, on }) => ({ issue: data.issue, text: data.text, at: recordedAt, on }))
    .toReversed();
}

export type PublicRecord = Readonly<{
  corrections: () => Promise<ReplyOf<typeof readCorrections>>;
  releases: () => Promise<ReplyOf<typeof readPublicReleases>>;
  head: () => Promise<ReplyOf<typeof readHead>>;
  /** Whether a picture was released and still stands. */
  isPublicPhoto: (id: string) => Promise<boolean>;
}>;

/** What anybody may look up besides the board. */
export const publicRecord = ({ store }: Pick<Ledger, 'store'>): PublicRecord => ({
  corrections: async () => {
    const { issues: withdrawn, board } = await withdrawalsIn(store);
    if (board) return { corrections: [] };
    const released = new Map((await store.snapshots.latest())?.issues.map((issue) => [issue.id, issue]));
    const titleOf = (id: string | null) => {
      const issue = id === null || withdrawn.has(id) ? undefined : released.get(id);
      return issue ? publicTitleOf(issue) : null;
    };
    return {
      corrections: (await correctionsIn(store)).map(({ issue, text, on }) => ({ on, title: titleOf(issue), text })),
    };
  },

  releases: async () => {
    const kinds = new Map((await releasesIn(store)).map(({ number, content }) => [number, content.kind]));
    return {
      releases: (await store.entries.ofKind('published'))
        .map(({ data, recordedAt }) => ({
          number: data.number,
          on: shanghaiDayOf(new Date(recordedAt)),
          kind: kinds.get(data.number) ?? ('facts' as const),
        }))
        .toReversed(),
    };
  },

  head: async () => ({ head: await store.dailyHeads.latest() }),

  isPublicPhoto: async (id) => {
    const { issues: withdrawn, board } = await withdrawalsIn(store);
    if (board) return false;
    const everReleased = (await store.entries.ofKind('photosReleased')).some(({ data }) => data.photos.includes(id));
    if (!everReleased) return false;
    for (const [issue, photos] of await publicPhotosIn(store)) {
      if (!withdrawn.has(issue) && photos.some((photo) => photo.id === id)) return true;
    }
    return false;
  },
});
