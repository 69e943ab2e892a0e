import { useEffect, useEffectEvent, useMemo, useReducer, useState } from 'react';
import { serverNow } from '../../api/now.ts';
import { useDeckChannel } from './deck-channel.ts';
import { useDeckKeys } from './deck-key-events.ts';
import { deckPages, pageAt } from './deck-pages.ts';
import { LAYERS } from './layer-registry.ts';
import type { OpenMeeting } from './meeting.queries.ts';
import type { Ask } from './scene.ts';
import { SCENES } from './scene-registry.ts';
import { useTakers } from './scene-keys.ts';
import { useDeck } from './use-deck.ts';
import { useSteady } from './use-steady.ts';

const AUTO_MS = 20_000;

export type DeckProps = Readonly<{
  meetingKey: string;
  meeting: OpenMeeting;
  /** The id of the page in the address. */
  page: string;
  onShow: (page: string) => void;
  openIssue: (id: string) => void;
  openPresenter: () => void;
}>;

/** The frozen meeting unless 现在 was asked for, and whichever there is when there is only one. */
const agendaOf = ({ frozen, now }: OpenMeeting, wantsNow: boolean) => (wantsNow ? (now ?? frozen) : (frozen ?? now))!;

/** A deck that is open: its pages, where it stands, and everything that may turn it: keys, the clock, another window. */
export function useOpenDeck({ meetingKey, meeting, page: asked, onShow, openIssue, openPresenter }: DeckProps) {
  const { state, happen, act, press } = useDeck();
  const takers = useTakers();
  const [turnedAt, setTurnedAt] = useState(serverNow);
  const agenda = agendaOf(meeting, state.on.mode);
  const pages = useMemo(() => deckPages(agenda, SCENES), [agenda]);
  const at = pageAt(pages, asked);
  const page = pages[at]!;
  const show = (to: number) => {
    setTurnedAt(serverNow());
    onShow(pages[to]?.id ?? '');
  };
  const outside = { pages, at, layers: LAYERS, show, openIssue, openPresenter };
  const layer = LAYERS.find(({ id }) => id === state.layer);
  const pressed = (key: string): boolean =>
    (!layer?.holdsKeys && !state.isBlack && takers.take(key)) || press(key, outside);
  useDeckKeys(pressed);
  useAutoTurn(state.on.auto && !state.isBlack && !layer, at, () =>
    act({ kind: 'page', at: (at + 1) % pages.length, chosen: null }, outside),
  );
  const { isBlack, chosen } = state;
  const isNow = agenda.mode === 'now';
  usePresenter(meetingKey, { page: page.id, isNow, isBlack, chosen, turnedAt }, pressed);
  const ask = useSteady<Ask>({
    turnTo: (id) => act({ kind: 'page', at: pageAt(pages, id), chosen: null }, outside),
    choose: (item) => happen({ kind: 'choose', item }),
    pageOf: (issue) => pages.findIndex((one) => one.issue === issue) + 1 || null,
    press: pressed,
    open: (id) => happen({ kind: 'layer', id: state.layer === id ? null : id }),
    again: meeting.again,
    say: (sentence) => happen({ kind: 'say', sentence }),
  });
  return { state, agenda, pages, at, page, takers, ask, close: () => happen({ kind: 'layer', id: null }) };
}

type Standing = Readonly<{ page: string; isNow: boolean; isBlack: boolean; chosen: string | null; turnedAt: number }>;

/** Tells the presenter's window where the deck stands, and lets its keys count here. */
function usePresenter(meetingKey: string, standing: Standing, press: (key: string) => boolean): void {
  const [asked, ask] = useReducer((times: number) => times + 1, 0);
  const tell = useDeckChannel(meetingKey, (word) => {
    if (word.from !== 'presenter') return;
    if (word.says === 'key') press(word.key);
    else ask();
  });
  const told = useEffectEvent(() => tell({ from: 'deck', ...standing }));
  const { page, isNow, isBlack, chosen } = standing;
  useEffect(() => told(), [asked, page, isNow, isBlack, chosen]);
}

function useAutoTurn(isOn: boolean, at: number, next: () => void): void {
  const turn = useEffectEvent(next);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => turn(), AUTO_MS);
    return () => clearTimeout(timer);
  }, [isOn, at]);
}
