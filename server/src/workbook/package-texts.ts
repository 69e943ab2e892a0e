import { Unreadable } from './unreadable.ts';
import type { Package } from './zip-package.ts';

/** The XML parts of a package as text, by name. */
export type PackageTexts = ReadonlyMap<string, string>;

export function textsOf({ parts }: Package): PackageTexts {
  return new Map([...parts].map(([name, content]) => [name, decodeXml(content)]));
}

/** XML as text; bytes that are neither UTF-8 nor marked UTF-16 damage the file rather than becoming other characters. */
function decodeXml(content: Buffer): string {
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw new Unreadable('IMPORT_DAMAGED');
  }
}
