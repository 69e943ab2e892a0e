import { useEffect, useMemo, useRef, useState } from 'react';
import { useDeckChannel } from './deck-channel.ts';
import { deckPages, pageAt } from './deck-pages.ts';
import { footWords } from './foot-words.tsx';
import { Laser } from './laser.tsx';
import { keysOn } from './key-words.ts';
import { LAYERS } from './layer-registry.ts';
import { Layers } from './layers.tsx';
import { useDeckKeys } from './deck-key-events.ts';
import type { OpenMeeting } from './meeting.queries.ts';
import { usePrinting } from '../../design/printing.ts';
import type { Ask } from './scene.ts';
import { SceneKeys, type KeyTaker } from './scene-keys.ts';
import { SCENES } from './scene-registry.ts';
import { Sheet } from './sheet.tsx';
import { UnitRoom } from './unit.tsx';
import { useDeck } from './use-deck.ts';
import { serverNow } from '../../api/now.ts';
import './deck.css';
import './sheet.css';
import './tones.css';
import './deck-print.css';

const AUTO_MS = 20_000;

type Props = Readonly<{
  meetingKey: string;
  meeting: OpenMeeting;
  /** The id of the page in the address. */
  page: string;
  onShow: (page: string) => void;
  openIssue: (id: string) => void;
  openPresenter: () => void;
}>;

/** The projected pages and whoever turns them. */
export function Deck({ meetingKey, meeting, page: asked, onShow, openIssue, openPresenter }: Props) {
  const { state, happen, act, press } = useDeck();
  const takers = useTakers();
  const isPrinting = usePrinting();
  const turnedAt = useRef(serverNow());
  const agenda = (state.on.mode ? (meeting.now ?? meeting.frozen) : (meeting.frozen ?? meeting.now))!;
  const pages = useMemo(() => deckPages(agenda, SCENES), [agenda]);
  const at = pageAt(pages, asked);
  const page = pages[at]!;
  const show = (to: number) => {
    turnedAt.current = serverNow();
    onShow(pages[to]?.id ?? '');
  };
  const outside = { pages, at, layers: LAYERS, show, openIssue, openPresenter };
  const holds = state.layer !== null && LAYERS.some(({ id, holdsKeys }) => id === state.layer && holdsKeys);
  const pressed = (key: string) => {
    if (!holds && !state.isBlack && takers.take(key)) return true;
    return press(key, outside);
  };
  useDeckKeys(pressed);
  useAutoTurn(state.on.auto && !state.isBlack && state.layer === null, at, () =>
    act({ kind: 'page', at: at === pages.length - 1 ? 0 : at + 1, chosen: null }, outside),
  );
  const tell = useDeckChannel(meetingKey, (word) => {
    if (word.from !== 'presenter') return;
    if (word.says === 'key') pressed(word.key);
    else tellAll();
  });
  const tellAll = () =>
    tell({
      from: 'deck',
      page: page.id,
      isNow: agenda.mode === 'now',
      isBlack: state.isBlack,
      chosen: state.chosen,
      turnedAt: turnedAt.current,
    });
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(tellAll, [page.id, agenda.mode, state.isBlack, state.chosen]);
  const ask: Ask = {
    turnTo: (id) => act({ kind: 'page', at: pageAt(pages, id), chosen: null }, outside),
    choose: (item) => happen({ kind: 'choose', item }),
    pageOf: (issue) => pages.findIndex((one) => one.issue === issue) + 1 || null,
    press: pressed,
    open: (id) => happen({ kind: 'layer', id: state.layer === id ? null : id }),
    again: meeting.again,
    say: (sentence) => happen({ kind: 'say', sentence }),
  };
  const close = () => happen({ kind: 'layer', id: null });
  const props = { agenda, page: page.part, here: page, chosen: state.chosen, ask };
  return (
    <main className="md-deck" data-tone={state.on.tone ? 'dark' : 'light'} data-laser={state.on.laser || undefined}>
      <title>{`${page.scene.title} · ${agenda.head.title}`}</title>
      <UnitRoom tone={state.on.tone ? 'dark' : 'light'}>
        <SceneKeys value={takers}>
          {pages.map((one, index) =>
            index === at || isPrinting ? (
              <Sheet
                key={one.id}
                agenda={agenda}
                page={one}
                number={index + 1}
                of={pages.length}
                foot={footWords({ state, meeting, agenda })}
              >
                <one.scene.Picture {...props} page={one.part} here={one} />
              </Sheet>
            ) : null,
          )}
          <Layers
            layers={LAYERS}
            state={state}
            props={{ ...props, keys: keysOn(page.scene, LAYERS), close, isBlack: state.isBlack }}
          />
        </SceneKeys>
      </UnitRoom>
      {state.on.laser && <Laser />}
      {state.isBlack && <div className="md-black" role="img" aria-label="黑屏，按任意翻页键恢复" />}
    </main>
  );
}

/** The scene that is on may take a key before the deck does. */
function useTakers() {
  const [takers] = useState(() => {
    const all = new Set<KeyTaker>();
    return {
      add: (taker: KeyTaker) => {
        all.add(taker);
        return () => void all.delete(taker);
      },
      take: (key: string) => [...all].some((taker) => taker(key)),
    };
  });
  return takers;
}

function useAutoTurn(isOn: boolean, at: number, next: () => void): void {
  const latest = useRef(next);
  useEffect(() => {
    latest.current = next;
  });
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => latest.current(), AUTO_MS);
    return () => clearTimeout(timer);
  }, [isOn, at]);
}
