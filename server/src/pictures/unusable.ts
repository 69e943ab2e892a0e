import type { Refusal } from '@ryg/shared/domain/refusal.ts';

/** Every way a file is no picture we keep: the code a program sees, and what the person who took it reads. */
const TROUBLES = {
  empty: ['PICTURE_EMPTY', '文件是空的（0 字节），可能没有传完，请重新选择照片后再传'],
  large: ['PICTURE_TOO_LARGE', '文件超过 12 MB，请在手机相机设置里调低照片分辨率后重拍，或用截图代替后再传'],
  pixels: [
    'PICTURE_TOO_MANY_PIXELS',
    '照片超过 5000 万像素，请在手机相机设置里调低照片分辨率后重拍，或用截图代替后再传',
  ],
  heic: [
    'PICTURE_HEIC',
    '这是苹果手机的 HEIC 格式，系统打不开，请在手机“设置—相机—格式”里选“兼容性最佳”后重拍，或对照片截图、转为 JPG 后再传',
  ],
  gif: ['PICTURE_TYPE', '这是 GIF 动图，不能作为现场照片，请传相机拍的 JPG 原图或手机截图'],
  animated: ['PICTURE_TYPE', '这是会动的图片，不能作为现场照片，请传一张静止的照片或手机截图'],
  svg: ['PICTURE_TYPE', '这是 SVG 矢量图，不是拍摄的照片，请转为 JPG 或截图后再传'],
  tiff: ['PICTURE_TYPE', '这是 TIFF 格式，系统不收，请用看图软件另存为 JPG 后再传'],
  pdf: ['PICTURE_TYPE', '这是 PDF 文件，不是照片，请把要用的那一页截图或导出为 JPG 后再传'],
  video: ['PICTURE_TYPE', '这是视频，系统只收照片，请播放到要用的画面，截图后再传'],
  other: ['PICTURE_TYPE', '文件内容不是照片（可能是别的文件改了扩展名），系统只收 JPG、PNG 和 WebP，请换一张照片再传'],
  damaged: ['PICTURE_DAMAGED', '照片已损坏或没有传完整，请在手机上确认能打开后重新上传，或截图后再传'],
  slow: ['PICTURE_DAMAGED', '照片太复杂，10 秒内没有处理完，请截图后再传'],
  busy: ['PICTURE_BUSY', '正在处理的照片太多，请等半分钟后再传'],
} as const;

export type Trouble = keyof typeof TROUBLES;

/** Why bytes are no picture we keep; thrown inside the worker, a refusal outside. */
export class Unusable extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** One plain sentence: which picture, what is wrong, what to do. */
export function refusalFor(shownName: string, trouble: Trouble): Refusal {
  const [code, sentence] = TROUBLES[trouble];
  return { code, message: `“${shownName}”没有收下：${sentence}。` };
}
