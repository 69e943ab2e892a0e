import type { Duty } from '@ryg/shared/domain/board.ts';
import type { Mode } from '../../stage-mode.ts';

/** Offices beside the notice, and on a small wall on a page of their own. */
export const UNITS_SHOWN: Readonly<Record<Mode, number>> = { wide: 7, strip: 10, portrait: 7, compact: 5, ticker: 1 };

export type DutyPart = 'units' | 'notice' | 'both';

const hasNotice = ({ basis, notice, objection, publicUrl }: Duty) =>
  basis !== null || notice !== null || objection !== null || publicUrl !== null;

/** What each page shows: both halves beside each other where there is room, else one after the other. */
export function dutyParts(duty: Duty, mode: Mode): readonly DutyPart[] {
  const parts: DutyPart[] = [
    ...(duty.units.length > 0 ? (['units'] as const) : []),
    ...(hasNotice(duty) ? (['notice'] as const) : []),
  ];
  return parts.length === 2 && mode !== 'compact' ? ['both'] : parts;
}
