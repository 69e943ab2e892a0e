import type { Ranking, RankingHistory, RankingQuery } from '@ryg/shared/contract/ranking.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { chineseDay } from '@ryg/shared/domain/as-of.ts';
import { parseCalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { leadersFor, mayRankLeaders } from '@ryg/shared/domain/leaders-table.ts';
import { periodWords, readPeriod, type Period } from '@ryg/shared/domain/period.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { UNIT_WORDS } from '@ryg/shared/domain/supervised-ranking.ts';
import { fileOf } from '../../documents/write-tables.ts';
import type { Book, Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { withdrawalsIn } from '../../live/public-board.ts';
import { choiceOf, choicesOf, filterWords, type Choices } from './choices.ts';
import { factsSource } from './facts.ts';
import { historyOf } from './history.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { stageOf, tableOf, type Choice, type Days } from './stage.ts';
import { errataOf, titlesFor, wordingOf, type Correction } from './wording.ts';

export type RankingDeps = Readonly<{
  ledger: Ledger;
  book: Book;
  past: Past;
  /** Corrections that stand, newest first. */
  corrections: () => Promise<readonly Correction[]>;
}>;

/** What somebody asked for, read and found possible. */
export type Asked = Readonly<{ page: Page; choices: Choices; choice: Choice; period: Period; days: Days }>;

type RankingFile = Readonly<{ name: string; plain: string; bytes: Uint8Array }>;

const DEFAULT_PERIODS = 8;

export type RankingService = ReturnType<typeof rankingService>;

/** Rankings one can argue with: frozen where a release stands, said to be moving where none does. */
export function rankingService({ ledger, book, past, corrections }: RankingDeps) {
  const deps = { ledger, source: factsSource(ledger, past) };

  const ask = async (actor: Actor, query: RankingQuery): Promise<Result<Asked>> => {
    const page = await book.open();
    if (!page) return refuse('NOT_INITIALISED', '还没有建台账；建好以后才能排名');
    if (query.by === 'leader') {
      const may = leadersFor(actor, page.law.county);
      if (!may.ok) return may;
    }
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

  const daysOf = async ({ today }: Page, asked: string | undefined): Promise<Result<Days>> => {
    const since = (await ledger.store.evaluations.firstClose('ledger'))?.day ?? today;
    if (asked === undefined) return accept({ since, today, asOf: today });
    const asOf = parseCalendarDay(asked);
    if (!asOf) return refuse('NO_SUCH_DAY', `“${asked}”不是一个日期；请写成 2018-06-20 这样，或回到今天`);
    const day = await past.on(asOf);
    return day.ok ? accept({ since, today, asOf }) : day;
  };

  const table = async (asked: Asked) => {
    const stage = await stageOf(deps, asked.period, asked.choice, asked.days);
    if (!stage.ok) return stage;
    return accept({ stage: stage.value, table: await tableOf(deps, stage.value, asked.choice, asked.days) });
  };

  const service = {
    async read(actor: Actor, query: RankingQuery): Promise<Result<Ranking>> {
      const asked = await ask(actor, query);
      if (!asked.ok) return asked;
      const made = await table(asked.value);
      if (!made.ok) return made;
      const { page, choices, choice, period, days } = asked.value;
      const { stage } = made.value;
      const withdrawn = await withdrawalsIn(ledger.store);
      const wording = wordingOf(stage, withdrawn, ledger.workingDays);
      const { id, version, name } = stage.law.pack;
      return accept({
        by: choice.by,
        period,
        footing: stage.footing,
        pack: { id, version, name },
        minIssues: stage.law.county.minIssues,
        table: made.value.table,
        ...wording,
        beside: {
          ...days,
          isRunning: period.to >= days.asOf,
          errata: errataOf(stage, await corrections(), days.asOf, withdrawn),
          titles: titlesFor(actor, page, wording),
          mayRankLeaders: mayRankLeaders(actor, page.law.county),
          towns: stage.law.county.towns.map(({ code, name: town, shortName }) => ({ code, name: town, shortName })),
          choices,
        },
      });
    },

    async history(actor: Actor, query: RankingQuery, periods = DEFAULT_PERIODS): Promise<Result<RankingHistory>> {
      const asked = await ask(actor, query);
      return asked.ok ? historyOf(deps, asked.value, periods) : asked;
    },

    /** The very table that is read, as a workbook. */
    async file(actor: Actor, query: RankingQuery): Promise<Result<RankingFile>> {
      const ranking = await service.read(actor, query);
      if (!ranking.ok) return ranking;
      const page = await book.open();
      const county = page?.law.county.name ?? '';
      const { by, period } = ranking.value;
      const bytes = await fileOf([rankingSheet(county, ranking.value, filterWords(query))], 'xlsx');
      const span = `${period.from}_${period.to}`.replaceAll('-', '');
      const title = `${county}${UNIT_WORDS[by]}排名-${span}.xlsx`;
      return accept({ name: title, plain: `ranking-${by}-${span}.xlsx`, bytes });
    },
  };
  return service;
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
