import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { FaultyPackage, openPackage, type Package } from '../../platform/zip-package.ts';
import { isDeeperThan } from '../../platform/xml-depth.ts';

const MIB = 1024 * 1024;
/** What one template may cost; a letterhead with a coat of arms needs a hundredth of it. */
const LIMITS = { fileBytes: 5 * MIB, inflatedBytes: 24 * MIB, entries: 200, xmlDepth: 128 } as const;

const ZIP = 'PK\u0003\u0004';
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];
/** Addresses that are only followed when somebody clicks on them. */
const HARMLESS_LINK = /Type="[^"]*\/hyperlink"/u;
/** Fields that fetch something from elsewhere when the document is opened. */
const FETCHING_FIELD =
  /<w:(?:instrText[^>]*>|fldSimple[^>]*w:instr=")[^<"]*\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\b/iu;

const SENTENCES = {
  TEMPLATE_EMPTY: '模板文件是空的（0 字节），请重新选择文件后再上传',
  TEMPLATE_NOT_DOCX: '模板不是 Word 文档（.docx），请用 Word 或 WPS 打开原文件，另存为 .docx 后再上传',
  TEMPLATE_ENCRYPTED: '模板设了打开密码或是旧版 .doc，无法读取，请取消密码、另存为 .docx 后再上传',
  TEMPLATE_DAMAGED: '模板文件已损坏或不完整，请用 Word 或 WPS 打开原文件，另存为新的 .docx 后再上传',
  TEMPLATE_TOO_LARGE: '模板文件太大，超出了公文模板的合理范围，请压缩或删去其中的图片后再上传',
  TEMPLATE_MACRO: '模板带有宏（.docm），拒绝使用，请另存为不含宏的 .docx 后再上传',
  TEMPLATE_EXTERNAL: '模板链接着外部文件或嵌入了对象，拒绝使用，请断开链接、把图片嵌入文档后再上传',
  TEMPLATE_DTD: '模板里夹带了不安全的外部定义（DOCTYPE），拒绝使用，请用 Word 或 WPS 另存为新的 .docx 后再上传',
} as const;
type Code = keyof typeof SENTENCES;

const no = (code: Code): Result<never> => refuse(code, SENTENCES[code]);

/** What filling a template needs to know about it. */
export type OpenTemplate = Readonly<{
  /** It has the styles of our own papers. */
  hasOurStyles: boolean;
  /** The width of its text area in twips; null where it does not say. */
  area: number | null;
}>;

/** A county's own template after it was found to be a plain Word document within reasonable limits. */
export async function openTemplate(bytes: Uint8Array): Promise<Result<OpenTemplate>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return no('TEMPLATE_EMPTY');
  if (buffer.length > LIMITS.fileBytes) return no('TEMPLATE_TOO_LARGE');
  if (OLD_CONTAINER.every((byte, at) => buffer[at] === byte)) return no('TEMPLATE_ENCRYPTED');
  if (buffer.subarray(0, 4).toString('latin1') !== ZIP) return no('TEMPLATE_NOT_DOCX');
  const unpacked = await unpack(buffer);
  return unpacked.ok ? look(unpacked.value) : unpacked;
}

const FAULTS = {
  damaged: 'TEMPLATE_DAMAGED',
  tooLarge: 'TEMPLATE_TOO_LARGE',
  encrypted: 'TEMPLATE_ENCRYPTED',
} as const;

async function unpack(bytes: Buffer): Promise<Result<Package>> {
  try {
    return accept(await openPackage(bytes, LIMITS));
  } catch (error) {
    if (error instanceof FaultyPackage) return no(FAULTS[error.fault]);
    throw error;
  }
}

function look({ names, parts }: Package): Result<OpenTemplate> {
  const texts = textsOf(parts);
  if (texts === null) return no('TEMPLATE_DAMAGED');
  const types = texts.get('[Content_Types].xml');
  const document = texts.get('word/document.xml');
  if (types === undefined || document === undefined) return no('TEMPLATE_NOT_DOCX');
  const all = [...texts];
  if (all.some(([, text]) => /<!(?:DOCTYPE|ENTITY)/iu.test(text))) return no('TEMPLATE_DTD');
  if ([...names].some((name) => /vbaProject/iu.test(name)) || /macroEnabled|vbaProject/iu.test(types))
    return no('TEMPLATE_MACRO');
  if ([...names].some((name) => /^word\/(?:embeddings|activeX)\//iu.test(name)) || /<w:altChunk\b/u.test(document))
    return no('TEMPLATE_EXTERNAL');
  if (all.some(([name, text]) => (name.endsWith('.rels') ? linksOutward(text) : FETCHING_FIELD.test(text))))
    return no('TEMPLATE_EXTERNAL');
  if (all.some(([, text]) => isDeeperThan(LIMITS.xmlDepth, text))) return no('TEMPLATE_DAMAGED');
  return accept({
    hasOurStyles: /w:styleId="PaperTitle"/u.test(texts.get('word/styles.xml') ?? ''),
    area: areaIn(document),
  });
}

function textsOf(parts: Package['parts']): ReadonlyMap<string, string> | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return new Map([...parts].map(([name, content]) => [name, decoder.decode(content)]));
  } catch {
    return null;
  }
}

const linksOutward = (rels: string) =>
  [...rels.matchAll(/<Relationship\s[^>]*>/gu)].some(
    ([tag]) => /TargetMode="External"/iu.test(tag) && !HARMLESS_LINK.test(tag),
  );

function areaIn(document: string): number | null {
  const number = (tag: string, name: string) =>
    Number(new RegExp(`<w:${tag}\\s[^>]*w:${name}="(\\d+)"`, 'u').exec(document)?.[1] ?? Number.NaN);
  const area = number('pgSz', 'w') - number('pgMar', 'left') - number('pgMar', 'right');
  return area > 0 ? area : null;
}
