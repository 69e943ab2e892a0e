import { useParams } from '@tanstack/react-router';
import { useEffect, useState, type ComponentProps } from 'react';
import { Deck } from '../../../features/meeting/deck.tsx';
import { AtTheDoor } from './at-the-door.tsx';
import { holdPage } from './hold-page.ts';

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
        <HeldDeck
          meetingKey={key}
          meeting={meeting}
          page={page}
          onShow={show}
          openIssue={(id) => window.open(`/desk/issues/${encodeURIComponent(id)}`, 'ryg-issue')}
          openPresenter={() => window.open(`/meeting/${encodeURIComponent(key)}/presenter`, 'ryg-presenter', 'popup')}
        />
      )}
    </AtTheDoor>
  );
}

/** Once a meeting is open, it no longer needs the network. */
function HeldDeck(props: ComponentProps<typeof Deck>) {
  const { frozen, now, isFresh } = props.meeting;
  useEffect(() => {
    if (isFresh) void holdPage(JSON.stringify(frozen ?? now));
  }, [isFresh, frozen, now]);
  return <Deck {...props} />;
}
