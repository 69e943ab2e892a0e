import type { IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';
import { indicatorLampWord, LAMP_ORDER } from './lamp-order.ts';

/** How many of each lamp, and how many lines are crossed. */
export function Summary({ items }: Readonly<{ items: readonly IndicatorLine[] }>) {
  const crossed = items.filter((line) => line.crossed.length > 0).length;
  return (
    <div className="in-summary">
      <ul aria-label="灯色合计">
        {LAMP_ORDER.map((lamp) => (
          <li key={lamp}>
            <Lamp face={lamp} />
            <span>{indicatorLampWord(lamp)}</span>
            <b>{items.filter((line) => line.lamp === lamp).length}</b>
          </li>
        ))}
      </ul>
      <p>
        共 {items.length} 个指标，{crossed === 0 ? '没有触线的' : `其中 ${crossed} 个已触线，后果写在各自的行里`}。
      </p>
    </div>
  );
}
