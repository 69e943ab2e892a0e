import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_PACK, DEMO_FOLDER } from '@ryg/server/config.ts';
import { loadDemo } from '@ryg/server/demo.ts';
import { openLedger, type Ledger } from '@ryg/server/live/ledger.ts';
import { backUp } from '@ryg/server/store/backup.ts';
import { kyselyReading, openReader } from '@ryg/server/store/sqlite.ts';
import { entriesStore } from '@ryg/server/store/entries.store.ts';
import { accept } from '@ryg/shared/domain/refusal.ts';

const WRITES_A_SECOND = 200;

/** R08: backups under 200 writes a second; each is whole, and its entries are the first ones of the source. */
export async function backupTrial(backups = 50): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-trial-'));
  const path = join(folder, 'data');
  const loaded = await loadDemo({ path, samples: DEMO_FOLDER, pack: DEFAULT_PACK });
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  const opened = await openLedger(path);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const ledger = opened.value;
  const writing = { on: true, written: 0 };
  const writer = writeOn(ledger, writing);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const copies: { file: string; entries: number }[] = [];
  for (let turn = 0; turn < backups; turn++) {
    const file = join(folder, `backup-${turn}.db`);
    const copied = await backUp(ledger.file, file);
    if (!copied.ok) throw new Error(copied.refusal.message);
    copies.push({ file, entries: copied.value.entries });
    await sleep(20);
  }
  delay.disable();
  writing.on = false;
  await writer;
  const wrong = await differing(ledger, copies);
  console.log(
    `R08 ${copies.length} backups under ${writing.written} writes: ${wrong} differ from the source's beginning; ` +
      `longest block of the loop ${(delay.max / 1e6).toFixed(0)} ms`,
  );
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
  if (wrong > 0 || writing.written < backups) process.exitCode = 1;
}

async function writeOn(ledger: Ledger, state: { on: boolean; written: number }): Promise<void> {
  const [issue] = await ledger.store.issues.all();
  while (state.on) {
    const data = { progress: state.written % 100 };
    const draft = { kind: 'progressReported', on: ledger.clock.today(), subject: issue?.id ?? '', data } as const;
    await ledger.write({ actor: 'office', source: 'trial' }, async () =>
      accept({ entries: [{ row: null, draft }], value: null }),
    );
    state.written++;
    await sleep(1_000 / WRITES_A_SECOND);
  }
}

async function differing({ store }: Ledger, copies: readonly { file: string; entries: number }[]): Promise<number> {
  const source: string[] = [];
  for await (const row of store.entries.rows()) source.push(JSON.stringify(row));
  let wrong = 0;
  for (const { file, entries } of copies) {
    const db = kyselyReading(openReader(file));
    const copy: string[] = [];
    for await (const row of entriesStore(db).rows()) copy.push(JSON.stringify(row));
    await db.destroy();
    if (copy.length !== entries || hashOf(copy) !== hashOf(source.slice(0, copy.length))) wrong++;
  }
  return wrong;
}

const hashOf = (rows: readonly string[]) => createHash('sha256').update(rows.join('\n')).digest('hex');
