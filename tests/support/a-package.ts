import { crc32, deflateRawSync } from 'node:zlib';
import { openPackage } from '@ryg/server/platform/zip-package.ts';

/** A zip of these parts; `claimed` lets its directory lie about how large a part is, and `flags` mark it. */
export function zipOf(
  parts: ReadonlyMap<string, string | Buffer>,
  lies: Readonly<{ claimed?: number; flags?: number }> = {},
): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const file = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (lies.flags ?? 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(lies.claimed ?? raw.length, 18);
    common.writeUInt16LE(file.length, 22);
    bodies.push(Buffer.from('PK\u0003\u0004'), common, file, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, file);
    offset += 30 + file.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, list, end]));
}

/** The XML parts of an Office document, by name. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const { parts } = await openPackage(Buffer.from(bytes), { inflatedBytes: 64 * 1024 * 1024, entries: 200 });
  return new Map([...parts].map(([name, content]) => [name, content.toString()]));
}

/** The same document with one part rewritten, or added. */
export async function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  return zipOf(parts.set(name, change(parts.get(name) ?? '')));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The words of a part, one line a paragraph. */
export const wordsOf = (xml: string): string =>
  xml
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity] ?? entity);
