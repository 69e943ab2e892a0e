import type { Board } from '@ryg/shared/domain/board.ts';
import { FilterSelect } from '../../features/standing/filter-select.tsx';
import { choicesOf, isFiltered } from '../../features/standing/standing.ts';
import { choiceOf, onToday, withoutFilters, type RankingSearch, type View } from './ranking-search.ts';

const VIEW_WORDS: readonly (readonly [View, string])[] = [
  ['lamps', '灯列'],
  ['table', '表格'],
  ['trend', '趋势'],
];

type Props = Readonly<{
  board: Board;
  search: RankingSearch;
  onSearch: (search: RankingSearch) => void;
  onExport: () => void;
}>;

/** Filters, views, and the ways out of the page. */
export function Toolbar({ board, search, onSearch, onExport }: Props) {
  const { categories, leadUnits } = choicesOf(board);
  const { category: _category, unit: _unit, view: _view, ...rest } = search;
  const { category, unit, view } = search;
  const show = (next: RankingSearch) => onSearch({ ...rest, ...next });
  return (
    <div className="rk-toolbar">
      <FilterSelect
        name="类别"
        value={category}
        choices={categories}
        onChoose={(next) => show({ ...(unit && { unit }), ...(view && { view }), ...(next && { category: next }) })}
      />
      <FilterSelect
        name="部门"
        value={unit}
        choices={leadUnits}
        onChoose={(next) => show({ ...(category && { category }), ...(view && { view }), ...(next && { unit: next }) })}
      />
      {isFiltered(choiceOf(search)) && (
        <button type="button" className="rk-clear" onClick={() => onSearch(withoutFilters(search))}>
          清除筛选
        </button>
      )}
      <fieldset className="rk-views">
        <legend className="visually-hidden">显示方式</legend>
        {VIEW_WORDS.map(([name, word]) => (
          <button
            key={name}
            type="button"
            aria-pressed={(view ?? 'lamps') === name}
            onClick={() => show({ ...(category && { category }), ...(unit && { unit }), view: name })}
          >
            {word}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className="rk-out"
        aria-pressed={search.asOf !== undefined}
        title="看过去任何一天的排名，或推算以后的"
        onClick={() => onSearch(search.asOf === undefined ? { ...search, asOf: board.asOf } : onToday(search))}
      >
        时光机
      </button>
      <button type="button" className="rk-out" onClick={onExport} title="把表中所见存成表格文件，可用 Excel 打开">
        导出表格
      </button>
      <button type="button" className="rk-out" onClick={() => window.print()}>
        打印
      </button>
    </div>
  );
}
