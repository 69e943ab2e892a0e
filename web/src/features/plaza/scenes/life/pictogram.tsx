import type { ReactNode } from 'react';
import type { LifeTheme } from '@ryg/shared/domain/life-theme.ts';

const WHITE = 'var(--ink)';
/** Blue, never red or green: those are kept for lamps. */
const ACCENT = 'var(--pictogram)';
const GROUND = 'var(--row)';

const SHAPES: Readonly<Record<LifeTheme, ReactNode>> = {
  water: (
    <>
      <path fill={WHITE} d="M50 4 78 54a31 31 0 1 1-56 0Z" />
      <path fill="none" stroke={ACCENT} strokeWidth="9" strokeLinecap="round" d="M34 66a18 18 0 0 0 14 17" />
    </>
  ),
  road: (
    <>
      <path fill={WHITE} d="M32 4h36l28 92H4Z" />
      <path fill={GROUND} d="M47 12h6l1.500 16h-9ZM44.500 38h11l1.500 20H43ZM42 68h16l2 22H40Z" />
    </>
  ),
  house: (
    <>
      <path fill={WHITE} d="M50 5 98 48H84v46H16V48H2Z" />
      <path fill={ACCENT} d="M40 56h20v38H40Z" />
    </>
  ),
  clinic: (
    <>
      <rect fill={WHITE} x="5" y="5" width="90" height="90" rx="9" />
      <path fill={ACCENT} d="M39 20h22v19h19v22H61v19H39V61H20V39h19Z" />
    </>
  ),
  school: (
    <>
      <path fill={WHITE} d="M50 12 98 36 50 60 2 36Z" />
      <path fill={WHITE} d="M22 52 50 67 78 52V74Q50 94 22 74Z" />
      <path fill={ACCENT} d="M88 42h6v32h-6Z" />
      <circle fill={ACCENT} cx="91" cy="80" r="7" />
    </>
  ),
  income: (
    <>
      <path fill={WHITE} d="M45 42h10v54H45Z" />
      <path fill={WHITE} d="M48 50Q8 46 6 10 48 10 48 50Z" />
      <path fill={ACCENT} d="M54 62q4-36 42-34-2 36-42 34Z" />
    </>
  ),
};

/** A flat picture for whoever does not read the word beside it. */
export function Pictogram({ theme }: Readonly<{ theme: LifeTheme }>) {
  return (
    <svg className="pictogram" viewBox="0 0 100 100" aria-hidden focusable="false">
      {SHAPES[theme]}
    </svg>
  );
}
