import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Papers are made again at any time, so only the last few are kept, and never more than this. */
const LIMITS = { sets: 6, bytes: 512 * 2 ** 20 };

export type Archive = Readonly<{ bytes: number; stream: Readable }>;
export type PaperShelf = ReturnType<typeof paperShelf>;

/** Where written papers wait to be fetched: a folder of the data folder that is emptied whenever the server starts. */
export function paperShelf(dataFolder: string) {
  const root = join(dataFolder, 'papers');
  const kept: Readonly<{ id: string; bytes: number }>[] = [];
  let emptied: Promise<void> | null = null;
  /** Nobody knows any more what lies there from before. */
  const empty = () => (emptied ??= rm(root, { recursive: true, force: true }));

  const forget = async (id: string) => {
    const at = kept.findIndex((set) => set.id === id);
    if (at >= 0) kept.splice(at, 1);
    await rm(join(root, id), { recursive: true, force: true });
  };

  return {
    /** An empty place for one set. */
    async place(id: string): Promise<Readonly<{ folder: string; archive: string }>> {
      await empty();
      const folder = join(root, id, 'files');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return { folder, archive: join(root, id, 'all.zip') };
    },

    /** Keeps a set that was written, and takes the oldest ones away for it; gives the ids that are gone. */
    async keep(id: string): Promise<readonly string[]> {
      kept.push({ id, bytes: await sizeOf(join(root, id)) });
      const gone: string[] = [];
      const sum = () => kept.reduce((total, { bytes }) => total + bytes, 0);
      while (kept.length > 1 && (kept.length > LIMITS.sets || sum() > LIMITS.bytes)) {
        const oldest = kept[0]?.id ?? '';
        gone.push(oldest);
        await forget(oldest);
      }
      return gone;
    },

    forget,

    /** The archive of a set, or null when it is gone. */
    async archive(id: string): Promise<Archive | null> {
      const file = await open(join(root, id, 'all.zip')).catch(() => null);
      return file && { bytes: (await file.stat()).size, stream: file.createReadStream() };
    },
  };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
