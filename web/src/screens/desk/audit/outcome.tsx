import type { AuditItem } from '@ryg/shared/contract/audit.contract.ts';
import { OUTCOME_OF_ACCESS_WORDS } from '@ryg/shared/domain/access-event.ts';

const SHAPES = {
  ok: <path d="m4 8.5 3 3 5.5-7" />,
  refused: <path d="M3.5 12.5 12.5 3.5M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z" />,
  failed: <path d="m4.5 4.5 7 7m0-7-7 7" />,
} as const;

type Props = Pick<AuditItem, 'outcome'> & Readonly<{ word?: string }>;

/** How it ended: a shape of its own and the word; the colour only helps. */
export function Outcome({ outcome, word = OUTCOME_OF_ACCESS_WORDS[outcome] }: Props) {
  return (
    <span className="au-outcome" data-outcome={outcome}>
      <svg viewBox="0 0 16 16" aria-hidden focusable="false">
        {SHAPES[outcome]}
      </svg>
      {word}
    </span>
  );
}
