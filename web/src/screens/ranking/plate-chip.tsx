import type { Plate } from '@ryg/shared/domain/board.ts';
import { PLATE_WORDS } from '../../features/standing/standing.ts';

/** 红牌, 黄牌, 绿牌 as a word on its tint; a town without issues carries none. */
export function PlateChip({ plate }: Readonly<{ plate: Plate }>) {
  return plate ? (
    <span className="rk-plate" data-plate={plate}>
      {PLATE_WORDS[plate]}
    </span>
  ) : null;
}
