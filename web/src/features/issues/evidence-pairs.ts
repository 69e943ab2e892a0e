import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';

export type Picture = IssueDetail['evidence'][number];
/** Pictures that belong together: one before and one after of the same spot, or a single one. */
export type PictureGroup = Readonly<{ before: Picture; after: Picture }> | Readonly<{ single: Picture }>;

/** Pairs first, then single pictures; within each the newest first. */
export function pairPictures(evidence: readonly Picture[]): readonly PictureGroup[] {
  const byId = new Map(evidence.map((picture) => [picture.id, picture]));
  const paired = new Set<string>();
  const pairs: PictureGroup[] = [];
  for (const after of newestFirst(evidence)) {
    const before = after.pairOf === null ? undefined : byId.get(after.pairOf);
    if (!before || paired.has(before.id) || paired.has(after.id)) continue;
    paired.add(before.id).add(after.id);
    pairs.push({ before, after });
  }
  const singles = newestFirst(evidence).filter(({ id }) => !paired.has(id));
  return [...pairs, ...singles.map((single) => ({ single }))];
}

const newestFirst = (pictures: readonly Picture[]): readonly Picture[] =>
  pictures.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
