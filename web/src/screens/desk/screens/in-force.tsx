import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import type { ScreenCover } from '@ryg/shared/domain/screen-beat.ts';
import { sceneWords } from '../../../features/screens/scene-words.ts';
import { whenWords } from '../../../features/screens/time-words.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { Chip } from '../chip.tsx';

type Held = Readonly<{ cover: ScreenCover; words: string; by: string; at: string }>;

/** Orders that hold now, who gave them, when they end by themselves, and whether the screen paints the uppermost. */
export function InForce({ screen: { acts, beat }, now }: Readonly<{ screen: ScreenLine; now: string }>) {
  const townName = useUnitName();
  const { hold, black, testCard } = acts;
  const until = (instant: string) => `至 ${whenWords(instant, now)}`;
  const orders: readonly Held[] = [
    ...(black
      ? [
          {
            ...black,
            cover: 'black' as const,
            words: `黑屏${black.until === null ? '，直到有人亮屏' : until(black.until)}`,
          },
        ]
      : []),
    ...(testCard ? [{ ...testCard, cover: 'testCard' as const, words: `测试卡${until(testCard.until)}` }] : []),
    ...(hold
      ? [
          {
            ...hold,
            cover: 'held' as const,
            words: `停在“${sceneWords(hold.scene, hold.town, townName)}”${until(hold.until)}，到时自己恢复轮播`,
          },
        ]
      : []),
  ];
  return (
    <ul className="sc-in-force">
      {orders.map(({ cover, words, by, at }, index) => (
        <li key={cover}>
          {words} {index === 0 && <Painted isSo={beat?.cover === cover} />}
          <span className="dk-quiet">
            {by} {whenWords(at, now)} 下达
          </span>
        </li>
      ))}
    </ul>
  );
}

const Painted = ({ isSo }: Readonly<{ isSo: boolean }>) => (
  <Chip tone={isSo ? 'good' : 'warn'}>{isSo ? '屏幕已执行' : '等待屏幕确认'}</Chip>
);
