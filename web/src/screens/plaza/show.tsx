import { PLAZA_SCENES } from '@ryg/shared/domain/plaza-scene.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { useMemo } from 'react';
import { useServerTime } from '../../api/now.ts';
import type { Contact } from '../../features/plaza/freshness.ts';
import type { Hold } from '../../features/plaza/held-slot.ts';
import { Plaza } from '../../features/plaza/plaza.tsx';
import { DEFAULT_SHOW, type ShowSettings } from '../../features/plaza/show-settings.ts';
import type { useKeeper } from './care/use-keeper.ts';
import { isNightFor, type Orders } from './link/orders.ts';
import type { PlazaSearch } from './plaza-search.ts';
import type { Frame } from './wall-frame.tsx';

type Props = Readonly<{
  board: Board;
  search: PlazaSearch;
  orders: Orders;
  clock: (now: number) => number;
  contact: Contact;
  keeper: ReturnType<typeof useKeeper>;
  frame: Frame;
}>;

/** The loop as the office wants it on this screen. */
export function Show({ board, search, orders, clock, contact, keeper, frame }: Props) {
  const { settings, county } = orders;
  const night = useServerTime((now) => isNightFor(settings?.brightness ?? null, county, clock(now)));
  const show = useShowSettings(orders);
  return (
    <Plaza
      board={board}
      hold={holdOf(search, orders, keeper.isUnsafe)}
      clock={clock}
      contact={contact}
      settings={show}
      night={night}
      isPlain={keeper.isUnsafe}
      watcher={keeper.watcher}
      {...(frame.size && { size: frame.size })}
    />
  );
}

const SAFE: Hold = { scene: 'overview' };

/** What stands still, if anything: a page that keeps failing, an order of the office, or an address. */
function holdOf(search: Hold, { hold }: Orders, isUnsafe: boolean): Hold {
  if (isUnsafe) return SAFE;
  const scene = PLAZA_SCENES.find((name) => name === hold?.scene);
  return hold && scene ? { scene, ...(hold.town !== null && { town: hold.town }) } : search;
}

function useShowSettings({ settings, notices }: Orders): ShowSettings {
  const chosen = JSON.stringify(settings);
  const words = JSON.stringify(notices.map(({ id, text }) => ({ id, text })));
  return useMemo(
    // The same wishes have to be the same value, or the lamps would be laid out anew with every answer.
    () => ({
      ...DEFAULT_SHOW,
      ...(settings && {
        scenes: settings.scenes,
        english: settings.english,
        motion: settings.motion && !settings.lowPower,
      }),
      notices: notices.map(({ id, text }) => ({ id, text })),
    }),
    // oxlint-disable-next-line react/exhaustive-deps
    [chosen, words],
  );
}
