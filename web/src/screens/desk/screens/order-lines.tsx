import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { useServerTime } from '../../../api/now.ts';
import { arrivalOf, type Arrival } from '../../../features/screens/arrival.ts';
import { spanWords } from '../../../features/screens/time-words.ts';
import type { NamedOrder } from './use-orders.ts';

const SECOND = 1_000;

/** Whether what was ordered has reached the wall, in the screen's own words. */
export function OrderLines({ given, screen }: Readonly<{ given: readonly NamedOrder[]; screen: ScreenLine }>) {
  return (
    <ol className="sc-orders" aria-live="polite">
      {given.map((order) => (
        <OrderLine key={order.at} order={order} screen={screen} />
      ))}
    </ol>
  );
}

function OrderLine({ order, screen }: Readonly<{ order: NamedOrder; screen: ScreenLine }>) {
  const arrival = useServerTime((now) => arrivalOf(order, screen, now));
  const seconds = useServerTime((now) => Math.max(0, Math.floor((now - order.at) / SECOND)));
  return (
    <li data-arrival={arrival}>
      <b>{order.words}</b>
      <span>{arrivalWords(arrival, screen)}</span>
      {arrival === 'waiting' && <span aria-hidden>{spanWords(seconds)}</span>}
    </li>
  );
}

function arrivalWords(arrival: Arrival, { liveness }: ScreenLine): string {
  if (arrival === 'done') return '屏幕已执行';
  if (arrival === 'waiting') return '已下达，等待屏幕确认…';
  return liveness === 'down'
    ? '屏离线，没有执行；恢复连接后会按指令办，请到现场看看'
    : '屏幕还没有确认；请看一眼大屏，仍不对就重新载入';
}
