import type { Board } from '@ryg/shared/domain/board.ts';

export type EightNumbers = Readonly<{ issues: number; closed: number; working: number; red: number; redWord: string }>;

/** Every issue in exactly one of three numbers: put right, being put right, red. */
export function eightNumbers({ totals, issues }: Board): EightNumbers {
  const { closed, red } = totals;
  const allOverdue = issues
    .filter(({ light, outcome }) => light === 'red' && outcome !== 'done')
    .every(({ daysLeft }) => daysLeft !== null && daysLeft < 0);
  // A red light for lag, a return or silence is not a day too late, so the word must not say that.
  return {
    issues: totals.issues,
    closed,
    working: totals.issues - closed - red,
    red,
    redWord: allOverdue ? '超期' : '亮红灯',
  };
}
