import { memo, type ReactNode } from 'react';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { DeckPage } from './deck-pages.ts';
import type { Ask, Scene, SceneProps } from './scene.ts';
import { SceneKeys, type Takers } from './scene-keys.ts';
import { Sheet } from './sheet.tsx';

type Props = Readonly<{
  agenda: Agenda;
  page: DeckPage;
  number: number;
  of: number;
  chosen: string | null;
  ask: Ask;
  foot: ReactNode;
  /** Not on yet: drawn beside the window, so that turning to it only moves it. */
  isOff: boolean;
  takers: Takers;
}>;

/**
 * A page that is on, or that was made ready to be; turning draws nothing anew. It is not hidden by `inert`, which would
 * have every lamp of the page styled again at each turn.
 */
export const PageFrame = memo(({ agenda, page, number, of, chosen, ask, foot, isOff, takers }: Props) => (
  <div className="md-frame" data-off={isOff || undefined} aria-hidden={isOff || undefined}>
    <SceneKeys value={isOff ? null : takers}>
      <Sheet agenda={agenda} page={page} number={number} of={of} foot={foot}>
        <Picture scene={page.scene} agenda={agenda} page={page.part} here={page} chosen={chosen} ask={ask} />
      </Sheet>
    </SceneKeys>
  </div>
));
PageFrame.displayName = 'PageFrame';

const Picture = memo(({ scene, ...props }: SceneProps & Readonly<{ scene: Scene }>) => <scene.Picture {...props} />);
Picture.displayName = 'Picture';
