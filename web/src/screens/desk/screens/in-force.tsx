import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { sceneWords } from '../../../features/screens/scene-words.ts';
import { whenWords } from '../../../features/screens/time-words.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';

/** Orders that hold now, who gave them, and when they end by themselves. */
export function InForce({ screen: { acts }, now }: Readonly<{ screen: ScreenLine; now: string }>) {
  const townName = useUnitName();
  const { hold, black, testCard } = acts;
  const by = (one: Readonly<{ by: string; at: string }>) => `${one.by} ${whenWords(one.at, now)} 下达`;
  return (
    <ul className="sc-in-force">
      {black && (
        <li>
          黑屏{black.until === null ? '，直到有人亮屏' : `至 ${whenWords(black.until, now)}`}
          <span className="dk-quiet">{by(black)}</span>
        </li>
      )}
      {testCard && (
        <li>
          测试卡至 {whenWords(testCard.until, now)}
          <span className="dk-quiet">{by(testCard)}</span>
        </li>
      )}
      {hold && (
        <li>
          停在“{sceneWords(hold.scene, hold.town, townName)}”至 {whenWords(hold.until, now)}，到时自己恢复轮播
          <span className="dk-quiet">{by(hold)}</span>
        </li>
      )}
    </ul>
  );
}
