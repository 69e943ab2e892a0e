import {
  DEFAULT_DAYS_AHEAD,
  MOST_DAYS_AHEAD,
  type OutlookAnswer,
  type OutlookIssue,
} from '@ryg/shared/contract/outlook.contract.ts';
import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';
import { outlookOf } from '@ryg/shared/domain/outlook.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import type { HolidayTable } from '@ryg/shared/domain/working-days.ts';
import type { Book, Line, Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';

type Deps = Readonly<{ ledger: Pick<Ledger, 'workingDays'>; book: Book; holidays: HolidayTable }>;

export type OutlookService = ReturnType<typeof outlookService>;

/** 明日灯 of everything an account may see. */
export const outlookService =
  ({ ledger, book, holidays }: Deps) =>
  async (actor: Actor, asked: string | undefined): Promise<Result<OutlookAnswer>> => {
    const page = await book.open();
    if (!page) return refuse('NOT_INITIALISED', '这个数据文件夹还没有建台账；请先运行 `ryg init`');
    const days = daysOf(asked ?? DEFAULT_DAYS_AHEAD);
    if (!days.ok) return days;
    const scope = scopeFor(actor, page.law.county);
    const lines = page.lines.filter(({ issue }) => isInScope(issue, scope));
    const law = { pack: page.law.pack, today: page.today, workingDays: ledger.workingDays, holidays };
    const outlook = outlookOf(lines, law, days.value);
    const turning = new Set([...outlook.days, ...outlook.holidays].flatMap(({ turns }) => turns.map(({ id }) => id)));
    return accept({
      ...structuredClone(outlook),
      issues: lines.filter(({ issue }) => turning.has(issue.id)).map(issueOf),
      town: townOf(actor, page),
    } as OutlookAnswer);
  };

function daysOf(asked: string): Result<readonly number[]> {
  const days = asked.split(',').map(Number);
  const isRising = days.every((day, at) => day > (days[at - 1] ?? 0));
  return isRising && days.every((day) => day <= MOST_DAYS_AHEAD)
    ? accept(days)
    : refuse('DAYS_AHEAD', `天数“${asked}”要从小到大，每个在 1 到 ${MOST_DAYS_AHEAD} 之间，例如 1,3,7`);
}

const issueOf = ({ issue, verdict }: Line): OutlookIssue => ({
  id: issue.id,
  no: issue.no,
  title: issue.title,
  lamp: verdict.lamp,
  deadline: issue.deadline.on,
  towns: [...issue.towns],
  responsible: [...issue.responsible],
  sponsorLeaders: [...issue.sponsorLeaders],
  leadUnits: [...issue.leadUnits],
});

/** The town an account answers for, unless it answers for more. */
function townOf(actor: Actor, { law }: Page): OutlookAnswer['town'] {
  const town = hasRole(actor, 'town') ? law.county.towns.find(({ code }) => code === actor.unit) : undefined;
  return town ? { code: town.code, name: town.name } : null;
}
