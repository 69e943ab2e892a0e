import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { rankingFile } from '../../../features/ranking/ranking.queries.ts';
import { FilterSelect } from '../../../features/standing/filter-select.tsx';
import { PeriodPicker } from './period-picker.tsx';
import {
  FILTER_WORDS,
  FILTERS,
  isNarrowed,
  onPeriod,
  queryOf,
  VIEWS,
  withChoice,
  withoutFilters,
  type RankingAddress,
  type View,
} from './ranking-address.ts';

const VIEW_WORDS: Readonly<Record<View, string>> = { lamps: '灯列', table: '表格', trend: '趋势' };

type Props = Readonly<{
  address: RankingAddress;
  ranking: Ranking;
  isPhone: boolean;
  onShow: (address: RankingAddress) => void;
}>;

/** The period, what narrows the table, how it is looked at, and the ways out of the page. */
export function RankingToolbar({ address, ranking, isPhone, onShow }: Props) {
  return (
    <div className="rk-toolbar dr-toolbar">
      <PeriodPicker
        period={ranking.period}
        days={ranking.beside}
        onPeriod={(period) => onShow(onPeriod(address, period))}
      />
      {isPhone ? (
        <FilterSheet address={address} ranking={ranking} onShow={onShow} />
      ) : (
        <Filters address={address} ranking={ranking} onShow={onShow} />
      )}
      <fieldset className="rk-views">
        <legend className="visually-hidden">显示方式</legend>
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={(address.view ?? 'lamps') === view}
            onClick={() => onShow(withChoice(address, { view }))}
          >
            {VIEW_WORDS[view]}
          </button>
        ))}
      </fieldset>
      {!isPhone && (
        <>
          <a className="rk-out dr-out" href={rankingFile(queryOf(address))} download>
            导出 xlsx
          </a>
          <button type="button" className="rk-out" onClick={() => window.print()}>
            打印
          </button>
        </>
      )}
    </div>
  );
}

type FiltersProps = Pick<Props, 'address' | 'ranking' | 'onShow'>;

function Filters({ address, ranking, onShow }: FiltersProps) {
  const { batches, sources, categories, departments } = ranking.beside.choices;
  const choices = { batch: batches, source: sources, category: categories, department: departments };
  return (
    <>
      {FILTERS.map((name) => (
        <FilterSelect
          key={name}
          name={FILTER_WORDS[name]}
          value={address[name]}
          choices={choices[name]}
          onChoose={(value) => onShow(withChoice(address, { [name]: value || undefined }))}
        />
      ))}
      {isNarrowed(address) && (
        <button type="button" className="rk-clear" onClick={() => onShow(withoutFilters(address))}>
          清除筛选
        </button>
      )}
    </>
  );
}

/** On a phone the filters wait in a sheet. */
function FilterSheet(props: FiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = FILTERS.filter((name) => props.address[name] !== undefined).length;
  return (
    <>
      <button type="button" className="rk-out" onClick={() => setOpen(true)}>
        {chosen > 0 ? `筛选 ${chosen}` : '筛选'}
      </button>
      <Drawer
        open={isOpen}
        placement="bottom"
        size="70%"
        title="筛选"
        rootClassName="light-page"
        onClose={() => setOpen(false)}
        footer={
          <Button type="primary" size="large" block onClick={() => setOpen(false)}>
            查看结果
          </Button>
        }
      >
        <div className="dr-sheet">
          <Filters {...props} />
          <a className="rk-out dr-out" href={rankingFile(queryOf(props.address))} download>
            导出 xlsx
          </a>
        </div>
      </Drawer>
    </>
  );
}
