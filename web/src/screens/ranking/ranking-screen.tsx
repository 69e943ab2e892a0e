import { useLocation, useRouter } from '@tanstack/react-router';
import { chineseDay } from '@ryg/shared/domain/as-of.ts';
import { BoardOfDay } from '../light/board-of-day.tsx';
import { WithBoard } from '../light/with-board.tsx';
import { RankingPage } from './ranking-page.tsx';
import { isSameTable, onToday, printRankingSearch, readRankingSearch, type RankingSearch } from './ranking-search.ts';
import { RankingTimeMachine } from './time-machine.tsx';

const hrefOf = (search: RankingSearch) => `/ranking${printRankingSearch(search)}`;

/** /ranking: what is shown is the address and the board, nothing else. */
export function RankingScreen() {
  const { history } = useRouter();
  const address = useLocation({ select: ({ searchStr }) => searchStr });
  const search = readRankingSearch(Object.fromEntries(new URLSearchParams(address)));
  const show = (next: RankingSearch) => {
    // Walking from town to town or from day to day is no journey that the back button should retrace.
    if (isSameTable(search, next)) history.replace(hrefOf(next));
    else history.push(hrefOf(next));
  };
  if (search.asOf !== undefined) return <PastRanking search={search} day={search.asOf} onSearch={show} />;
  return (
    <WithBoard>
      {(board, fresh) => (
        <>
          <title>{`${board.county.name}各镇排名`}</title>
          <RankingPage board={board} search={search} onSearch={show} fresh={fresh} />
        </>
      )}
    </WithBoard>
  );
}

type PastProps = Readonly<{ search: RankingSearch; day: string; onSearch: (search: RankingSearch) => void }>;

/** The same page on another day. */
function PastRanking({ search, day, onSearch }: PastProps) {
  const today = onToday(search);
  return (
    <BoardOfDay day={day} today={hrefOf(today)}>
      {({ timeMachine, ...board }, waiting) => (
        <>
          <title>{`${board.county.name}各镇排名（${chineseDay(timeMachine.asked)}）`}</title>
          <RankingPage board={board} search={search} onSearch={onSearch} fresh>
            <RankingTimeMachine
              seen={timeMachine}
              waiting={waiting}
              today={hrefOf(today)}
              onDay={(asOf) => onSearch({ ...search, asOf })}
              onToday={() => onSearch(today)}
            />
          </RankingPage>
        </>
      )}
    </BoardOfDay>
  );
}
