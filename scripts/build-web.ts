import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandOf, root, runNode, type Ended } from './run.ts';

const inputs = ['web/**/*', 'shared/src/**/*', 'pnpm-lock.yaml', 'tsconfig.base.json'];
const page = join(root, 'web/dist/index.html');
const stamp = join(root, 'node_modules/.cache/ryg/web-build');

const isOutput = (path: string) => /(^|[\\/])(node_modules|dist)([\\/]|$)/.test(path);

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of globSync([...inputs], { cwd: root, exclude: isOutput }).toSorted()) {
    if (statSync(join(root, path)).isFile()) hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

const lastBuilt = () => (existsSync(page) && existsSync(stamp) ? readFileSync(stamp, 'utf8') : null);

/** Builds the web, unless what it is built from is what the last build was built from. */
export async function buildWeb(): Promise<Ended> {
  const now = fingerprint();
  if (lastBuilt() === now) return { code: 0, output: '' };

  // A test that builds wants the pages people get.
  const ended = await runNode([commandOf('vite'), 'build', 'web'], { env: { NODE_ENV: 'production' }, minutes: 5 });
  if (ended.code !== 0) return ended;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return ended;
}
