import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

const CELL = /<c(?=[\s>/])([^>]*)>(?:<v>([^<]*)<\/v>)?/gu;
const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})$/u;

/** Refuses a sheet whose cells stand nowhere, too far out, or show texts that do not exist. Empty formatted cells are free. */
export function refuseSheetXml(text: string, stringCount: number): void {
  for (const [, attributes = '', value] of text.matchAll(CELL)) {
    const reference = /\sr="([^"]*)"/u.exec(attributes)?.[1];
    const isEmpty = attributes.endsWith('/');
    if (reference !== undefined) refuseReference(reference, isEmpty);
    if (value !== undefined && /\st="s"/u.test(attributes)) refuseStringIndex(value, stringCount, reference ?? '');
  }
}

function refuseReference(reference: string, isEmpty: boolean): void {
  const parts = REFERENCE.exec(reference);
  if (!parts) throw new Unreadable('IMPORT_DAMAGED');
  const column = [...(parts[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (!isEmpty && (Number(parts[2]) > LIMITS.rows || column > LIMITS.columns)) {
    throw new Unreadable('IMPORT_TOO_LARGE', `${reference}单元格有内容`);
  }
}

function refuseStringIndex(value: string, stringCount: number, reference: string): void {
  const exists = /^\d+$/u.test(value) && Number(value) < stringCount;
  if (!exists) throw new Unreadable('IMPORT_DAMAGED', `${reference}单元格指向不存在的文字`);
}
