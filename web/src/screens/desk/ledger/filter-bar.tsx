import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Desk } from '../../../features/issues/issues.queries.ts';
import { FilterSelects } from './filter-selects.tsx';
import { SearchBox } from './search-box.tsx';
import { chipsOf, VIEW_WORDS, withFilter, withoutFilters, type Chip, type LedgerSearch } from './ledger-search.ts';

type Props = Readonly<{
  search: LedgerSearch;
  onSearch: (search: LedgerSearch) => void;
  desk: Desk | undefined;
  isPhone: boolean;
}>;

const VIEWS = ['mine', 'overdue', 'soon', 'changed'] as const;

const toFirstRow = () => document.querySelector<HTMLElement>('.lg .iw-table [data-row-key] a')?.focus();

/** Everything that narrows the list; on a phone the selects wait in a sheet. */
export function FilterBar({ search, onSearch, desk, isPhone }: Props) {
  const [isOpen, setOpen] = useState(false);
  const chips = chipsOf(search);
  // At a desk the selects show what they hold themselves.
  const shown = isPhone ? chips : chips.filter(({ name }) => name === 'todo');
  const put = (name: keyof LedgerSearch, value: string) => onSearch(withFilter(search, name, value));
  const selects = <FilterSelects search={search} desk={desk} onChange={put} />;
  return (
    <section className="lg-filters" aria-label="筛选">
      <div className="lg-filter-row">
        <SearchBox words={search.q ?? ''} isPhone={isPhone} onSearch={(words) => put('q', words)} onDown={toFirstRow} />
        {isPhone && <Button onClick={() => setOpen(true)}>{chips.length > 0 ? `筛选 ${chips.length}` : '筛选'}</Button>}
        <div className="lg-views" role="group" aria-label="常用">
          {VIEWS.map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={search.view === view}
              onClick={() => put('view', search.view === view ? '' : view)}
            >
              {VIEW_WORDS[view]}
            </button>
          ))}
        </div>
      </div>
      {!isPhone && selects}
      {chips.length > 0 && (
        <Chips chips={shown} onRemove={(name) => put(name, '')} onClear={() => onSearch(withoutFilters(search))} />
      )}
      {isPhone && (
        <Drawer
          open={isOpen}
          placement="bottom"
          size="80%"
          title="筛选"
          rootClassName="light-page"
          onClose={() => setOpen(false)}
          footer={
            <Button type="primary" size="large" block onClick={() => setOpen(false)}>
              查看结果
            </Button>
          }
        >
          {selects}
        </Drawer>
      )}
    </section>
  );
}

type ChipsProps = Readonly<{
  chips: readonly Chip[];
  onRemove: (name: Chip['name']) => void;
  onClear: () => void;
}>;

function Chips({ chips, onRemove, onClear }: ChipsProps) {
  return (
    <ul className="lg-chips" aria-label="已选条件">
      {chips.map(({ name, word }) => (
        <li key={name}>
          <button type="button" onClick={() => onRemove(name)} aria-label={`去掉条件：${word}`}>
            {word} ✕
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="lg-clear" onClick={onClear}>
          清除全部条件
        </button>
      </li>
    </ul>
  );
}
