import { encode } from 'uqr';
import { QR_BYTES } from '@ryg/shared/domain/public-notice.ts';

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

/** Whether an address is short enough for the dots a square is read by. */
export const isForSquare = (url: string): boolean => new TextEncoder().encode(url).length <= QR_BYTES;

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
