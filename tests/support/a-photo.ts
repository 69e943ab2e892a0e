import sharp from 'sharp';

/** The four quarters of a test picture, clockwise from the top left. */
const QUARTERS = {
  topLeft: [220, 30, 30],
  topRight: [30, 160, 30],
  bottomRight: [30, 30, 220],
  bottomLeft: [240, 220, 40],
};
export type Corner = keyof typeof QUARTERS;

/** A picture whose quarters have four colours; the same size always gives the same pixels. */
export function aPicture(width = 64, height = 48) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const left = x < width / 2;
      const corner: Corner = y < height / 2 ? (left ? 'topLeft' : 'topRight') : left ? 'bottomLeft' : 'bottomRight';
      pixels.set(QUARTERS[corner], (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The quarter a corner of this image shows, by the nearest colour. */
export async function cornersOf(image: Buffer): Promise<Corner[]> {
  const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
  const places = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.75, 0.75],
    [0.25, 0.75],
  ] as const;
  return places.map(([x, y]) => {
    const at = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
    return nearest([...data.subarray(at, at + 3)]);
  });
}

function nearest(colour: readonly number[]): Corner {
  const distance = (corner: Corner) =>
    QUARTERS[corner].reduce((sum, value, index) => sum + Math.abs(value - (colour[index] ?? 0)), 0);
  const corners: Corner[] = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'];
  return corners.toSorted((a, b) => distance(a) - distance(b))[0] ?? 'topLeft';
}

/** What a phone writes into a photo: when, where and how it was held. */
export async function aPhonePhoto(orientation = 6, taken = '2026:03:05 10:11:12'): Promise<Buffer> {
  return aPicture(640, 480)
    .withExif({
      IFD0: { Make: 'HUAWEI', Model: 'P60' },
      IFD2: { DateTimeOriginal: taken },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '114/1 20/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:xap="http://ns.adobe.com/xap/1.0/"/></x:xmpmeta>')
    .withMetadata({ orientation })
    .jpeg({ quality: 90 })
    .toBuffer();
}
