import { LampIcon } from '../../../design/lamp-icon.tsx';
import type { ScreenState } from '../../../features/screens/screen-state.ts';

/** A screen's own lamp with its word. */
export function StateLine({ state: { lamp, word, more } }: Readonly<{ state: ScreenState }>) {
  return (
    <p className="sc-state" data-lamp={lamp}>
      <LampIcon lamp={lamp} />
      <span>
        <b>{word}</b>
        {more !== null && <span className="sc-more">{more}</span>}
      </span>
    </p>
  );
}
