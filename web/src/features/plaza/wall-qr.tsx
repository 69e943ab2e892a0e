import { encode } from 'uqr';
import { EDITION_QR_BYTES, editionUrl, QR_BYTES } from '@ryg/shared/domain/public-notice.ts';

const QUIET_ZONE = 4;
/** Pixels of one dot below which a telephone no longer reads a wall. */
const SMALLEST_DOT = 4;

export type WallCode = Readonly<{ size: number; dot: number; dark: string }>;

/** The code of an address in whole pixels, as large as fits into `room`; null when its dots would be too small. */
export function wallCode(text: string, room: number): WallCode | null {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const dot = Math.floor(room / size);
  if (dot < SMALLEST_DOT) return null;
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, dot, dark };
}

const bytesOf = (url: string) => new TextEncoder().encode(url).length;

/**
 * The code of the phone page of the edition that is on; where that is too long for the dots a square is read by, the
 * code of the plain address; null when even that is.
 */
export function squareCode(publicUrl: string, number: number, room: number): WallCode | null {
  const withEdition = editionUrl(publicUrl, number);
  const isOurs = withEdition !== publicUrl;
  const code = isOurs && bytesOf(withEdition) <= EDITION_QR_BYTES ? wallCode(withEdition, room) : null;
  return code ?? (bytesOf(publicUrl) <= QR_BYTES ? wallCode(publicUrl, room) : null);
}

/** Black on light grey, which is bright enough to be read and does not blind at night. */
export function WallQr({ code: { size, dot, dark }, label }: Readonly<{ code: WallCode; label: string }>) {
  return (
    <svg
      className="wall-qr"
      width={size * dot}
      height={size * dot}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#d9d9d9" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
