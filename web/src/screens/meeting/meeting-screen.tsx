import { useLocation, useRouter } from '@tanstack/react-router';
import { WithBoard } from '../light/with-board.tsx';
import { MeetingShow } from './meeting-show.tsx';

/** /meeting: the page and the chosen town are kept in the address, so that a reload goes on where it was. */
export function MeetingScreen() {
  const { history } = useRouter();
  const { hash, searchStr } = useLocation();
  const town = new URLSearchParams(searchStr).get('town');
  const show = (page: string, code: string | null) =>
    history.replace(`/meeting${code === null ? '' : `?${new URLSearchParams({ town: code }).toString()}`}#${page}`);
  return (
    <WithBoard>
      {(board, fresh) => (
        <>
          <title>{`${board.county.name}整改调度会`}</title>
          <MeetingShow board={board} fresh={fresh} page={hash} town={town} onShow={show} />
        </>
      )}
    </WithBoard>
  );
}
