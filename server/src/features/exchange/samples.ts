import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The sample ledgers of a folder, in the order of their names, which is the order of their weeks. */
export async function sampleLedgers(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.xlsx'))
    .toSorted()
    .map((name) => join(folder, name));
}

export async function sampleFingerprints(folder: string): Promise<ReadonlySet<string>> {
  const files = await sampleLedgers(folder);
  const hashes = await Promise.all(
    files.map(async (file) =>
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ),
  );
  return new Set(hashes);
}
