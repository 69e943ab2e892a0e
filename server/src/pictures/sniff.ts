import { fileTypeFromBuffer } from 'file-type';
import { Unusable, type Trouble } from './unusable.ts';

const KEPT: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Formats people really send by mistake, each with its own advice; the rest share one sentence. */
const ADVICE: readonly (readonly [mime: RegExp, trouble: Trouble])[] = [
  [/^image\/hei[cf]/u, 'heic'],
  [/^image\/gif$/u, 'gif'],
  [/^image\/apng$/u, 'animated'],
  [/^image\/svg/u, 'svg'],
  [/^image\/tiff$/u, 'tiff'],
  [/^application\/pdf$/u, 'pdf'],
  [/^video\//u, 'video'],
];

/** Refuses whatever its own bytes do not call a JPEG, PNG or WebP; the name is never asked. */
export async function refuseUnlessPhoto(bytes: Uint8Array): Promise<void> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (KEPT.has(mime)) return;
  if (startsAsSvg(bytes)) throw new Unusable('svg');
  throw new Unusable(ADVICE.find(([pattern]) => pattern.test(mime))?.[1] ?? 'other');
}

/** Most SVG files are plain text to the detector, with or without what XML lets stand before the drawing. */
function startsAsSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('utf8').trimStart();
  return /^<(?:svg|\?xml|!)/iu.test(start) && /<svg[\s/>]/iu.test(start);
}
