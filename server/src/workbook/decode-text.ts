import { Unreadable } from './unreadable.ts';

const HAN = /\p{Script=Han}/gu;
// Ideographs a county's clerk may write: the ones GB 2312 has. Misread Western letters land outside.
const COMMON_HAN = /[\u4E00-\u9FA5]/gu;
const WESTERN_SIGNS = /[£€©®°±·½¼¾×÷§–—‘’“”…éèêëàâäáçñöüßôîïûù]/gu;

/**
 * Bytes of a text file as text: UTF-16 and UTF-8 by their marks, UTF-8 when every byte agrees, else GBK, and cp1252
 * where reading as GBK would invent Chinese in a Western text.
 */
export function decodeText(bytes: Buffer): string {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const chinese = tryDecode(bytes, 'gb18030');
  const western = tryDecode(bytes, 'windows-1252');
  if (chinese !== null && (western === null || !looksWestern(bytes, chinese, western))) return chinese;
  if (western !== null && !hasUndefinedWestern(bytes)) return western;
  throw new Unreadable('IMPORT_ENCODING');
}

function decodeMarked(bytes: Buffer): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return tryDecode(bytes, 'utf-16le') ?? fail();
  if (first === 0xfe && second === 0xff) return tryDecode(bytes, 'utf-16be') ?? fail();
  return null;
}

function fail(): never {
  throw new Unreadable('IMPORT_ENCODING');
}

function tryDecode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Chinese comes in runs of two-byte characters; a Western text has single high bytes between plain letters. */
function looksWestern(bytes: Buffer, chinese: string, western: string): boolean {
  const han = chinese.match(HAN)?.length ?? 0;
  const common = chinese.match(COMMON_HAN)?.length ?? 0;
  const highBytes = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const signs = western.match(WESTERN_SIGNS)?.length ?? 0;
  const runs = chinese.match(/\p{Script=Han}{2,}/gu)?.length ?? 0;
  return common < han || (signs * 2 > highBytes && runs * 4 < han);
}

/** Bytes to which cp1252 gives no character. */
function hasUndefinedWestern(bytes: Buffer): boolean {
  return [0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => bytes.includes(byte));
}
