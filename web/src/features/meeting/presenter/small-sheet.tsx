import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { cssVariables } from '../../../design/css-variables.ts';
import type { DeckPage } from '../deck-pages.ts';
import type { Ask } from '../scene.ts';
import { Sheet } from '../sheet.tsx';
import { UnitRoom } from '../unit.tsx';

/** A preview asks for nothing. */
const NOTHING: Ask = {
  turnTo: () => undefined,
  choose: () => undefined,
  pageOf: () => null,
  press: () => false,
  open: () => undefined,
  again: async () => undefined,
  say: () => undefined,
};

type Props = Readonly<{
  agenda: Agenda;
  page: DeckPage;
  number: number;
  of: number;
  chosen: string | null;
  /** How wide it is, of the window. */
  share: number;
}>;

/** A page in small. Every size of a page is a multiple of u, so a smaller u is all it takes. */
export function SmallSheet({ agenda, page, number, of, chosen, share }: Props) {
  return (
    <div className="md-small" style={cssVariables({ '--share': share })} inert>
      <UnitRoom tone="light" scale={share}>
        <Sheet agenda={agenda} page={page} number={number} of={of}>
          <page.scene.Picture agenda={agenda} page={page.part} here={page} chosen={chosen} ask={NOTHING} />
        </Sheet>
      </UnitRoom>
    </div>
  );
}
