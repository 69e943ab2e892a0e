import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { isShared, lampOf } from './issue-order.ts';
import { lampWord } from '../../design/lamp-words.ts';
import { deadlineWords, nextWords, promiseWords, sharedWords, tagsOf } from './issue-words.ts';
import { Lamp } from './lamp.tsx';

/** Where a card hangs, measured from the sheet it lies on. */
export type CardPlace = Readonly<{ issue: BoardIssue; left: number; top: number; above: boolean }>;

const CARD_WIDTH = 320;
const ROOM_BELOW = 260;

/** Below the lamp, or above it where the window ends; never over the edge of the sheet. */
export function placeCard(issue: BoardIssue, lamp: HTMLElement, windowHeight: number): CardPlace | null {
  const sheet = lamp.closest('[data-sheet]')?.getBoundingClientRect();
  if (!sheet) return null;
  const box = lamp.getBoundingClientRect();
  const above = box.bottom + ROOM_BELOW > windowHeight && box.top > ROOM_BELOW;
  const left = Math.max(0, Math.min(box.left - sheet.left - 12, sheet.width - CARD_WIDTH));
  return { issue, left, top: (above ? box.top : box.bottom) - sheet.top, above };
}

type Props = Readonly<{ place: CardPlace; today: CalendarDay; shortNames: ReadonlyMap<string, string> }>;

/** What one lamp stands for: the issue, its sentence with numbers, its deadline, and what it turns into next. */
export function LampCard({ place: { issue, left, top, above }, today, shortNames }: Props) {
  const next = nextWords(issue, today);
  const promise = promiseWords(issue);
  return (
    <div className="st-card" role="tooltip" data-above={above || undefined} style={{ left, top }}>
      <div className="st-card-paper">
        <p className="st-card-light" data-lamp={lampOf(issue)}>
          <Lamp face={lampOf(issue)} shared={isShared(issue)} />
          {lampWord(lampOf(issue))} <span className="st-card-id">{issue.id}</span>
        </p>
        <p className="st-card-title">{issue.publicTitle}</p>
        <p>{issue.reason}</p>
        <p className="st-card-muted">
          {[issue.leadUnit, sharedWords(issue, null, shortNames)].filter(Boolean).join('　')}
        </p>
        <p className="st-card-muted">{[deadlineWords(issue, today), ...tagsOf(issue, today)].join('　')}</p>
        {promise && <p className="st-card-promise">{promise}</p>}
        {next && <p className="st-card-next">{next}</p>}
      </div>
    </div>
  );
}
