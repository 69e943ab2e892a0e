import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

const LOCAL_HEADER = 30;
const END_RECORD = 22;
const END_SIGNATURE = 0x06054b50;
const SYMLINK = 0xa000;
const PART_NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\:\p{Cc}]+$/u;
const PROTOTYPE_NAMES = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** What one package may cost. */
export type PackageLimits = Readonly<{ inflatedBytes: number; entries: number }>;

export type PackageFault = 'damaged' | 'tooLarge' | 'encrypted';

/** Why a package is not opened; every caller says it in the words of what it was asked to read. */
export class FaultyPackage extends Error {
  readonly fault: PackageFault;

  constructor(fault: PackageFault, detail = '') {
    super(detail);
    this.fault = fault;
  }
}

/** Parts of the package that are text, by name. Pictures and the like are checked but not kept. */
export type Package = Readonly<{ names: ReadonlySet<string>; parts: ReadonlyMap<string, Buffer> }>;

/** Unpacks a zip in memory after its directory has been found honest; never writes a file, never unpacks twice. */
export async function openPackage(bytes: Buffer, limits: PackageLimits): Promise<Package> {
  refuseTail(bytes);
  const zip = await openZip(bytes);
  const entries = await listEntries(zip, limits);
  refuseDirectory(entries, bytes.length, limits);
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (const entry of entries) {
    const content = await inflate(zip, entry, limits.inflatedBytes - total);
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
  throw new FaultyPackage('damaged');
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(new FaultyPackage('damaged'));
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile, limits: PackageLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw new FaultyPackage('tooLarge', `压缩包里有${zip.entryCount}个部件`);
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', () => reject(new FaultyPackage('damaged')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > limits.entries) reject(new FaultyPackage('tooLarge'));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function refuseDirectory(entries: readonly Entry[], fileSize: number, limits: PackageLimits): void {
  if (entries.some((entry) => entry.isEncrypted())) throw new FaultyPackage('encrypted');
  const names = entries.map(({ fileName }) => fileName);
  const slips = names.some(
    (name) => !PART_NAME.test(name) || name.split('/').some((step) => PROTOTYPE_NAMES.has(step)),
  );
  const links = entries.some(({ externalFileAttributes }) => ((externalFileAttributes >>> 16) & 0xf000) === SYMLINK);
  const repeated = new Set(names.map((name) => name.toLowerCase())).size < names.length;
  if (slips || links || repeated || overlap(entries, fileSize)) throw new FaultyPackage('damaged');
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > limits.inflatedBytes) throw new FaultyPackage('tooLarge');
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
    const damaged = () => reject(new FaultyPackage('damaged'));
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
          reject(new FaultyPackage('tooLarge'));
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
