import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { isShared, lampOf } from '@ryg/shared/domain/board-issue-order.ts';
import { LAMP_WORDS } from '@ryg/shared/domain/lamp-words.ts';
import { html, NOTHING, type Html } from '../../../platform/html.ts';

const SHARED: readonly Lamp[] = ['closed', 'green', 'yellow', 'red', 'none'];

/**
 * The five lamp faces as signs that are drawn once and used wherever a lamp stands, and the bar under the lamp of an
 * issue that several towns share. The shapes differ as well as the colours.
 */
export const lampSigns: Html = html`<svg class="signs" aria-hidden="true" focusable="false">
  <symbol id="l-closed" viewBox="-50 -50 100 100">
    <circle r="43" fill="#0a8f5b" />
    <path
      d="M-19 1-6 14 20-14"
      fill="none"
      stroke="#fff"
      stroke-width="11"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </symbol>
  <symbol id="l-green" viewBox="-50 -50 100 100">
    <circle r="35.5" fill="none" stroke="#0a8f5b" stroke-width="15" />
  </symbol>
  <symbol id="l-yellow" viewBox="-50 -50 100 100">
    <path d="M0-40 44 40-44 40z" fill="#f2b705" stroke="#8a6500" stroke-width="4" stroke-linejoin="round" />
    <rect x="-5.5" y="-15" width="11" height="28" rx="5.5" fill="#2b2100" />
    <circle cy="25" r="6.5" fill="#2b2100" />
  </symbol>
  <symbol id="l-red" viewBox="-50 -50 100 100">
    <rect x="-46" y="-46" width="92" height="92" rx="14" fill="#d92d20" />
    <path d="M-18-18 18 18M18-18-18 18" fill="none" stroke="#fff" stroke-width="13" stroke-linecap="round" />
  </symbol>
  <symbol id="l-none" viewBox="-50 -50 100 100">
    <rect x="-25" y="-7.5" width="50" height="15" rx="7.5" fill="#8a94a3" />
  </symbol>
  ${SHARED.map(
    (lamp) =>
      html`<symbol id="s-${lamp}" viewBox="-50 -50 100 100">
        <use href="#l-${lamp}" x="-42" y="-50" width="84" height="84" />
        <rect x="-34" y="38" width="68" height="11" fill="#1b2430" />
      </symbol>`,
  )}
</svg>`;

/** One lamp; the word beside it, or of its row, carries the meaning. */
export const lampSign = (lamp: Lamp, className = 'l'): Html =>
  html`<svg class="${className}" aria-hidden="true" focusable="false"><use href="#l-${lamp}" /></svg>`;

const lampOfRow = (issue: BoardIssue): Html =>
  html`<svg class="l"><use href="#${isShared(issue) ? 's' : 'l'}-${lampOf(issue)}" /></svg>`;

/** 已改好 8，预警 1 */
export function lampsInWords(issues: readonly BoardIssue[]): string {
  const counts = LAMP_WORDS.map(({ lamp, short }) => ({
    short,
    n: issues.filter((one) => lampOf(one) === lamp).length,
  }));
  return counts
    .filter(({ n }) => n > 0)
    .map(({ short, n }) => `${short} ${n}`)
    .join('，');
}

/** A row of lamps, which those who hear the page get as numbers. */
export const lampRow = (issues: readonly BoardIssue[]): Html =>
  issues.length === 0
    ? NOTHING
    : html`<span class="lamps" role="img" aria-label="${lampsInWords(issues)}">${issues.map(lampOfRow)}</span>`;
