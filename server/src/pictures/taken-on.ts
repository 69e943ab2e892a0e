import { dayOf, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';

const EXIF_FOLDER = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const ENTRY = 12;
/** A camera whose battery was empty believes in its birthday; no issue here is that old. */
const FIRST_YEAR = 2001;
const LAST_YEAR = 2099;

type Numbers = Readonly<{ short: (at: number) => number; long: (at: number) => number; text: (at: number) => string }>;

/**
 * The day the camera says it took the picture, from an EXIF block, or null where it says nothing believable.
 * Whether that day is in the future only the caller can tell, who has a clock.
 */
export function takenOn(exif: Uint8Array): CalendarDay | null {
  const numbers = open(exif);
  if (!numbers) return null;
  const folder = valueOf(numbers, numbers.long(4), EXIF_FOLDER);
  const place = folder === null ? null : valueOf(numbers, folder, DATE_TIME_ORIGINAL);
  return place === null ? null : dayWritten(numbers.text(place));
}

function dayWritten(text: string): CalendarDay | null {
  const parts = /^(\d{4}):(\d{2}):(\d{2}) /u.exec(text);
  const year = Number(parts?.[1]);
  if (!parts || year < FIRST_YEAR || year > LAST_YEAR) return null;
  return dayOf(year, Number(parts[2]), Number(parts[3]));
}

/** Reading past the end gives zero: hostile offsets lead nowhere, and nothing here follows a chain. */
function open(exif: Uint8Array): Numbers | null {
  const block = Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength);
  const start = block.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? 6 : 0;
  const tiff = block.subarray(start);
  const order = tiff.subarray(0, 4).toString('latin1');
  if (order !== 'II*\0' && order !== 'MM\0*') return null;
  const little = order.startsWith('I');
  const fits = (at: number, size: number) => at + size <= tiff.length;
  return {
    short: (at) => (fits(at, 2) ? (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)) : 0),
    long: (at) => (fits(at, 4) ? (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)) : 0),
    text: (at) => tiff.subarray(at, at + 20).toString('latin1'),
  };
}

/** Both tags we want keep a place in the block as their value: a folder's, or a text's. */
function valueOf({ short, long }: Numbers, folder: number, tag: number): number | null {
  const count = short(folder);
  for (let entry = 0; entry < count; entry++) {
    const at = folder + 2 + entry * ENTRY;
    if (short(at) === tag) return long(at + 8);
  }
  return null;
}
