import type { DecisionStanding } from '@ryg/shared/domain/meeting/agenda-value.ts';

/** What a promise's standing is called; never seen without its sign. */
export const STANDING_WORDS: Readonly<Record<DecisionStanding, string>> = {
  kept: '已兑现',
  late: '延期',
  broken: '未兑现',
  open: '未到期',
};

const PATHS: Readonly<Record<DecisionStanding, string>> = {
  kept: 'M-30 2 -9 24 32 -24',
  broken: 'M-26 -26 26 26M26 -26 -26 26',
  open: 'M0 -34A34 34 0 1 1 -.1 -34Z',
  late: 'M0 -36A36 36 0 1 1 -.1 -36ZM0 -18V2L15 12',
};

/** ✓ kept, ✕ broken, ○ not yet due, and a clock for what is late: drawn, so that every projector shows the same. */
export function StandingSign({ standing }: Readonly<{ standing: DecisionStanding }>) {
  return (
    <svg className="md-sign" data-standing={standing} viewBox="-50 -50 100 100" aria-hidden focusable="false">
      <path d={PATHS[standing]} />
    </svg>
  );
}
