import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Ranking, RankedIssueLine } from '@ryg/shared/contract/ranking.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { BEING_CHECKED, publicIssue } from '@ryg/shared/domain/assemble-board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { rowsOf } from '@ryg/shared/domain/supervised-ranking.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import type { Page } from '../../live/book.ts';
import type { Withdrawals } from '../../live/public-board.ts';
import type { Stage } from './stage.ts';

/** More lamps than this nobody tells apart on a page, and a telephone could not hold them. */
const MOST_ISSUES = 3_000;

type Wording = Pick<Ranking, 'issues' | 'leftOff'>;

/**
 * The issues behind a table in public words. The open ones come first where there is not room for all;
 * what is withdrawn now stays away from every period.
 */
export function wordingOf({ footing, law, placed }: Stage, withdrawn: Withdrawals, workingDays: DayCounter): Wording {
  const isWithdrawn = (id: string) => withdrawn.board !== null || withdrawn.issues.has(id);
  const open = placed.filter(({ verdict }) => verdict.lamp !== 'closed').slice(0, MOST_ISSUES);
  const room = MOST_ISSUES - open.length;
  const closed = placed.filter(({ verdict }) => verdict.lamp === 'closed').slice(0, room);
  const shown = new Set([...open, ...closed]);
  const issues = placed
    .filter((one) => shown.has(one))
    .map(({ issue, verdict, rows, nextChange }): RankedIssueLine => {
      // A town's own words are public once they were released, and the ledger does not say whether they were.
      const { statement: _unreleased, ...known } = issue;
      const line = publicIssue(
        {
          issue: footing.kind === 'released' ? issue : known,
          verdict: { ...verdict, nextChange: nextChange() },
          codes: rowsOf('town', issue, law.county),
        },
        { pack: law.pack, workingDays, today: footing.on, withdrawn: new Set(isWithdrawn(issue.id) ? [issue.id] : []) },
      );
      return { ...line, towns: [...line.towns], photos: [], rows: [...rows] };
    });
  return { issues, leftOff: placed.length - issues.length };
}

/** The ledger's own words for those issues of a table that the account may open. */
export function titlesFor(actor: Actor, page: Page, { issues }: Wording): Ranking['beside']['titles'] {
  const scope = scopeFor(actor, page.law.county);
  return Object.fromEntries(
    issues.flatMap(({ id }) => {
      const line = page.find(id);
      return line && isInScope(line.issue, scope) ? [[id, { no: line.issue.no, title: line.issue.title }]] : [];
    }),
  );
}

/** A correction that stands, as the public record tells it. */
export type Correction = Readonly<{ seq: number; issue: string | null; text: string; on: CalendarDay }>;

/** Corrections made since a release about what it shows: told beside the table, which stays as it was. */
export function errataOf(
  { releasedThrough, placed }: Stage,
  corrections: readonly Correction[],
  asOf: CalendarDay,
  withdrawn: Withdrawals,
): Ranking['beside']['errata'] {
  if (releasedThrough === null) return [];
  const ranked = new Set(placed.map(({ issue }) => issue.id));
  const isHidden = (id: string | null) => withdrawn.board !== null || (id !== null && withdrawn.issues.has(id));
  return corrections
    .filter(({ seq, issue, on }) => seq > releasedThrough && on <= asOf && (issue === null || ranked.has(issue)))
    .map(({ issue, text, on }) => ({ on, issue, text: isHidden(issue) ? BEING_CHECKED : text }));
}
