import { Button, Empty, Skeleton } from 'antd';
import { useRouter } from '@tanstack/react-router';
import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { sentenceOf } from '../../../api/refused.ts';
import {
  dutyColumns,
  issueColumns,
  taskColumns,
  type Column,
  type RowContext,
} from '../../../features/issues/lists/columns.tsx';
import { LedgerCards } from '../../../features/issues/lists/ledger-cards.tsx';
import { LedgerTable } from '../../../features/issues/lists/ledger-table.tsx';
import { PrintSheet } from '../../../features/issues/lists/print-sheet.tsx';
import { taskRows } from '../../../features/issues/lists/task-rows.ts';
import type { Desk, Issues } from '../../../features/issues/issues.queries.ts';
import { issueHref } from '../desk-address.ts';
import { DeskLink } from '../desk-link.tsx';
import { LitLamp } from '../lit-lamp.tsx';
import { useWindowHeight } from '../surroundings.ts';
import { cardWords } from './card-words.tsx';
import { countWords } from './ledger-head.tsx';
import { chipsOf, LIST_WORDS, withoutFilters, type LedgerSearch } from './ledger-search.ts';

type Props = Readonly<{
  search: LedgerSearch;
  onSearch: (search: LedgerSearch) => void;
  desk: Desk | undefined;
  issues: Issues;
  isPhone: boolean;
}>;

/** The rows of the list, as a table, as cards, and for the printer. */
export function LedgerBody(props: Props) {
  const { desk, issues, isPhone } = props;
  const { data, error, refetch } = issues;
  if (error && !data) {
    return (
      <div className="lg-failed" role="alert">
        <p>{sentenceOf(error)}</p>
        <Button onClick={() => void refetch()}>重试</Button>
      </div>
    );
  }
  if (!data || !desk) return <Skeleton active paragraph={{ rows: 10 }} />;
  const lines = data.pages.flatMap(({ items }) => items);
  return isPhone ? (
    <PhoneList {...props} lines={lines} today={desk.today} />
  ) : (
    <DeskList {...props} lines={lines} today={desk.today} />
  );
}

type ListProps = Props & Readonly<{ lines: readonly IssueLine[]; today: CalendarDay }>;

const contextOf = (today: CalendarDay): RowContext => ({
  today,
  lampOf: ({ id, lamp, title }, face, isWorded) => (
    <LitLamp id={id} lamp={lamp} title={title} isWorded={isWorded}>
      {face}
    </LitLamp>
  ),
  titleOf: ({ id, title }) => (
    <DeskLink to={issueHref(id)} className="iw-title">
      {title}
    </DeskLink>
  ),
});

function PhoneList({ search, onSearch, issues, lines, today }: ListProps) {
  if (lines.length === 0) return <Nothing search={search} onSearch={onSearch} />;
  return (
    <LedgerCards
      lines={lines}
      context={contextOf(today)}
      more={cardWords(search.list ?? 'issues', today)}
      isMore={issues.hasNextPage}
      loading={issues.isFetchingNextPage}
      onMore={() => void issues.fetchNextPage()}
    />
  );
}

/** Everything above the table and below it, in pixels. */
const AROUND_TABLE_PX = 352;
const LEAST_PX = 320;

function DeskList(props: ListProps) {
  const { search, lines } = props;
  const rows = lines.map((line) => ({ key: line.id, line }));
  switch (search.list) {
    case 'tasks':
      return <Rows {...props} rows={taskRows(lines)} columns={taskColumns} />;
    case 'duties':
      return <Rows {...props} rows={rows} columns={dutyColumns} />;
    default:
      return <Rows {...props} rows={rows} columns={issueColumns} />;
  }
}

type RowsProps<Row extends Readonly<{ key: string; line: IssueLine }>> = ListProps &
  Readonly<{ rows: readonly Row[]; columns: readonly Column<Row>[] }>;

function Rows<Row extends Readonly<{ key: string; line: IssueLine }>>(props: RowsProps<Row>) {
  const { search, onSearch, issues, today, rows, columns } = props;
  const { history } = useRouter();
  const height = Math.max(LEAST_PX, useWindowHeight() - AROUND_TABLE_PX);
  const context = contextOf(today);
  const title = LIST_WORDS[search.list ?? 'issues'];
  const conditions = chipsOf(search).map(({ word }) => word);
  return (
    <>
      <LedgerTable
        label={title}
        rows={rows}
        columns={columns}
        context={context}
        height={height}
        loading={issues.isPlaceholderData}
        empty={<Nothing search={search} onSearch={onSearch} />}
        onEnd={() => {
          if (issues.hasNextPage && !issues.isFetchingNextPage) void issues.fetchNextPage();
        }}
        onOpen={({ id }) => history.push(issueHref(id))}
      />
      <p className="lg-foot">
        {countWords(issues)}
        {issues.hasNextPage ? '，向下滚动继续' : ''}
        <span>↑ ↓ 选择，Enter 打开，/ 搜索</span>
      </p>
      <PrintSheet
        title={title}
        notes={[
          `截至 ${today}`,
          countWords(issues),
          ...(conditions.length > 0 ? [`条件：${conditions.join('、')}`] : []),
        ].join('　')}
        rows={rows}
        columns={columns}
        context={{ today, titleOf: context.titleOf }}
      />
    </>
  );
}

function Nothing({ search, onSearch }: Pick<Props, 'search' | 'onSearch'>) {
  const isFiltered = chipsOf(search).length > 0;
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={isFiltered ? '没有符合条件的问题' : '台账里还没有您负责的问题'}
    >
      {isFiltered && <Button onClick={() => onSearch(withoutFilters(search))}>清除条件，看全部</Button>}
    </Empty>
  );
}
