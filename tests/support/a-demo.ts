import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_PACK, DEMO_FOLDER } from '@ryg/server/config.ts';
import { loadDemo } from '@ryg/server/demo.ts';
import { valueOf } from './a-house.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['server/src/**/*.ts', 'shared/src/**/*.ts', 'data/{demo,rules}/*', 'pnpm-lock.yaml'];

/** Names everything the sample county is made of. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).toSorted())
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The sample county in a folder that is not there yet, as loading it leaves it. Loading takes seconds and gives the same
 * each time, so whoever is first keeps one for all; the loading itself has tests of its own.
 */
export async function aDemoAt(path: string): Promise<void> {
  const kept = join(root, 'node_modules/.cache/ryg', `demo-${fingerprint()}`);
  if (!existsSync(kept)) {
    const mine = `${kept}.${randomUUID()}`;
    await mkdir(mine, { recursive: true });
    valueOf(await loadDemo({ path: mine, samples: DEMO_FOLDER, pack: DEFAULT_PACK }));
    // Somebody else may have been as quick.
    await rename(mine, kept).catch(() => rm(mine, { recursive: true, force: true }));
  }
  await cp(kept, path, { recursive: true });
}
