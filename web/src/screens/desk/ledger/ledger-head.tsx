import { EXPORT_ROLES } from '@ryg/shared/domain/ledger-lists.ts';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Desk, Issues } from '../../../features/issues/issues.queries.ts';
import { FiveFaces } from '../../../features/standing/five-faces.tsx';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { chipsOf, exportHref, LISTS, LIST_WORDS, withFilter, type List, type LedgerSearch } from './ledger-search.ts';

type Props = Readonly<{
  search: LedgerSearch;
  onSearch: (search: LedgerSearch) => void;
  desk: Desk | undefined;
  issues: Issues;
  isPhone: boolean;
}>;

/** Which list, how many, and the ways out of the page. */
export function LedgerHead({ search, onSearch, desk, issues, isPhone }: Props) {
  const mayExport = useHasRole(...EXPORT_ROLES);
  const isFiltered = chipsOf(search).length > 0;
  return (
    <div className="dk-head lg-head">
      <h1>台账</h1>
      <Segmented<List>
        aria-label="三张清单"
        value={search.list ?? 'issues'}
        options={LISTS.map((value) => ({ value, label: LIST_WORDS[value] }))}
        onChange={(list) => onSearch(withFilter(search, 'list', list))}
      />
      {!isFiltered && desk && !isPhone ? (
        <FiveFaces totals={desk.totals} />
      ) : (
        <p className="lg-count" aria-live="polite">
          {countWords(issues)}
        </p>
      )}
      {!isPhone && (
        <div className="dk-head-acts">
          {mayExport && (
            <Button href={exportHref(search)} download>
              导出表格
            </Button>
          )}
          <PrintButton issues={issues} />
        </div>
      )}
    </div>
  );
}

/** "共 37 件" once all of them are there. */
export function countWords({ data, hasNextPage }: Pick<Issues, 'data' | 'hasNextPage'>): string {
  if (!data) return '';
  const count = data.pages.reduce((sum, { items }) => sum + items.length, 0);
  return hasNextPage ? `已列出前 ${count} 件` : `共 ${count} 件`;
}

/** Paper has no scrolling: everything the filters leave is read first. */
function PrintButton({ issues }: Readonly<{ issues: Issues }>) {
  const [busy, setBusy] = useState(false);
  const print = async () => {
    setBusy(true);
    let { hasNextPage } = issues;
    while (hasNextPage) ({ hasNextPage } = await issues.fetchNextPage());
    setBusy(false);
    // The rows read last are on the page with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  return (
    <Button loading={busy} onClick={() => void print()}>
      打印
    </Button>
  );
}
