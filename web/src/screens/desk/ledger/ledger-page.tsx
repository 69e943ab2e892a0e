import { useLocation, useRouter } from '@tanstack/react-router';
import { useDesk, useIssues } from '../../../features/issues/issues.queries.ts';
import { useIsPhone } from '../surroundings.ts';
import { FilterBar } from './filter-bar.tsx';
import { LedgerBody } from './ledger-body.tsx';
import { LedgerHead } from './ledger-head.tsx';
import { filtersOf, ledgerHref, readLedgerSearch, type LedgerSearch } from './ledger-search.ts';
import './ledger.css';

/** 台账: what is shown is the address and the ledger, nothing else. */
export function LedgerPage() {
  const { history } = useRouter();
  const address = useLocation({ select: ({ searchStr }) => searchStr });
  const search = readLedgerSearch(Object.fromEntries(new URLSearchParams(address)));
  const { data: desk } = useDesk();
  const issues = useIssues(filtersOf(search));
  const isPhone = useIsPhone();
  const show = (next: LedgerSearch) => {
    const href = ledgerHref(next);
    // Letter after letter of a word is no journey that the back button should retrace.
    if (search.q !== next.q) history.replace(href);
    else history.push(href);
  };
  return (
    <div className="lg">
      <LedgerHead search={search} onSearch={show} desk={desk} issues={issues} isPhone={isPhone} />
      <FilterBar search={search} onSearch={show} desk={desk} isPhone={isPhone} />
      <LedgerBody search={search} onSearch={show} desk={desk} issues={issues} isPhone={isPhone} />
    </div>
  );
}
