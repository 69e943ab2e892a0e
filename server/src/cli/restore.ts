import { givenPath } from './given-path.ts';
import { existsSync, mkdirSync } from 'node:fs';
import { openLedger } from '../live/ledger.ts';
import { verifyChains } from '../live/verify-chains.ts';
import { systemClock } from '../platform/clock.ts';
import { inspectBackup, replaceDatabase } from '../store/backup.ts';
import { folderAt, type Folder } from '../store/folder.ts';
import { lockFolder } from '../store/folder-lock.ts';
import { print, refused, said, type Answer } from './answer.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';

const usage = {
  line: 'restore 备份文件 [--data 数据文件夹]',
  flags: { data: { type: 'string' } },
  things: [1, 1],
} as const;

export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  const [backup] = given?.things ?? [];
  if (!given || !backup) return print(wrongUsage(usage.line));
  return print(await restore(folderAt(folderGiven(given.flags.data)), givenPath(backup)));
}

async function restore(folder: Folder, backup: string): Promise<Answer> {
  const contents = inspectBackup(backup);
  if (!contents.ok) return refused(contents.refusal);
  mkdirSync(folder.path, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  if (!lock.ok) return refused({ ...lock.refusal, message: `${lock.refusal.message}；请先停止服务，再恢复备份` });
  const keptAs = `${folder.database}.before-${systemClock.now().toISOString().replace(/\D/gu, '').slice(0, 14)}`;
  const hadDatabase = existsSync(folder.database);
  try {
    replaceDatabase(folder, backup, keptAs);
  } finally {
    lock.value.release();
  }
  const checked = await check(folder.path);
  if (checked.code !== 0) return checked;
  return said(
    `已恢复 ${contents.value.entries} 条记录到 ${folder.path}，核验通过`,
    ...(hadDatabase ? [`原来的文件保留为 ${keptAs}`] : []),
  );
}

/** Opens what was restored and verifies it from the first entry to the last. */
async function check(path: string): Promise<Answer> {
  const opened = await openLedger(path);
  if (!opened.ok) return refused(opened.refusal);
  try {
    const { ledger, access } = await verifyChains(opened.value.store, opened.value.workingDays);
    const [first] = [...ledger.discrepancies, ...access.discrepancies];
    return first
      ? refused({ code: 'RESTORED_UNSOUND', message: `备份已放回，但核验未通过：${first.what}；请换一份备份再恢复` })
      : said();
  } finally {
    await opened.value.close();
  }
}
