import { FaultyPackage, openPackage, type Package, type PackageFault } from '../platform/zip-package.ts';
import { LIMITS } from './limits.ts';
import { Unreadable, type UnreadableCode } from './unreadable.ts';

const CODES: Readonly<Record<PackageFault, UnreadableCode>> = {
  damaged: 'IMPORT_DAMAGED',
  tooLarge: 'IMPORT_TOO_LARGE',
  encrypted: 'IMPORT_ENCRYPTED',
};

/** A workbook unpacked within its limits; what is wrong with the package is wrong with the workbook. */
export async function openBook(bytes: Buffer): Promise<Package> {
  try {
    return await openPackage(bytes, LIMITS);
  } catch (error) {
    if (error instanceof FaultyPackage) throw new Unreadable(CODES[error.fault], error.message);
    throw error;
  }
}

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
