import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the pages that are being served, so that a screen notices when newer ones are there. */
export function buildIdOf(folder: string): string {
  try {
    return createHash('sha256')
      .update(readFileSync(join(folder, 'index.html')))
      .digest('hex')
      .slice(0, 12);
  } catch {
    return 'unbuilt';
  }
}
