import type { PublicPhoto } from './board.ts';
import type { Evidence } from './issue-work.ts';
import { sourceOfRelease, type Release } from './release.ts';

/** Released pictures by issue, in the order they were released. */
export type PublicPhotos = ReadonlyMap<string, readonly PublicPhoto[]>;

type Released = Readonly<{
  subject: string | null;
  data: Readonly<{ photos: readonly string[] }>;
  origin: Readonly<{ source: string }>;
}>;
type Shot = Readonly<{ subject: string | null; data: Pick<Evidence, 'id' | 'kind' | 'pairOf'> }>;

/** Ids of pictures the office put before the public, by issue; those of a release that was taken down are not. */
export function releasedPhotoIds(
  entries: readonly Released[],
  releases: readonly Release[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const down = releases.filter(({ state }) => state === 'takenDown').map(({ id }) => sourceOfRelease(id, ''));
  const ids = new Map<string, Set<string>>();
  for (const { subject, data, origin } of entries) {
    if (subject === null || down.some((source) => origin.source.startsWith(source))) continue;
    const known = ids.get(subject) ?? new Set();
    for (const photo of data.photos) known.add(photo);
    ids.set(subject, known);
  }
  return ids;
}

/** The pictures with what they show. A paper is none of them, and a pair is named only when both were released. */
export function publicPhotosOf(ids: ReadonlyMap<string, ReadonlySet<string>>, shots: readonly Shot[]): PublicPhotos {
  const photos = new Map<string, PublicPhoto[]>();
  for (const { subject, data } of shots) {
    const { id, kind, pairOf } = data;
    const released = subject === null ? undefined : ids.get(subject);
    if (subject === null || kind === 'paper' || !released?.has(id)) continue;
    const known = photos.get(subject) ?? [];
    if (known.some((one) => one.id === id)) continue;
    photos.set(subject, [...known, { id, kind, pairOf: pairOf !== null && released.has(pairOf) ? pairOf : null }]);
  }
  return photos;
}
