import type { Refusal } from '@ryg/shared/domain/refusal.ts';

const SENTENCES = {
  IMPORT_NOT_FOUND: '找不到这个文件（给的也可能是文件夹），请检查路径和文件名',
  IMPORT_EMPTY: '文件是空的（0 字节），请重新导出或重新复制后再试',
  IMPORT_NOT_XLSX:
    '文件内容不是 Excel 表格（可能是网页、文档或压缩包改了扩展名），请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后再试',
  IMPORT_DAMAGED: '文件已损坏或不完整，请重新导出或重新复制；如果 Excel 能打开，请另存为新的 .xlsx 后再试',
  IMPORT_TOO_LARGE: '文件太大，超出了台账的合理范围，请只保留台账工作表、删去空白区域和图片，或拆成几个文件后再试',
  IMPORT_CELL_TOO_LONG: '有单元格的文字超过 32,767 个字，不像台账，请删减后再试',
  IMPORT_ENCRYPTED: '文件设了打开密码，无法读取，请在 Excel 或 WPS 里取消密码、另存后再试',
  IMPORT_DTD: '文件里夹带了不安全的外部定义（DOCTYPE），拒绝读取，请用 Excel 或 WPS 另存为新的 .xlsx 后再试',
  IMPORT_MACRO: '文件带有宏，拒绝读取，请另存为不含宏的 .xlsx 后再试',
  IMPORT_EXTERNAL: '文件链接着别的工作簿或嵌入了对象，拒绝读取，请断开链接（数据—编辑链接—断开），另存后再试',
  IMPORT_OLD_XLS: '文件是旧版 .xls 格式，而且读不出工作表，请用 Excel 或 WPS 另存为 .xlsx 后再试',
  IMPORT_ENCODING: '文字编码认不出来，请用 Excel 或 WPS 另存为 .xlsx，或另存为 UTF-8 编码的 CSV 后再试',
  IMPORT_BUSY: '服务器正忙，没有余力打开文件，请过一分钟再试',
  IMPORT_TIMEOUT: '文件太复杂，10 秒内没有读完，请只保留台账工作表，另存为新的 .xlsx 后再试',
} as const;
export type UnreadableCode = keyof typeof SENTENCES;

/** Why a file cannot be read; thrown inside the worker, a refusal outside. `detail` says where, if that helps. */
export class Unreadable extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, detail = '') {
    super(detail);
    this.code = code;
  }
}

/** One plain sentence: which file, what is wrong, what to do. */
export function refusalFor(file: string, code: UnreadableCode, detail = ''): Refusal {
  return { code, message: `“${file}”读不了：${SENTENCES[code]}${detail === '' ? '' : `（${detail}）`}。` };
}
