import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { settableClock } from '@ryg/server/platform/clock.ts';
import { aFolder, aHouse, valueOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

const WRITER = fileURLToPath(new URL('../../support/crash-writer.ts', import.meta.url));
const CYCLES = 8;

/** Lets a process write and kills it without warning; gives back the last seq it acknowledged. */
function writeUntilKilled(path: string, milliseconds: number): Promise<number> {
  return new Promise((done) => {
    const writer = spawn(process.execPath, [WRITER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let timer: NodeJS.Timeout | undefined;
    writer.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      timer ??= setTimeout(() => writer.kill('SIGKILL'), milliseconds);
    });
    writer.once('close', () => done(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))));
  });
}

it('R01: what was acknowledged survives kill -9, the folder opens at once, and the chain is whole', async () => {
  const path = aFolder();
  const { ledger, app } = await aHouse({ folder: path, issues: [anIssue()] });
  await app.close();
  await ledger.close();

  let acknowledged = (await headOf(path)).entries;
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const last = await writeUntilKilled(path, 20 + cycle * 15);
    expect(last).toBeGreaterThan(acknowledged);
    const { entries, discrepancies } = await headOf(path);
    expect(discrepancies).toEqual([]);
    expect(entries).toBeGreaterThanOrEqual(last);
    acknowledged = entries;
  }
}, 60_000);

async function headOf(path: string) {
  const opened = valueOf(await openLedger(path, settableClock(new Date('2018-06-20T04:00:00Z'))));
  const verified = await verifyLedger(opened.store, opened.workingDays);
  await opened.close();
  return verified;
}
