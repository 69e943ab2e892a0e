import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST = 24;
const isOlder = Number(process.versions.node.split('.')[0]) < OLDEST;
const name = process.platform === 'win32' ? 'node.exe' : 'node';
const ours = join(import.meta.dirname, '../node_modules/node/bin', name);

// pnpm puts the workspace's own Node first; a script started by hand may meet an older one.
if (isOlder && existsSync(ours)) {
  const { status } = spawnSync(ours, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 1);
}
if (isOlder) {
  console.error(`需要 Node ${OLDEST}：请在项目根目录运行 npx -y pnpm@12 install 后重试。`);
  process.exit(1);
}
