import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A built page names its build, so that it can tell itself from a newer one. */
const NAME = /<meta name="build" content="(?<name>[0-9a-f]{12})"/u;

/** Names the pages that are being served, so that a screen notices when newer ones are there. */
export function buildIdOf(folder: string): string {
  try {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    return NAME.exec(page)?.groups?.['name'] ?? createHash('sha256').update(page).digest('hex').slice(0, 12);
  } catch {
    return 'unbuilt';
  }
}
