import type { ReactNode } from 'react';
import type { Board } from '@ryg/shared/domain/board.ts';
import { RANKING_KEYS_SENTENCE } from '@ryg/shared/domain/ranking.ts';
import { Legend } from '../../features/standing/five-faces.tsx';
import { csvText } from '../../features/standing/csv.ts';
import { standingSheet } from '../../features/standing/standing-sheet.ts';
import { standingOf, type Standing } from '../../features/standing/standing.ts';
import { Corrections } from '../light/corrections.tsx';
import { HeadLine } from './head-line.tsx';
import { LampTable } from './lamp-table.tsx';
import { NumberTable } from './number-table.tsx';
import { choiceOf, filterWords, withoutFilters, type RankingSearch } from './ranking-search.ts';
import { saveFile } from './save-file.ts';
import { selectedTown, townByKey } from './selection.ts';
import { SiteHeader } from './site-header.tsx';
import { Summary } from './summary.tsx';
import { Toolbar } from './toolbar.tsx';
import type { Selection } from './town-button.tsx';
import { TownPanel } from './town-panel.tsx';
import { TrendTable } from './trend-table.tsx';
import '../../features/standing/light-page.css';
import './ranking.css';
import './ranking-table.css';
import './ranking-panel.css';
import './ranking-sizes.css';
import './ranking-phone.css';
import './ranking-print.css';

type Props = Readonly<{
  board: Board;
  search: RankingSearch;
  onSearch: (search: RankingSearch) => void;
  fresh: boolean;
  /** What stands above it all when it is of another day. */
  children?: ReactNode;
}>;

/** The ranking for supervisors: the same lamps as on the square, with every reason. */
export function RankingPage({ board, search, onSearch, fresh, children }: Props) {
  const standing = standingOf(board, choiceOf(search));
  const selected = selectedTown(standing.rows, search.town);
  const shortNames = new Map(board.ranking.map(({ code, shortName }) => [code, shortName]));
  const select: Selection['select'] = (code, key) => {
    const town = key ? townByKey(standing.rows, code, key)?.code : code;
    if (!town) return;
    onSearch({ ...search, town });
    if (key) document.querySelector<HTMLElement>(`[data-town="${CSS.escape(town)}"]`)?.focus();
  };
  const exportSheet = () =>
    saveFile(fileName(board, search), csvText(standingSheet(standing)), 'text/csv;charset=utf-8');
  return (
    <div className="light-page rk-page">
      <SiteHeader county={board.county.name} demo={board.demo} />
      <main className="rk-main">
        {children}
        <Summary board={board} standing={standing} fresh={fresh} />
        <Toolbar board={board} search={search} onSearch={onSearch} onExport={exportSheet} />
        {standing.rows.length === 0 && <p className="rk-hint">还没有镇的名单，不排名；问题都列在“多镇 / 县直”一行。</p>}
        {standing.totals.issues === 0 ? (
          <NothingFound filtered={standing.filtered} onClear={() => onSearch(withoutFilters(search))} />
        ) : (
          <div className="rk-body">
            <Table
              standing={standing}
              board={board}
              search={search}
              shortNames={shortNames}
              selection={{ code: selected?.code ?? null, select }}
            />
            {selected && <TownPanel row={selected} standing={standing} today={board.asOf} shortNames={shortNames} />}
          </div>
        )}
        <footer className="rk-footer">
          <Legend />
          <p>{footnote(board, standing)}</p>
          <Corrections />
          <HeadLine />
        </footer>
      </main>
    </div>
  );
}

type TableProps = Readonly<{
  standing: Standing;
  board: Board;
  search: RankingSearch;
  shortNames: ReadonlyMap<string, string>;
  selection: Selection;
}>;

function Table({ standing, board, search, shortNames, selection }: TableProps) {
  if (search.view === 'table') return <NumberTable standing={standing} selection={selection} />;
  if (search.view === 'trend') return <TrendTable standing={standing} today={board.asOf} selection={selection} />;
  return <LampTable standing={standing} today={board.asOf} shortNames={shortNames} selection={selection} />;
}

function NothingFound({ filtered, onClear }: Readonly<{ filtered: boolean; onClear: () => void }>) {
  if (!filtered) return <p className="rk-empty">本期没有公开的整改问题。</p>;
  return (
    <p className="rk-empty">
      没有符合筛选条件的问题。
      <button type="button" className="rk-clear" onClick={onClear}>
        清除筛选，看全部
      </button>
    </p>
  );
}

function footnote({ minIssues }: Board, { filtered }: Standing): string {
  const scope = filtered ? '按筛选后的问题重新排名；' : '';
  const small = minIssues > 1 ? `；少于 ${minIssues} 件不排名` : '';
  return `${scope}${RANKING_KEYS_SENTENCE}${small}`;
}

function fileName({ county, asOf }: Board, search: RankingSearch): string {
  const filter = filterWords(choiceOf(search))?.replace(/[\\/:*?"<>|\s]+/gu, '') ?? '';
  return `${county.name}各镇排名_${asOf}${filter && `_${filter}`}.csv`;
}
