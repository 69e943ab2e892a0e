import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { daySeen, daysToSee } from '@ryg/shared/domain/as-of.ts';
import { DayBanner } from '../../../features/timemachine/day-banner.tsx';
import { TimeBar } from '../../../features/timemachine/time-bar.tsx';
import { onDay, rankingHref, type RankingAddress } from './ranking-address.ts';

type Props = Readonly<{
  address: RankingAddress;
  ranking: Ranking;
  isWaiting: boolean;
  onShow: (address: RankingAddress) => void;
}>;

/** Which day the page is seen from, and the way to every other one. */
export function RankingTime({ address, ranking: { beside }, isWaiting, onShow }: Props) {
  const { since, today, asOf } = beside;
  const kind = asOf === today ? 'today' : asOf < today ? 'past' : 'forecast';
  const seen = daySeen(kind, asOf, daysToSee(since, today));
  return (
    <div className="dr-time">
      <DayBanner
        seen={seen}
        today={rankingHref(onDay(address, undefined))}
        onToday={() => onShow(onDay(address, undefined))}
      >
        {kind === 'past' && '只有到这一天结束时已经记下、已经发布的内容。'}
      </DayBanner>
      <TimeBar seen={seen} waiting={isWaiting} onDay={(day) => onShow(onDay(address, day))} />
    </div>
  );
}
