import { usePrinting } from '../../design/printing.ts';
import { footWords } from './foot-words.tsx';
import { keysOn } from './key-words.ts';
import { Laser } from './laser.tsx';
import { LAYERS } from './layer-registry.ts';
import { Layers } from './layers.tsx';
import { useMadeReady } from './made-ready.ts';
import { PageFrame } from './page-frame.tsx';
import { SceneKeys } from './scene-keys.ts';
import { UnitRoom } from './unit.tsx';
import { useOpenDeck, type DeckProps } from './use-open-deck.ts';
import './deck.css';
import './sheet.css';
import './tones.css';
import './deck-print.css';

/** The projected pages and whoever turns them. */
export function Deck(props: DeckProps) {
  const { state, agenda, pages, at, page, takers, ask, close } = useOpenDeck(props);
  const isPrinting = usePrinting();
  const ready = useMadeReady(at, pages.length);
  const tone = state.on.tone ? 'dark' : 'light';
  const given = { agenda, chosen: state.chosen, ask };
  const foot = footWords({ state, meeting: props.meeting, agenda });
  return (
    <main className="md-deck" data-tone={tone} data-laser={state.on.laser || undefined}>
      <title>{`${page.scene.title} · ${agenda.head.title}`}</title>
      <UnitRoom tone={tone}>
        {pages.map((one, index) =>
          index === at || isPrinting || ready.includes(index) ? (
            <PageFrame
              key={one.id}
              agenda={agenda}
              page={one}
              number={index + 1}
              of={pages.length}
              chosen={index === at ? state.chosen : null}
              ask={ask}
              foot={index === at ? foot : null}
              isOff={index !== at && !isPrinting}
              takers={takers}
            />
          ) : null,
        )}
        <SceneKeys value={takers}>
          <Layers
            layers={LAYERS}
            state={state}
            props={{ ...given, page: page.part, here: page, keys: keysOn(page.scene, LAYERS), close }}
          />
        </SceneKeys>
      </UnitRoom>
      {state.on.laser && <Laser />}
      {state.isBlack && <div className="md-black" role="img" aria-label="黑屏，按任意翻页键恢复" />}
    </main>
  );
}
