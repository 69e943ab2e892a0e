import sharp from 'sharp';
import { expect, it } from 'vitest';
import { develop } from '@ryg/server/pictures/develop.ts';
import { aPicture } from '../../support/a-photo.ts';

it('R28 no other decoder can be reached, even by bytes that slip past the look at their type', async () => {
  const picture = aPicture();
  const others = [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'),
    await picture.clone().gif().toBuffer(),
    await picture.clone().tiff().toBuffer(),
    await picture.clone().avif().toBuffer(),
  ];
  await develop(await picture.clone().jpeg().toBuffer());
  for (const bytes of others) await expect(sharp(bytes).metadata()).rejects.toThrow(/unsupported image format/u);
  await expect(sharp(import.meta.filename).metadata()).rejects.toThrow(/unsupported image format/u);
});
