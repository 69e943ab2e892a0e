import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

const LOCAL_HEADER = 30;
const END_RECORD = 22;
const END_SIGNATURE = 0x06054b50;
const SYMLINK = 0xa000;
const PART_NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\:\p{Cc}]+$/u;
const PROTOTYPE_NAMES = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** Parts of the package that are text, by name. Pictures and the like are checked but not kept. */
export type Package = Readonly<{ names: ReadonlySet<string>; parts: ReadonlyMap<string, Buffer> }>;

/** Unpacks a zip in memory after its directory has been found honest; never writes a file, never unpacks twice. */
export async function openPackage(bytes: Buffer): Promise<Package> {
  refuseTail(bytes);
  const zip = await openZip(bytes);
  const entries = await listEntries(zip);
  refuseDirectory(entries, bytes.length);
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (const entry of entries) {
    const content = await inflate(zip, entry, LIMITS.inflatedBytes - total);
    total += content.length;
    if (/\.(?:xml|rels|vml)$/iu.test(entry.fileName)) parts.set(entry.fileName, content);
  }
  return { names: new Set(entries.map(({ fileName }) => fileName)), parts };
}

/** Nothing may follow the end record: a file that is also a web page is two files. */
function refuseTail(bytes: Buffer): void {
  const last = bytes.length - END_RECORD;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (bytes.readUInt32LE(at) !== END_SIGNATURE) continue;
    if (at + END_RECORD + bytes.readUInt16LE(at + 20) === bytes.length) return;
  }
  throw new Unreadable('IMPORT_DAMAGED');
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(new Unreadable('IMPORT_DAMAGED'));
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.entries) throw new Unreadable('IMPORT_TOO_LARGE', `压缩包里有${zip.entryCount}个部件`);
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', () => reject(new Unreadable('IMPORT_DAMAGED')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > LIMITS.entries) reject(new Unreadable('IMPORT_TOO_LARGE'));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function refuseDirectory(entries: readonly Entry[], fileSize: number): void {
  if (entries.some((entry) => entry.isEncrypted())) throw new Unreadable('IMPORT_ENCRYPTED');
  const names = entries.map(({ fileName }) => fileName);
  const slips = names.some(
    (name) => !PART_NAME.test(name) || name.split('/').some((step) => PROTOTYPE_NAMES.has(step)),
  );
  const links = entries.some(({ externalFileAttributes }) => ((externalFileAttributes >>> 16) & 0xf000) === SYMLINK);
  const repeated = new Set(names.map((name) => name.toLowerCase())).size < names.length;
  if (slips || links || repeated || overlap(entries, fileSize)) throw new Unreadable('IMPORT_DAMAGED');
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > LIMITS.inflatedBytes) throw new Unreadable('IMPORT_TOO_LARGE');
}

/** Bodies that share bytes are how a small file becomes a huge one. */
function overlap(entries: readonly Entry[], fileSize: number): boolean {
  const starts = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return starts.some((entry, index) => {
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
    return end > (starts[index + 1]?.relativeOffsetOfLocalHeader ?? fileSize);
  });
}

function inflate(zip: ZipFile, entry: Entry, budget: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const damaged = () => reject(new Unreadable('IMPORT_DAMAGED'));
    zip.openReadStream(entry, (error, stream) => {
      if (error) return damaged();
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('error', damaged);
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        // The directory may lie about sizes: count what really comes out.
        if (size > budget) {
          stream.destroy();
          reject(new Unreadable('IMPORT_TOO_LARGE'));
        } else chunks.push(chunk);
      });
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        if (crc32(content) === entry.crc32) resolve(content);
        else damaged();
      });
    });
  });
}
