import type { Screen } from '@ryg/shared/domain/screen-roster.ts';
import type { ScreenMe } from '@ryg/shared/contract/screen-device.contract.ts';
import type { Bell } from '../../live/bell.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Clock } from '../../platform/clock.ts';
import { sha256 } from '../../platform/one-time-code.ts';
import { openListeningPost, type ListeningPost } from './listening-post.ts';
import { meOf, type Instants } from './me.ts';
import { pairingDesk, type Pairing } from './pairing.ts';
import { openRoster, type RosterService } from './roster.service.ts';

type Deps = Readonly<{
  ledger: Ledger;
  /** Screens hang there today, also those of a demo. */
  wall: Clock;
  /** The pages that are served. */
  build: string;
  onFailure: (error: unknown) => void;
}>;

/** Everything the house knows of its screens; their own routes and those of the desk stand on it. */
export type Screens = Readonly<{
  ledger: Ledger;
  wall: Clock;
  build: string;
  roster: RosterService;
  pairing: Pairing;
  post: ListeningPost;
  /** The paired screen a key belongs to, or what became of it. */
  whose: (key: string | null) => Promise<Screen | 'revoked' | 'unpaired'>;
  me: (screen: Screen) => Promise<Extract<ScreenMe, { state: 'paired' }>>;
  /** Rings when screens should ask anew. */
  onChange: Bell['listen'];
  close: () => Promise<void>;
}>;

export async function openScreens({ ledger, wall, build, onFailure }: Deps): Promise<Screens> {
  const { store, clock } = ledger;
  const roster = await openRoster(store);
  const post = await openListeningPost({ store, wall, build, onFailure });
  const county = async () => (await store.entries.latest('countyDeclared'))?.data.code ?? '';
  const now = (): Instants => ({ wall: wall.now(), ledger: clock.now() });
  return {
    ledger,
    wall,
    build,
    roster,
    pairing: pairingDesk(wall),
    post,
    whose: async (key) => {
      const known = key === null ? null : await store.screens.keyOf(sha256(key));
      if (!known) return 'unpaired';
      const screen = roster.current().screens.get(known.screen);
      return known.ended || !screen || screen.revoked ? 'revoked' : screen;
    },
    me: async (screen) => meOf(screen, { roster: roster.current(), at: now(), build, county: await county() }),
    onChange: roster.onChange,
    close: post.close,
  };
}
