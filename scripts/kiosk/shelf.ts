import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Enough for the pages of several builds with all their fonts. */
const MOST_BYTES = 128 * 1_024 * 1_024;
const KEPT_HEADERS = ['content-type', 'content-encoding', 'content-security-policy', 'x-content-type-options'] as const;

export type Kept = Readonly<{ headers: Readonly<Record<string, string>>; body: Buffer }>;

/** Pages, scripts and fonts as the server gave them last, kept on the player's disk. */
export type Shelf = Readonly<{
  find: (path: string) => Promise<Kept | null>;
  /** A full disk costs only the start without a server, so it is told and not thrown. */
  keep: (path: string, kept: Kept) => Promise<boolean>;
}>;

export async function shelfIn(folder: string): Promise<Shelf> {
  await mkdir(folder, { recursive: true });
  const placeOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex'));
  return {
    find: async (path) => {
      const place = placeOf(path);
      if (!existsSync(place)) return null;
      const now = new Date();
      await utimes(place, now, now).catch(() => undefined);
      return unpacked(await readFile(place));
    },
    keep: async (path, kept) => {
      const place = placeOf(path);
      try {
        await writeFile(`${place}.new`, packed(kept));
        await rename(`${place}.new`, place);
        await clear(folder);
        return true;
      } catch {
        await rm(`${place}.new`, { force: true }).catch(() => undefined);
        return false;
      }
    },
  };
}

/** One file for head and body, so that losing power cannot part them. */
function packed({ headers, body }: Kept): Buffer {
  const kept = Object.fromEntries(KEPT_HEADERS.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
  const digest = createHash('sha256').update(body).digest('hex');
  return Buffer.concat([Buffer.from(`${JSON.stringify({ headers: kept, digest })}\n`), body]);
}

/** Null for a file that was torn. */
function unpacked(bytes: Buffer): Kept | null {
  const end = bytes.indexOf(10);
  try {
    const { headers, digest } = JSON.parse(bytes.subarray(0, end).toString('utf8')) as {
      headers: Record<string, string>;
      digest: string;
    };
    const body = bytes.subarray(end + 1);
    return createHash('sha256').update(body).digest('hex') === digest ? { headers, body } : null;
  } catch {
    return null;
  }
}

/** What was not asked for longest goes first. */
async function clear(folder: string): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const place = join(folder, name);
      const { size, mtimeMs } = await stat(place);
      return { place, size, mtimeMs };
    }),
  );
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { place, size } of files.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= MOST_BYTES) return;
    await rm(place, { force: true });
    total -= size;
  }
}
