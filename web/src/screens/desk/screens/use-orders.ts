import { useState } from 'react';
import { screenActWords, type ScreenAct } from '@ryg/shared/domain/screen-act.ts';
import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { serverNow, useServerTime } from '../../../api/now.ts';
import type { Order } from '../../../features/screens/arrival.ts';
import { actOnScreen } from '../../../features/screens/screens.queries.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { useAct } from '../use-act.ts';

const KEPT = 3;
/** For so long after an order somebody looks whether it arrives. */
const FRESH_MS = 90_000;

export type NamedOrder = Order & Readonly<{ words: string }>;

/** What was ordered from this page, newest first, and the giving of orders. */
export function useOrders() {
  const [given, setGiven] = useState<readonly NamedOrder[]>([]);
  const { act, isBusy, error } = useAct();
  const townName = useUnitName();
  const newest = given[0]?.at ?? null;
  const isFresh = useServerTime((now) => newest !== null && now - newest < FRESH_MS);

  const order = async ({ id, beat }: ScreenLine, what: ScreenAct): Promise<boolean> => {
    const before = beat && { boot: beat.boot, beat: beat.beat };
    const words = screenActWords(what, what.act === 'hold' && what.town !== null ? townName(what.town) : null);
    const isDone = await act(() => actOnScreen(id, what), `已下达：${words}`);
    if (isDone) setGiven((earlier) => [{ act: what, before, at: serverNow(), words }, ...earlier].slice(0, KEPT));
    return isDone;
  };
  return { given, order, isBusy, error, isFresh };
}

export type Orders = ReturnType<typeof useOrders>;
