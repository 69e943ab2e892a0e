import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { takenOn } from '@ryg/server/pictures/taken-on.ts';
import { aPhonePhoto } from '../../support/a-photo.ts';

async function exifSaying(taken: string): Promise<Buffer> {
  const { exif } = await sharp(await aPhonePhoto(1, taken)).metadata();
  if (!exif) throw new Error('the photo carries no EXIF');
  return exif;
}

/** One block by hand in the byte order the library does not write. */
function bigEndian(taken: string): Buffer {
  const block = Buffer.alloc(64);
  block.write('Exif\0\0MM\0*', 'latin1');
  const tiff = block.subarray(6);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x8769, 10);
  tiff.writeUInt32BE(24, 18);
  tiff.writeUInt16BE(1, 24);
  tiff.writeUInt16BE(0x9003, 26);
  tiff.writeUInt32BE(38, 34);
  tiff.write(taken, 38, 'latin1');
  return block;
}

describe('the day a photo was taken', () => {
  it.each([
    ['2026:03:05 10:11:12', '2026-03-05'],
    ['2024:02:29 23:59:59', '2024-02-29'],
    ['2026:02:30 10:11:12', null],
    ['1980:01:01 00:00:00', null],
    ['0000:00:00 00:00:00', null],
    ['2026-03-05 10:11:12', null],
    ['昨天', null],
  ])('%s is read as %s', async (taken, day) => {
    expect(takenOn(await exifSaying(taken))).toBe(day);
  });

  it('is read in either byte order', () => {
    expect(takenOn(bigEndian('2026:03:05 10:11:12'))).toBe('2026-03-05');
  });

  it('R28 is null, never an exception, for any bytes', async () => {
    const honest = await exifSaying('2026:03:05 10:11:12');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(honest.length), (noise, at) => {
        const damaged = Buffer.concat([honest.subarray(0, at), noise]);
        for (const block of [damaged, Buffer.concat([Buffer.from('II*\0'), noise])]) {
          expect(takenOn(block) ?? '2026-03-05').toMatch(/^20\d\d-\d\d-\d\d$/u);
        }
      }),
    );
  });
});
