import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Deck } from '../../../features/meeting/deck.tsx';
import { AtTheDoor } from './at-the-door.tsx';

const pageInAddress = () => decodeURIComponent(location.hash.slice(1));

/** Past the router: a page turn changes nothing but the mark in the address, and must not make it look at its routes. */
function markPage(page: string): void {
  History.prototype.replaceState.call(history, history.state, '', `#${encodeURIComponent(page)}`);
}

/** /meeting/2018-W25: the page is kept in the address, so that a reload goes on where it was. */
export function DeckScreen() {
  const { key } = useParams({ from: '/meeting/$key' });
  const [page, setPage] = useState(pageInAddress);
  const show = (to: string) => {
    setPage(to);
    markPage(to);
  };
  return (
    <AtTheDoor meetingKey={key}>
      {(meeting) => (
        <Deck
          meetingKey={key}
          meeting={meeting}
          page={page}
          onShow={show}
          openIssue={(id) => window.open(`/desk/issues/${encodeURIComponent(id)}`, `ryg-issue`)}
          openPresenter={() => window.open(`/meeting/${encodeURIComponent(key)}/presenter`, 'ryg-presenter', 'popup')}
        />
      )}
    </AtTheDoor>
  );
}
