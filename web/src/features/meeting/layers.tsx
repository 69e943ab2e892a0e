import type { Layer, LayerProps } from './scene.ts';
import type { DeckState } from './use-deck.ts';

type Props = Readonly<{ layers: readonly Layer[]; state: DeckState; props: Omit<LayerProps, 'isOpen' | 'isBlack'> }>;

const isThere = ({ id, lives }: Layer, { layer, opened }: DeckState) =>
  lives === 'always' || layer === id || (lives === 'onceOpened' && opened.includes(id));

/** What lies over the page, and what goes on while it is put away. */
export function Layers({ layers, state, props }: Props) {
  return layers
    .filter((layer) => isThere(layer, state))
    .map(({ id, Picture }) => <Picture key={id} {...props} isOpen={state.layer === id} isBlack={state.isBlack} />);
}
