import { posix } from 'node:path';
import { isDeeperThan } from '../platform/xml-depth.ts';
import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';
import type { PackageTexts } from './package-texts.ts';
import { refuseSheetXml } from './sheet-xml.ts';

/** Refuses packages that are no plain workbook: other documents, macros, links outwards, dangling parts, odd XML. */
export function refuseOddPackage(names: ReadonlySet<string>, texts: PackageTexts): void {
  refuseOtherDocuments(names);
  for (const text of texts.values()) if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new Unreadable('IMPORT_DTD');
  refuseMacros(names, texts.get('[Content_Types].xml') ?? '');
  refuseExternal(names);
  for (const [name, text] of texts) {
    if (name.endsWith('.rels')) refuseDanglingTargets(name, text, names);
    if (isDeeperThan(LIMITS.xmlDepth, text)) throw new Unreadable('IMPORT_DAMAGED');
  }
  const strings = texts.get('xl/sharedStrings.xml') ?? '';
  const stringCount = countOf(strings, '<si');
  if (stringCount > LIMITS.sharedStrings) throw new Unreadable('IMPORT_TOO_LARGE');
  for (const [name, text] of texts) if (/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) refuseSheetXml(text, stringCount);
}

function refuseOtherDocuments(names: ReadonlySet<string>): void {
  const list = [...names];
  if (names.has('xl/workbook.xml') && names.has('[Content_Types].xml')) return;
  if (names.has('xl/workbook.bin')) throw new Unreadable('IMPORT_NOT_XLSX', '这是 .xlsb 二进制工作簿');
  const wasWorkbook = list.some((name) => name.startsWith('xl/'));
  throw new Unreadable(wasWorkbook ? 'IMPORT_DAMAGED' : 'IMPORT_NOT_XLSX');
}

function refuseMacros(names: ReadonlySet<string>, contentTypes: string): void {
  const hasCode = [...names].some((name) => /vbaProject|\/macrosheets\//iu.test(name));
  // Defaults by extension name types that no part need have; overrides speak of real parts.
  const declared = [...contentTypes.matchAll(/<Override\s[^>]*>/gu)].some(([tag]) =>
    /macroEnabled|vbaProject/iu.test(tag),
  );
  if (hasCode || declared) throw new Unreadable('IMPORT_MACRO');
}

function refuseExternal(names: ReadonlySet<string>): void {
  if ([...names].some((name) => /^xl\/(?:externalLinks|embeddings|activeX|ctrlProps)\//iu.test(name)))
    throw new Unreadable('IMPORT_EXTERNAL');
}

/** Every part a workbook points to must be inside the package; a hyperlink of a cell may point anywhere, it is never opened. */
function refuseDanglingTargets(name: string, text: string, names: ReadonlySet<string>): void {
  const base = posix.dirname(posix.dirname(name));
  for (const [tag] of text.matchAll(/<Relationship\s[^>]*>/gu)) {
    const type = /Type="([^"]*)"/u.exec(tag)?.[1] ?? '';
    const target = /Target="([^"]*)"/u.exec(tag)?.[1] ?? '';
    if (/TargetMode="External"/u.test(tag)) {
      if (!type.endsWith('/hyperlink') && !type.endsWith('/image')) throw new Unreadable('IMPORT_EXTERNAL');
      continue;
    }
    if (!/\/(?:worksheet|sharedStrings|styles|officeDocument)$/u.test(type)) continue;
    const path = target.startsWith('/') ? target.slice(1) : posix.join(base, target);
    if (!names.has(path)) throw new Unreadable('IMPORT_DAMAGED');
  }
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
