import type { Ranking, RankingHistory, RankingQuery } from '@ryg/shared/contract/ranking.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { mayRankLeaders } from '@ryg/shared/domain/leaders-table.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { UNIT_WORDS } from '@ryg/shared/domain/supervised-ranking.ts';
import { fileOf } from '../../documents/write-tables.ts';
import type { Book } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { withdrawalsIn } from '../../live/public-board.ts';
import { asking } from './asking.ts';
import { filterWords } from './choices.ts';
import { factsSource } from './facts.ts';
import { historyOf } from './history.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { stageOf, tableOf } from './stage.ts';
import { errataOf, titlesFor, wordingOf, type Correction } from './wording.ts';

export type RankingDeps = Readonly<{
  ledger: Ledger;
  book: Book;
  past: Past;
  /** Corrections that stand, newest first. */
  corrections: () => Promise<readonly Correction[]>;
}>;

type RankingFile = Readonly<{ name: string; plain: string; bytes: Uint8Array }>;

const DEFAULT_PERIODS = 8;

/** Rankings one can argue with: frozen where a release stands, said to be moving where none does. */
export function rankingService({ ledger, book, past, corrections }: RankingDeps) {
  const deps = { ledger, source: factsSource(ledger, past) };
  const ask = asking({ ledger, book, past });

  const service = {
    async read(actor: Actor, query: RankingQuery): Promise<Result<Ranking>> {
      const asked = await ask(actor, query);
      if (!asked.ok) return asked;
      const { page, choices, choice, period, days } = asked.value;
      const staged = await stageOf(deps, period, choice, days);
      if (!staged.ok) return staged;
      const stage = staged.value;
      const withdrawn = await withdrawalsIn(ledger.store);
      const wording = wordingOf(stage, withdrawn, ledger.workingDays);
      const { id, version, name } = stage.law.pack;
      return accept({
        by: choice.by,
        period,
        footing: stage.footing,
        pack: { id, version, name },
        minIssues: stage.law.county.minIssues,
        table: await tableOf(deps, stage, choice, days),
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
