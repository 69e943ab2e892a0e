import type { PacksView } from '@ryg/shared/contract/packs.contract.ts';
import { PackSentences } from './pack-sentences.tsx';

/** 历次规则: every pack with the days it held. */
export function PackHistory({ history }: Pick<PacksView, 'history'>) {
  return (
    <section className="dk-card">
      <h2>历次规则</h2>
      <ul className="ru-history">
        {history.map(({ pack, from, until, proposal }) => (
          <li key={`${pack.id}/${pack.version}`}>
            <details>
              <summary>
                <b>{pack.name}</b>
                <span className="dk-quiet">
                  第 {pack.version} 版　{from} 至 {until ?? '今'}
                  {proposal !== null && `　方案 ${proposal}`}
                </span>
              </summary>
              <PackSentences pack={pack} compact />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
