import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';

/** A picture made by us: its pixels come from the sender, none of its bytes do. Both forms are JPEG. */
export type CleanPicture = Readonly<{
  /** Of `bytes`. */
  sha256: string;
  /** Upright, in sRGB, longest side at most 2560. */
  bytes: Buffer;
  /** The same, longest side at most 480. */
  thumbnail: Buffer;
  width: number;
  height: number;
  /** The day the sender's camera claims; it may be in the future. */
  takenOn: CalendarDay | null;
}>;
