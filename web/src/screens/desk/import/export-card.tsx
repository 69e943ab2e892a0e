import { LIST_WORDS, LISTS, type ListName } from '@ryg/shared/contract/exchange.contract.ts';
import { exportAddress } from '../../../features/exchange/exchange.queries.ts';

const SAYS: Readonly<Record<ListName, string>> = {
  issues: '一行一个问题；改后可以再导入',
  tasks: '一行一条整改措施',
  duties: '谁牵头、谁包抓、谁负责',
};

/** The three lists as files. */
export function ExportCard() {
  return (
    <section className="dk-card" aria-label="导出三张清单">
      <h2>导出三张清单</h2>
      <ul className="im-lists">
        {LISTS.map((list) => (
          <li key={list}>
            <b>{LIST_WORDS[list]}</b>
            <span className="dk-quiet">{SAYS[list]}</span>
            <span className="im-files">
              <a href={exportAddress(list, 'xlsx')} download aria-label={`${LIST_WORDS[list]}，Excel`}>
                Excel
              </a>
              <a href={exportAddress(list, 'csv')} download aria-label={`${LIST_WORDS[list]}，CSV`}>
                CSV
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
