import type { Ledger } from '../../live/ledger.ts';
import { backUp } from '../../store/backup.ts';
import { copyPictures } from '../../store/picture-copies.ts';
import { pictureFolder, picturesBeside } from '../../store/picture-folder.ts';
import { refused, said, type Answer } from '../answer.ts';
import { lostPictureLines, picturesNamed, pictureWords } from './evidence.ts';

/** Copies the database and then the pictures its entries name, so that no copied entry lacks a picture that was there. */
export async function backupWork({ file, folder, store }: Ledger, order: Readonly<{ file: string }>): Promise<Answer> {
  const copied = await backUp(file, order.file);
  if (!copied.ok) return refused(copied.refusal);
  const { entries, head } = copied.value;
  const names = await picturesNamed(store);
  const pictures = await copyPictures(pictureFolder(folder.path), picturesBeside(order.file), names);
  const { out } = said(
    `已备份到 ${order.file}：${entries} 条记录，已核验`,
    ...(head ? [`链尾校验值 ${head}`] : []),
    ...(names.length > 0
      ? [`佐证照片在 ${order.file}.evidence：${pictureWords(pictures)}，已核验；这次新复制 ${pictures.copied} 张`]
      : []),
  );
  if (pictures.lost.length === 0) return { code: 0, out, err: [] };
  return {
    code: 1,
    out,
    err: [
      `台账提到的照片有 ${pictures.lost.length} 张没有完好地备份，其余内容已经备份：`,
      ...lostPictureLines(pictures.lost),
      '请运行 ryg verify 核对数据文件夹，并从以前的备份找回这些照片',
    ],
  };
}
