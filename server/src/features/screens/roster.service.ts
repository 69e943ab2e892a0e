import { EMPTY_ROSTER, foldScreens, type ScreenRoster } from '@ryg/shared/domain/screen-roster.ts';
import { SCREEN_ENTRIES } from '@ryg/shared/domain/screen-fact.ts';
import { createBell, type Bell } from '../../live/bell.ts';
import { createQueue } from '../../live/queue.ts';
import type { Store } from '../../store/store.ts';

/** The screens and notices in memory, as the entries left them. */
export type RosterService = Readonly<{
  current: () => ScreenRoster;
  /** Reads what was written since; the bell rings when that was anything. */
  refresh: () => Promise<void>;
  onChange: Bell['listen'];
}>;

export async function openRoster({ entries }: Pick<Store, 'entries'>): Promise<RosterService> {
  const bell = createBell();
  const inTurn = createQueue();
  let roster = EMPTY_ROSTER;
  const refresh = async () => {
    const before = roster.version;
    roster = foldScreens(roster, await entries.ofKinds(SCREEN_ENTRIES, before));
    if (roster.version !== before) bell.ring({ version: roster.version });
  };
  await refresh();
  return { current: () => roster, refresh: () => inTurn(refresh), onChange: bell.listen };
}
