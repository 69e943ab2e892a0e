import { createHash } from 'node:crypto';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { LIMITS } from './limits.ts';
import type { CleanPicture } from './picture.ts';
import { refuseUnlessPhoto } from './sniff.ts';
import { takenOn } from './taken-on.ts';
import { Unusable } from './unusable.ts';

// Only the three decoders we need can be reached, whatever the bytes pretend to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

// 'warning' would refuse honest phones: some Samsung and Pixel photos carry stray bytes or odd scan headers.
// 'error' still refuses what is cut short.
const READING: SharpOptions = { failOn: 'error', limitInputPixels: LIMITS.pixels };

/** Makes our own picture and thumbnail out of somebody's bytes, upright, in sRGB, with nothing said about place or phone. */
export async function develop(original: Buffer): Promise<CleanPicture> {
  await refuseUnlessPhoto(original);
  const day = await readHeader(original);
  try {
    const full = await jpeg(sharp(original, READING).autoOrient(), LIMITS.longestSide, LIMITS.quality);
    const small = await jpeg(sharp(full.data, READING), LIMITS.smallLongestSide, LIMITS.smallQuality);
    return {
      sha256: createHash('sha256').update(full.data).digest('hex'),
      bytes: full.data,
      thumbnail: small.data,
      width: full.info.width,
      height: full.info.height,
      takenOn: day,
    };
  } catch {
    throw new Unusable('damaged');
  }
}

/** The day it was taken, unless the header alone is reason to stop. */
async function readHeader(original: Buffer): Promise<CalendarDay | null> {
  const header = await sharp(original, { ...READING, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new Unusable('damaged');
    });
  if (header.width * header.height > LIMITS.pixels) throw new Unusable('pixels');
  if ((header.pages ?? 1) > 1) throw new Unusable('animated');
  return header.exif ? takenOn(header.exif) : null;
}

/** Transparent places become paper. Metadata is left behind, and colours are turned into sRGB, by the library's default. */
function jpeg(image: Sharp, side: number, quality: number) {
  return image
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .timeout({ seconds: LIMITS.pipelineSeconds })
    .toBuffer({ resolveWithObject: true });
}
