import type { WhyCardAnswer } from '@ryg/shared/contract/why.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import { whyLit } from '@ryg/shared/domain/why-lit.ts';
import type { Book, Line, Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';

type Deps = Readonly<{ ledger: Pick<Ledger, 'workingDays'>; book: Book; past: Past }>;

export type WhyService = ReturnType<typeof whyService>;

/** Why a lamp of the desk is lit, today or on another day. The steps of the work are always those in force today. */
export const whyService =
  ({ ledger, book, past }: Deps) =>
  async (actor: Actor, id: string, asOf: CalendarDay | undefined): Promise<Result<WhyCardAnswer>> => {
    const now = await book.open();
    if (!now) return refuse('NOT_INITIALISED', '这个数据文件夹还没有建台账；请先运行 `ryg init`');
    const day = await past.on(asOf ?? now.today);
    if (!day.ok) return day;
    const line = day.value.find(id);
    if (!line) return unknown(id, asOf);
    if (!sees(actor, now, line)) {
      return refuse('OUT_OF_SCOPE', `这个问题不在您的账号（${actor.name}）负责的范围内；如有需要，请与整改办联系`);
    }
    const { issue } = line;
    const { pack, county } = day.value.law;
    const setting = { pack, county, today: day.value.day, workflow: now.workflow, workingDays: ledger.workingDays };
    return accept({
      ...answerOf(line),
      kind: day.value.kind,
      ...structuredClone(whyLit(issue, setting)),
    } as WhyCardAnswer);
  };

const answerOf = ({ issue: { id, no, title, towns, leadUnits } }: Line) => ({
  issue: { id, no, title, towns: [...towns], leadUnits: [...leadUnits] },
});

/** Whoever reads it on a past day must have it in hand then, and still today where it still stands. */
function sees(actor: Actor, now: Page, line: Line): boolean {
  const scope = scopeFor(actor, now.law.county);
  const present = now.find(line.issue.id);
  return isInScope(line.issue, scope) && (present === null || isInScope(present.issue, scope));
}

const unknown = (id: string, asOf: CalendarDay | undefined) =>
  refuse(
    'NO_SUCH_ISSUE',
    asOf === undefined
      ? `台账里没有编号为 ${id} 的问题；请从台账列表中打开`
      : `${asOf} 的台账里还没有编号为 ${id} 的问题；请换一个较晚的日期`,
  );
