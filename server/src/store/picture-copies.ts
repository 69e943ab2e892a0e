import type { PictureFolder } from './picture-folder.ts';

/** A picture the ledger names that is not there as it should be. */
export type LostPicture = Readonly<{ sha256: string; how: 'missing' | 'damaged' | 'no thumbnail' }>;

/** Sound pictures and their bytes, how many of them had to be copied, and what is wrong with the others. */
export type PictureCount = Readonly<{
  pictures: number;
  bytes: number;
  copied: number;
  lost: readonly LostPicture[];
}>;

/** Looks at every named picture and says which of them are not what their names say. */
export const inspectPictures = (folder: PictureFolder, names: readonly string[]): Promise<PictureCount> =>
  countPictures(names, async (name) => ({ ...(await seen(folder, name)), copied: false }));

/**
 * Copies the named pictures to where they are not yet. One that lies there already stays when it is sound, so that
 * the next copy into the same place is quick; every copy is read again and held against its name.
 */
export const copyPictures = (from: PictureFolder, to: PictureFolder, names: readonly string[]): Promise<PictureCount> =>
  countPictures(names, async (name) => {
    const there = await to.look(name);
    if (typeof there !== 'string' && there.thumbnail) return { ...(await seen(to, name)), copied: false };
    const source = await from.look(name);
    if (typeof source === 'string') {
      const { bytes, lost } = await seen(to, name);
      return { bytes, lost: lost && lost.how === 'missing' ? { ...lost, how: source } : lost, copied: false };
    }
    if (there === 'damaged') await to.discard(name);
    await to.put(source);
    return { ...(await seen(to, name)), copied: true };
  });

type Seen = Readonly<{ bytes: number; lost: LostPicture | null }>;

async function seen(folder: PictureFolder, sha256: string): Promise<Seen> {
  const picture = await folder.look(sha256);
  if (typeof picture === 'string') return { bytes: 0, lost: { sha256, how: picture } };
  const { bytes, thumbnail } = picture;
  if (!thumbnail) return { bytes: bytes.length, lost: { sha256, how: 'no thumbnail' } };
  return { bytes: bytes.length + thumbnail.length, lost: null };
}

async function countPictures(
  names: readonly string[],
  turn: (name: string) => Promise<Seen & Readonly<{ copied: boolean }>>,
): Promise<PictureCount> {
  const lost: LostPicture[] = [];
  let bytes = 0;
  let copied = 0;
  for (const name of names) {
    const one = await turn(name);
    bytes += one.bytes;
    if (one.copied) copied++;
    if (one.lost) lost.push(one.lost);
  }
  return { pictures: names.length - lost.length, bytes, copied, lost };
}
