import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '@ryg/server/pictures/clean-picture.ts';
import { aPhonePhoto, aPicture, cornersOf } from '../../support/a-photo.ts';

async function cleaned(bytes: Buffer) {
  const answer = await cleanPicture(bytes, '现场.jpg');
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

async function refusalOf(bytes: Buffer, name = '现场.jpg') {
  const answer = await cleanPicture(bytes, name);
  return answer.ok ? { code: 'accepted', message: '' } : answer.refusal;
}

const boxed = (brand: string) => Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1');

describe('a clean picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('comes from an honest %s', async (format) => {
    const picture = await cleaned(await aPicture(100, 60).toFormat(format).toBuffer());
    expect(picture).toMatchObject({ width: 100, height: 60, takenOn: null });
    expect(picture.sha256).toBe(createHash('sha256').update(picture.bytes).digest('hex'));
    expect(await cornersOf(picture.bytes)).toEqual(['topLeft', 'topRight', 'bottomRight', 'bottomLeft']);
  });

  it('has sides of at most 2560, its thumbnail of at most 480, and neither is blown up', async () => {
    const large = await cleaned(await aPicture(4000, 3000).jpeg().toBuffer());
    expect(large).toMatchObject({ width: 2560, height: 1920 });
    expect(await sharp(large.bytes).metadata()).toMatchObject({ width: 2560, height: 1920 });
    expect(await sharp(large.thumbnail).metadata()).toMatchObject({ width: 480, height: 360 });
    const tiny = await cleaned(await aPicture(20, 10).png().toBuffer());
    expect(await sharp(tiny.thumbnail).metadata()).toMatchObject({ width: 20, height: 10 });
  });

  // Where each corner of the sensor ends up when the phone was held that way.
  it.each([
    [1, 640, 480, ['topLeft', 'topRight', 'bottomRight', 'bottomLeft']],
    [2, 640, 480, ['topRight', 'topLeft', 'bottomLeft', 'bottomRight']],
    [3, 640, 480, ['bottomRight', 'bottomLeft', 'topLeft', 'topRight']],
    [6, 480, 640, ['bottomLeft', 'topLeft', 'topRight', 'bottomRight']],
    [8, 480, 640, ['topRight', 'bottomRight', 'bottomLeft', 'topLeft']],
  ])('stands upright when the phone says orientation %i', async (orientation, width, height, corners) => {
    const picture = await cleaned(await aPhonePhoto(orientation));
    expect(picture).toMatchObject({ width, height });
    expect(await cornersOf(picture.bytes)).toEqual(corners);
    expect(await cornersOf(picture.thumbnail)).toEqual(corners);
  });

  it('R28 keeps the day it was taken and nothing else of what the phone wrote', async () => {
    const original = await aPhonePhoto();
    const marks = ['Exif', 'http://ns.adobe.com', 'HUAWEI'];
    expect(marks.filter((mark) => original.includes(mark))).toEqual(marks);
    const picture = await cleaned(original);
    expect(picture.takenOn).toBe('2026-03-05');
    for (const served of [picture.bytes, picture.thumbnail]) {
      expect([...marks, 'GPS', '2026:03:05'].filter((mark) => served.includes(mark))).toEqual([]);
      const { exif, xmp, icc, iptc, orientation } = await sharp(served).metadata();
      expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
    }
  });

  it('turns the colours of a newer phone into those every screen shows', async () => {
    const solid = (colour: string) =>
      sharp({ create: { width: 32, height: 32, channels: 3, background: colour } }).jpeg({
        chromaSubsampling: '4:4:4',
      });
    const original = await solid('#c83c3c').withIccProfile('p3').toBuffer();
    expect((await sharp(original).metadata()).icc).toBeDefined();
    const stored = await sharp(original, { ignoreIcc: true }).raw().toBuffer();
    const shown = await sharp((await cleaned(original)).bytes)
      .raw()
      .toBuffer();
    expect([...stored.subarray(0, 3)]).not.toEqual([...shown.subarray(0, 3)]);
    expect(Math.abs((shown[0] ?? 0) - 0xc8)).toBeLessThan(6);
    expect(Math.abs((shown[1] ?? 0) - 0x3c)).toBeLessThan(6);
  });

  it('puts white behind what was transparent', async () => {
    const glass = sharp({ create: { width: 16, height: 16, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    const { bytes } = await cleaned(await glass.png().toBuffer());
    expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it('is the same bytes for the same photo', async () => {
    const original = await aPhonePhoto();
    expect((await cleaned(original)).sha256).toBe((await cleaned(original)).sha256);
  });

  it('comes from honest phones that write untidy files', async () => {
    const tidy = await aPicture(300, 200).jpeg().toBuffer();
    const scan = tidy.indexOf(Buffer.from([0xff, 0xda]));
    const oddScan = Buffer.from(tidy);
    // The end of the spectral selection, which some Samsung phones leave at zero.
    oddScan[scan + 12] = 0;
    const stray = Buffer.concat([tidy.subarray(0, scan), Buffer.alloc(18, 7), tidy.subarray(scan)]);
    for (const original of [oddScan, stray]) {
      await expect(sharp(original, { failOn: 'warning' }).raw().toBuffer()).rejects.toThrow(/VipsJpeg/u);
      expect(await cleaned(original)).toMatchObject({ width: 300, height: 200 });
    }
  });
});

describe('what is no picture', () => {
  it.each([
    ['HEIC', boxed('heic'), 'PICTURE_HEIC', '兼容性最佳'],
    ['HEIF', boxed('mif1'), 'PICTURE_HEIC', '兼容性最佳'],
    ['AVIF', boxed('avif'), 'PICTURE_TYPE', '只收 JPG'],
    ['video', boxed('isom'), 'PICTURE_TYPE', '视频'],
    ['PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'PICTURE_TYPE', 'PDF'],
    ['TIFF', Buffer.from('II*\0\b\0\0\0\0\0\0\0', 'latin1'), 'PICTURE_TYPE', 'TIFF'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'PICTURE_TYPE', 'SVG'],
    ['SVG after a prologue', Buffer.from('<?xml version="1.0"?>\n<svg/>'), 'PICTURE_TYPE', 'SVG'],
    ['text', Buffer.from('今天没有照片'), 'PICTURE_TYPE', '不是照片'],
    ['nothing', Buffer.alloc(0), 'PICTURE_EMPTY', '0 字节'],
    ['more than 12 MB', Buffer.alloc(12 * 1024 * 1024 + 1), 'PICTURE_TOO_LARGE', '12 MB'],
  ])('R28 %s is refused with advice', async (_kind, bytes, code, advice) => {
    const refusal = await refusalOf(bytes, '../IMG_0001.jpg');
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^“IMG_0001\.jpg”没有收下：[^。\n]+。$/u);
    expect(refusal.message).toContain(advice);
  });

  it.each(['jpeg', 'png', 'webp'] as const)('R28 a %s cut short is refused', async (format) => {
    const whole = await aPicture(400, 300).toFormat(format).toBuffer();
    expect((await refusalOf(whole.subarray(0, Math.floor(whole.length * 0.6)))).code).toBe('PICTURE_DAMAGED');
  });

  it('R28 a moving picture is refused, whichever format it moves in', async () => {
    const frames = [aPicture(16, 16), aPicture(16, 16).negate()];
    const pages = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
    const webp = await sharp(pages, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    const gif = await sharp(pages, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await refusalOf(webp)).toMatchObject({ code: 'PICTURE_TYPE', message: expect.stringContaining('会动') });
    expect(await refusalOf(gif)).toMatchObject({ code: 'PICTURE_TYPE', message: expect.stringContaining('GIF') });
  });
});
