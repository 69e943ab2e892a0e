/** Longest side a picture is sent with: enough to read a signature, little enough for a village's network. */
const LONGEST_SIDE = 1_600;
const QUALITY = 0.8;

export type Size = Readonly<{ width: number; height: number }>;

/** The largest size of the same shape whose longer side is at most `longest`; a small one stays as it is. */
export function fitWithin({ width, height }: Size, longest: number): Size {
  const share = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** A picture of a camera as a JPEG of at most 1,600 pixels; one this browser cannot open goes as it is, the server decides. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = fitWithin(picture, LONGEST_SIDE);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
    picture.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    return small ?? file;
  } catch {
    return file;
  }
}
