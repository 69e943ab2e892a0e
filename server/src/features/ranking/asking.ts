import type { RankingQuery } from '@ryg/shared/contract/ranking.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { chineseDay } from '@ryg/shared/domain/as-of.ts';
import { parseCalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { leadersFor } from '@ryg/shared/domain/leaders-table.ts';
import { periodWords, readPeriod, type Period } from '@ryg/shared/domain/period.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Book, Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { choiceOf, choicesOf, type Choices } from './choices.ts';
import type { Choice, Days } from './stage.ts';

/** What somebody asked for, read and found possible. */
export type Asked = Readonly<{ page: Page; choices: Choices; choice: Choice; period: Period; days: Days }>;

type Deps = Readonly<{ ledger: Ledger; book: Book; past: Past }>;

/** Reads a question about a ranking, or says in words why it has no answer. */
export function asking({ ledger, book, past }: Deps) {
  const daysOf = async ({ today }: Page, asked: string | undefined): Promise<Result<Days>> => {
    const since = (await ledger.store.evaluations.firstClose('ledger'))?.day ?? today;
    if (asked === undefined) return accept({ since, today, asOf: today });
    const asOf = parseCalendarDay(asked);
    if (!asOf) return refuse('NO_SUCH_DAY', `“${asked}”不是一个日期；请写成 2018-06-20 这样，或回到今天`);
    const day = await past.on(asOf);
    return day.ok ? accept({ since, today, asOf }) : day;
  };

  return async (actor: Actor, query: RankingQuery): Promise<Result<Asked>> => {
    const page = await book.open();
    if (!page) return refuse('NOT_INITIALISED', '还没有建台账；建好以后才能排名');
    const may = query.by === 'leader' ? leadersFor(actor, page.law.county) : accept(null);
    if (!may.ok) return may;
    const choices = choicesOf(page.lines);
    const choice = choiceOf(query, choices);
    if (!choice.ok) return choice;
    const days = await daysOf(page, query.asOf);
    if (!days.ok) return days;
    const period = readPeriod({ ...query, period: query.period ?? 'week' }, days.value.asOf);
    if (!period.ok) return period;
    const outside = outsideOf(period.value, days.value);
    return outside ?? accept({ page, choices, choice: choice.value, period: period.value, days: days.value });
  };
}

/** A period before the ledger, or one that has not begun, has nothing to rank. */
function outsideOf(period: Period, { since, asOf }: Days): Result<never> | null {
  if (period.to < since) {
    return refuse(
      'PERIOD_BEFORE_LEDGER',
      `${periodWords(period)}还没有台账：台账从${chineseDay(since)}起有记录；请选这一天以后的周期`,
    );
  }
  if (period.from > asOf) {
    return refuse('PERIOD_NOT_BEGUN', `${periodWords(period)}还没有开始；请选${chineseDay(asOf)}或更早的周期`);
  }
  return null;
}
