import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { cssVariables } from '../../../design/css-variables.ts';
import type { DeckPage } from '../deck-pages.ts';
import type { Ask } from '../scene.ts';
import { Sheet } from '../sheet.tsx';
import { UnitRoom } from '../unit.tsx';

/** A preview asks for nothing; it only knows the numbers of the pages. */
const asksNothing = (pages: readonly DeckPage[]): Ask => ({
  turnTo: () => undefined,
  choose: () => undefined,
  pageOf: (issue) => pages.findIndex((one) => one.issue === issue) + 1 || null,
  press: () => false,
  open: () => undefined,
  again: async () => undefined,
  say: () => undefined,
});

type Props = Readonly<{
  agenda: Agenda;
  pages: readonly DeckPage[];
  at: number;
  chosen: string | null;
  /** How wide it is, of the window. */
  share: number;
}>;

/** A page in small. Every size of a page is a multiple of u, so a smaller u is all it takes. */
export function SmallSheet({ agenda, pages, at, chosen, share }: Props) {
  const page = pages[at];
  if (!page) return null;
  return (
    <div className="md-small" style={cssVariables({ '--share': share })} inert>
      <UnitRoom tone="light" scale={share}>
        <Sheet agenda={agenda} page={page} number={at + 1} of={pages.length}>
          <page.scene.Picture agenda={agenda} page={page.part} here={page} chosen={chosen} ask={asksNothing(pages)} />
        </Sheet>
      </UnitRoom>
    </div>
  );
}
