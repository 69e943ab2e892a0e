import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { backUp, inspectBackup } from '@ryg/server/store/backup.ts';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { run as restore } from '@ryg/server/cli/restore.ts';
import { folderAt } from '@ryg/server/store/folder.ts';
import { aFolder, aHouse, valueOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { printed } from '../../support/printed.ts';

const report = (progress: number) =>
  ({ kind: 'progressReported', on: calendarDay('2018-06-20'), subject: 'Q0001', data: { progress } }) as const;

it('R08: a backup taken while others write is whole, and its chain is the beginning of ours', async () => {
  const { ledger, append } = await aHouse({ issues: [anIssue()] });
  const target = join(aFolder(), 'copy.db');
  const writing = Promise.all(Array.from({ length: 60 }, (_, time) => append(report(time))));
  const { entries, head } = valueOf(await backUp(ledger.file, target));
  await writing;
  expect(entries).toBeGreaterThan(2);
  const rows = [];
  for await (const { seq, hash } of ledger.store.entries.rows()) rows.push([seq, hash]);
  expect(rows).toContainEqual([entries, head]);
  expect(existsSync(`${target}-wal`)).toBe(false);
});

it('a backup never writes over a file, and a damaged one is not taken', async () => {
  const { ledger } = await aHouse({ issues: [anIssue()] });
  const folder = aFolder();
  const target = join(folder, 'copy.db');
  writeFileSync(target, 'mine');
  expect(await backUp(ledger.file, target)).toMatchObject({ ok: false, refusal: { code: 'FILE_EXISTS' } });
  expect(readFileSync(target, 'utf8')).toBe('mine');
  expect(inspectBackup(target)).toMatchObject({ ok: false, refusal: { code: 'BACKUP_UNUSABLE' } });
  expect(await backUp(ledger.file, join(folder, 'no', 'copy.db'))).toMatchObject({
    ok: false,
    refusal: { code: 'NO_FOLDER' },
  });
});

async function aFolderWithBackup() {
  const path = aFolder();
  const copy = join(aFolder(), 'copy.db');
  const { ledger, app, append } = await aHouse({ folder: path, issues: [anIssue({ progress: 10 })] });
  valueOf(await backUp(ledger.file, copy));
  await append(report(77));
  const leave = async () => {
    await app.close();
    await ledger.close();
  };
  return { path, copy, leave };
}

it('restore puts the verified copy back, keeps the old file and drops the log that belonged to it', async () => {
  const { path, copy, leave } = await aFolderWithBackup();
  await leave();
  writeFileSync(`${folderAt(path).database}-wal`, 'stale');
  const { code, out } = await printed(() => restore([copy, '--data', path]));
  expect([code, out]).toEqual([0, expect.stringContaining('核验通过')]);
  expect(out).toMatch(/原来的文件保留为 .*ryg\.db\.before-\d{14}/u);
  const opened = valueOf(await openLedger(path));
  expect(await opened.store.issues.find('Q0001')).toMatchObject({ progress: 10 });
  expect((await verifyLedger(opened.store, opened.workingDays)).discrepancies).toEqual([]);
  await opened.close();
});

it('restore refuses a damaged copy and a folder in use, and touches nothing', async () => {
  const { path, copy, leave } = await aFolderWithBackup();
  const inUse = await printed(() => restore([copy, '--data', path]));
  expect([inUse.code, inUse.err]).toEqual([1, expect.stringContaining('先停止服务')]);
  await leave();
  const before = readFileSync(folderAt(path).database);
  truncateSync(copy, 8192);
  const damaged = await printed(() => restore([copy, '--data', path]));
  expect([damaged.code, damaged.err]).toEqual([1, expect.stringContaining('备份文件不能使用')]);
  expect(readFileSync(folderAt(path).database)).toEqual(before);
});
