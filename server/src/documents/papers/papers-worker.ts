import { rm } from 'node:fs/promises';
import type { PapersOrder, PapersSaid } from './order.ts';
import { writePapers } from './write-papers.ts';

const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENAMETOOLONG', 'ENOTDIR', 'ENOENT']);
const KILOBYTES = 1024;

const say = (said: PapersSaid) => process.send?.(said);

async function work(order: PapersOrder): Promise<void> {
  try {
    const written = await writePapers(order, say);
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / KILOBYTES);
    say({ said: 'written', written: { ...written, peakMegabytes } });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    say({
      said: 'failed',
      why: DISK.has(code) ? 'disk' : 'bug',
      words: error instanceof Error ? `${error.stack}` : code,
    });
    // Half of the papers would be taken for all of them.
    await rm(order.folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

process.once('message', (order: PapersOrder) => {
  void work(order).finally(() => process.disconnect());
});

// A server that was killed leaves nobody writing behind it.
process.on('disconnect', () => process.exit());
