import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { periodWords } from '@ryg/shared/domain/period.ts';
import { footingWords } from '@ryg/shared/domain/ranking-footing.ts';
import { monthDay } from '../../../design/day-words.ts';
import { MovementCounters, type OpenList } from './movement-list.tsx';
import { filterWords, onDay, withChoice, type RankingAddress } from './ranking-address.ts';

type Props = Readonly<{
  ranking: Ranking;
  address: RankingAddress;
  isPhone: boolean;
  onShow: (address: RankingAddress) => void;
  onList: OpenList;
}>;

/** What moved in the period, what the table stands on, and what was corrected since. */
export function RankingStrip({ ranking, address, isPhone, onShow, onList }: Props) {
  const { footing, period, beside, table } = ranking;
  const isMoving = footing.kind === 'ledger' && footing.state !== 'closed';
  return (
    <div className="dr-strip">
      <p className="dr-on-paper">{[periodWords(period), ...filterWords(address)].join('　')}</p>
      <MovementCounters movement={table.movement} whose="全县" isShort={isPhone} onList={onList} />
      <p className="dr-footing" data-moving={isMoving || undefined}>
        {footingWords(footing, period, beside.isRunning)}
        <BasisButton ranking={ranking} address={address} onShow={onShow} />
        {address.asOf === undefined && (
          <button type="button" className="dr-basis" onClick={() => onShow(onDay(address, beside.today))}>
            时光机
          </button>
        )}
      </p>
      {beside.errata.length > 0 && (
        <details className="dr-errata">
          <summary>发布后更正 {beside.errata.length} 条</summary>
          <ul>
            {beside.errata.map(({ on, issue, text }, at) => (
              <li key={at}>
                {monthDay(on)}
                {issue && `　${issue}`}　{text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** From the release to the ledger and back, where there are both. */
function BasisButton({ ranking: { footing }, address, onShow }: Pick<Props, 'ranking' | 'address' | 'onShow'>) {
  if (footing.kind === 'released') {
    return (
      <button type="button" className="dr-basis" onClick={() => onShow(withChoice(address, { basis: 'ledger' }))}>
        改看台账
      </button>
    );
  }
  if (footing.because !== 'asked') return null;
  return (
    <button type="button" className="dr-basis" onClick={() => onShow(withChoice(address, { basis: undefined }))}>
      回到已发布
    </button>
  );
}
