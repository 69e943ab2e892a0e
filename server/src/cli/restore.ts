import { givenPath } from './given-path.ts';
import { existsSync, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { openLedger } from '../live/ledger.ts';
import { verifyChains } from '../live/verify-chains.ts';
import { systemClock } from '../platform/clock.ts';
import { inspectBackup, replaceDatabase } from '../store/backup.ts';
import { folderAt, type Folder } from '../store/folder.ts';
import { lockFolder } from '../store/folder-lock.ts';
import { copyPictures, type PictureCount } from '../store/picture-copies.ts';
import { pictureFolder, picturesBeside } from '../store/picture-folder.ts';
import { print, refused, said, type Answer } from './answer.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';
import { lostPictureLines, picturesNamed, pictureWords } from './works/evidence.ts';

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
  const hadKey = existsSync(folder.headKey);
  try {
    replaceDatabase(folder, backup, keptAs);
  } finally {
    lock.value.release();
  }
  const checked = await finish(folder.path, backup);
  if (!checked.ok) return refused(checked.refusal);
  const { names, pictures } = checked.value;
  const { out } = said(
    `已恢复 ${contents.value.entries} 条记录到 ${folder.path}，核验通过`,
    ...(names.length > 0 ? [`佐证照片 ${pictureWords(pictures)}，已核验`] : []),
    ...(hadKey ? [] : [keyWords(folder)]),
    ...(hadDatabase ? [`原来的文件保留为 ${keptAs}`] : []),
  );
  if (pictures.lost.length === 0) return { code: 0, out, err: [] };
  return {
    code: 1,
    out,
    err: [
      `台账已恢复，但它提到的照片有 ${pictures.lost.length} 张没有找到完好的备份：`,
      ...lostPictureLines(pictures.lost),
      `请把备份时的文件夹 ${backup}.evidence 放在备份文件旁边，停止服务后再恢复一次`,
    ],
  };
}

/** A key is no part of a backup, so that who steals one cannot speak to the square. */
const keyWords = ({ headKey }: Folder): string =>
  `备份不含签名密钥：请把原服务器的 ${basename(headKey)} 放进数据文件夹，否则已配对的广场屏只播放原有内容，要逐块重新配对`;

type Finished = Readonly<{ names: readonly string[]; pictures: PictureCount }>;

/** Opens what was restored, verifies it from the first entry to the last and puts back the pictures it names. */
async function finish(path: string, backup: string): Promise<Result<Finished>> {
  const opened = await openLedger(path);
  if (!opened.ok) return opened;
  const { store, workingDays, close } = opened.value;
  try {
    const { ledger, access } = await verifyChains(store, workingDays);
    const [first] = [...ledger.discrepancies, ...access.discrepancies];
    if (first) return refuse('RESTORED_UNSOUND', `备份已放回，但核验未通过：${first.what}；请换一份备份再恢复`);
    const names = await picturesNamed(store);
    return accept({ names, pictures: await copyPictures(picturesBeside(backup), pictureFolder(path), names) });
  } finally {
    await close();
  }
}
