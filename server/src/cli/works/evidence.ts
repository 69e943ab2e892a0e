import type { Stores } from '../../store/store.ts';
import type { LostPicture, PictureCount } from '../../store/picture-copies.ts';

const SHOWN = 20;
const MEGABYTE = 1_000_000;

/** Every picture an entry names, each once. Entries are never taken away, so neither are their pictures. */
export async function picturesNamed({ entries }: Pick<Stores, 'entries'>): Promise<readonly string[]> {
  const added = await entries.ofKind('evidenceAdded');
  return [...new Set(added.map(({ data }) => data.id))];
}

/** "312 张，共 96.4 MB". */
export const pictureWords = ({ pictures, bytes }: PictureCount): string =>
  `${pictures} 张，共 ${(bytes / MEGABYTE).toFixed(1)} MB`;

const HOW: Readonly<Record<LostPicture['how'], string>> = {
  missing: '文件缺失',
  damaged: '内容与它的校验值不符，已损坏或被改动',
  'no thumbnail': '缩略图缺失',
};

/** One line for each picture that is not as it should be, up to twenty of them. */
export function lostPictureLines(lost: readonly LostPicture[]): readonly string[] {
  const more = lost.length - SHOWN;
  return [
    ...lost.slice(0, SHOWN).map(({ sha256, how }) => `  照片 ${sha256}：${HOW[how]}`),
    ...(more > 0 ? [`  另有 ${more} 张`] : []),
  ];
}
