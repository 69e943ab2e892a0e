import type { KeyboardEvent } from 'react';
import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { isShared, lampOf } from './issue-order.ts';
import { spokenIssue } from './issue-words.ts';
import { Lamp } from './lamp.tsx';

type Props = Readonly<{
  label: string;
  issues: readonly BoardIssue[];
  today: CalendarDay;
  onShow: (issue: BoardIssue, lamp: HTMLElement) => void;
  onHide: () => void;
  /** What a click does; it shows the issue like everything else when nothing is given. */
  onPick?: ((issue: BoardIssue, lamp: HTMLElement) => void) | undefined;
}>;

/** A town's lamps. The row is one stop of the tab key, at its tip, where the worst stand; ← and → walk along it. */
export function TownLamps({ label, issues, today, onShow, onHide, onPick = onShow }: Props) {
  return (
    <ul className="st-lamps" aria-label={label}>
      {issues.map((issue, at) => (
        <li key={issue.id} data-flies={issue.id}>
          <button
            type="button"
            tabIndex={at === issues.length - 1 ? 0 : -1}
            aria-label={spokenIssue(issue, today)}
            onFocus={(event) => onShow(issue, event.currentTarget)}
            onBlur={onHide}
            onMouseEnter={(event) => onShow(issue, event.currentTarget)}
            onMouseLeave={onHide}
            onClick={(event) => onPick(issue, event.currentTarget)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onHide();
              else walkAlong(event);
            }}
          >
            <Lamp face={lampOf(issue)} shared={isShared(issue)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function walkAlong(event: KeyboardEvent<HTMLButtonElement>) {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const lamps = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])];
  lamps[lamps.indexOf(event.currentTarget) + step]?.focus();
  event.preventDefault();
}
