import type { BoardIssue, PublicPhoto } from '@ryg/shared/domain/board.ts';

type ReleasedPair = Readonly<{ before: PublicPhoto; after: PublicPhoto }>;

/** The latest released pair of the same spot. A board that was kept since before there were pictures has none. */
export function releasedPairOf({ photos = [] }: Partial<Pick<BoardIssue, 'photos'>>): ReleasedPair | null {
  for (const after of photos.toReversed()) {
    const before = after.pairOf === null ? undefined : photos.find(({ id }) => id === after.pairOf);
    if (before) return { before, after };
  }
  return null;
}
