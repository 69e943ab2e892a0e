import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A picture by its content, and its small form, which a damaged shelf may have lost. */
export type KeptPicture = Readonly<{ sha256: string; bytes: Buffer; thumbnail: Buffer | null }>;
export type PictureSize = 'full' | 'small';

export type PictureFolder = Readonly<{
  /** Keeps both forms for good once it returns. A full disk is thrown as the system says it (`ENOSPC`, `EIO` …). */
  put: (picture: KeptPicture) => Promise<void>;
  /** The bytes as a stream to be read or destroyed, or null when no such picture is kept. */
  open: (sha256: string, size: PictureSize) => Promise<Readable | null>;
  /** The picture, when what lies there is what its name says. */
  look: (sha256: string) => Promise<KeptPicture | 'missing' | 'damaged'>;
  /** Takes away what is not what its name says, so that a sound copy can take its place. */
  discard: (sha256: string) => Promise<void>;
}>;

const HASH = /^[0-9a-f]{64}$/u;
const ENDING = { full: 'jpg', small: 'thumb' } as const;

/** The pictures of a data folder. */
export const pictureFolder = (dataFolder: string): PictureFolder => picturesIn(join(dataFolder, 'evidence'));

/** The pictures that belong to a backup lie beside its file. */
export const picturesBeside = (backup: string): PictureFolder => picturesIn(`${backup}.evidence`);

/** Pictures named by what they contain and by nothing anybody sent. */
function picturesIn(root: string): PictureFolder {
  const pathOf = (sha256: string, size: PictureSize) => join(root, sha256.slice(0, 2), `${sha256}.${ENDING[size]}`);

  return {
    put: async ({ sha256, bytes, thumbnail }) => {
      if (!HASH.test(sha256) || hashOf(bytes) !== sha256)
        throw new RangeError('a picture is kept under the hash of its own bytes');
      const shelf = dirname(pathOf(sha256, 'full'));
      const firstMade = await mkdir(shelf, { recursive: true, mode: 0o700 });
      // The small form first: where the full picture is, its thumbnail is too.
      if (thumbnail) await keep(pathOf(sha256, 'small'), thumbnail);
      await keep(pathOf(sha256, 'full'), bytes);
      await flushFolder(shelf);
      if (firstMade !== undefined) for (const folder of [root, dirname(root)]) await flushFolder(folder);
    },
    open: async (sha256, size) => {
      if (!HASH.test(sha256)) return null;
      const file = await openKept(pathOf(sha256, size));
      return file?.createReadStream() ?? null;
    },
    look: async (sha256) => {
      const bytes = HASH.test(sha256) ? await readKept(pathOf(sha256, 'full')) : null;
      if (!bytes) return 'missing';
      if (hashOf(bytes) !== sha256) return 'damaged';
      return { sha256, bytes, thumbnail: await readKept(pathOf(sha256, 'small')) };
    },
    discard: (sha256) => rm(pathOf(sha256, 'full'), { force: true }),
  };
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Writes beside the place and moves there, so that a name never stands for half a picture. */
async function keep(path: string, bytes: Buffer): Promise<void> {
  if (await isThere(path, bytes.length)) return;
  const draft = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function isThere(path: string, length: number): Promise<boolean> {
  try {
    return (await stat(path)).size === length;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function openKept(path: string): Promise<FileHandle | null> {
  try {
    // Nobody puts a link here but somebody who wants another file read. Windows knows no such flag.
    return await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function readKept(path: string): Promise<Buffer | null> {
  const file = await openKept(path);
  try {
    return file && (await readFile(file));
  } finally {
    await file?.close();
  }
}

async function flushFolder(path: string): Promise<void> {
  // Windows has no way to flush a folder.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
