import { useLocation, useRouter } from '@tanstack/react-router';
import { WithBoard } from '../light/with-board.tsx';
import { RankingPage } from './ranking-page.tsx';
import { isSameTable, printRankingSearch, readRankingSearch, type RankingSearch } from './ranking-search.ts';

/** /ranking: what is shown is the address and the board, nothing else. */
export function RankingScreen() {
  const { history } = useRouter();
  const address = useLocation({ select: ({ searchStr }) => searchStr });
  const search = readRankingSearch(Object.fromEntries(new URLSearchParams(address)));
  const show = (next: RankingSearch) => {
    const href = `/ranking${printRankingSearch(next)}`;
    // Walking from town to town is no journey that the back button should retrace.
    if (isSameTable(search, next)) history.replace(href);
    else history.push(href);
  };
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
