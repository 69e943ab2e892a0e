import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ScreenMe } from '@ryg/shared/contract/screen-device.contract.ts';
import type { ScreenBeat } from '@ryg/shared/domain/screen-beat.ts';
import { askedNow, useServerTime } from '../../../api/now.ts';
import { reloadNow } from '../../../api/reload-gate.ts';
import { SCREEN_KEY } from '../../../api/listen.ts';
import { drop, keep, recall, type KeptScreen } from '../../../features/board/feed/kept-feed.ts';
import { NO_ORDERS, ordersNow, ordersOf, type Orders } from './orders.ts';
import { askMe, sendBeat } from './screen-wire.ts';

const EVERY_MS = 4_500;

type Link = Readonly<{ key: string | null; orders: Orders }>;
const UNPAIRED: Link = { key: null, orders: NO_ORDERS };

/** Undefined until the store was read. */
let kept: KeptScreen | null | undefined;
let etag: string | null = null;
let link: Link = UNPAIRED;
let firstReload: number | null = null;

/**
 * After pairing: from its next start on, this browser is that screen. Somebody typed the code that stood on this very
 * wall, so the server it talks to is the right one, whatever key that server has by now.
 */
export async function becomeScreen(screen: KeptScreen): Promise<void> {
  await keep('screen', screen);
  await drop('pin');
  await drop('board');
}

async function take(me: ScreenMe): Promise<void> {
  if (me.state !== 'paired') {
    // Revoked or unknown: it is nobody's screen any more and plays what everybody may see.
    link = UNPAIRED;
    kept = null;
    await drop('screen');
    return;
  }
  if (!kept) return;
  const orders = ordersOf(me, askedNow());
  firstReload ??= orders.reload;
  // What was ordered before this page was started, its start has answered.
  if (orders.reload > firstReload) reloadNow();
  link = { key: kept.key, orders };
  if (JSON.stringify(kept.settings) === JSON.stringify(me.settings) && kept.county === me.county) return;
  kept = { key: kept.key, county: me.county, settings: me.settings };
  await keep('screen', kept);
}

async function look(signal: AbortSignal): Promise<Link> {
  if (kept === undefined) {
    kept = await recall('screen');
    if (kept) link = { key: kept.key, orders: { ...NO_ORDERS, county: kept.county, settings: kept.settings } };
  }
  if (!kept) return UNPAIRED;
  const answer = await askMe(kept.key, etag, signal);
  if (answer !== null && answer !== 'unchanged') {
    etag = answer.etag;
    await take(answer.me);
  }
  return link;
}

export type ScreenLink = Readonly<{
  isPaired: boolean;
  orders: Orders;
  /** Sends what is painted, and hears at once what the office wants. False when it did not arrive. */
  beat: (beat: ScreenBeat) => Promise<boolean>;
}>;

/** What the office wants of this screen, if it is one of its screens at all. */
export function useScreenLink(): ScreenLink {
  const client = useQueryClient();
  const { data = UNPAIRED } = useQuery({
    queryKey: SCREEN_KEY,
    queryFn: ({ signal }) => look(signal),
    retry: false,
    networkMode: 'always',
    refetchInterval: () => EVERY_MS * (0.85 + 0.3 * Math.random()),
    refetchIntervalInBackground: true,
  });
  const orders = useOrdersNow(data.orders);
  const beat = useCallback(
    async (said: ScreenBeat) => {
      const me = kept ? await sendBeat(kept.key, said) : null;
      if (!me) return false;
      await take(me);
      client.setQueryData(SCREEN_KEY, link);
      return true;
    },
    [client],
  );
  return { isPaired: data.key !== null, orders, beat };
}

/** Follows the ends of orders by itself. */
function useOrdersNow(orders: Orders): Orders {
  const ended = useServerTime(() => {
    const now = ordersNow(orders, askedNow());
    return [now.hold, now.black, now.testCard].map(Boolean).join() + now.notices.map(({ id }) => id).join();
  });
  return ended === '' ? orders : ordersNow(orders, askedNow());
}
