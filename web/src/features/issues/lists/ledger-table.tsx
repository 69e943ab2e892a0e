import './lists.css';
import { Table, type TableProps } from 'antd';
import { useRef, type ComponentRef, type KeyboardEvent, type MouseEvent, type UIEvent } from 'react';
import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import { nextRow } from './next-row.ts';
import type { Column, RowContext } from './columns.tsx';

type Row = Readonly<{ key: string; line: IssueLine }>;

type Props<Kind extends Row> = Readonly<{
  label: string;
  rows: readonly Kind[];
  columns: readonly Column<Kind>[];
  context: RowContext;
  height: number;
  loading: boolean;
  empty: React.ReactNode;
  /** The end is near. */
  onEnd: () => void;
  onOpen: (line: IssueLine) => void;
}>;

const NEAR_PX = 600;

/** A list of thousands of rows of which only the visible ones are drawn. ↑ and ↓ walk along the titles, Enter opens one. */
export function LedgerTable<Kind extends Row>(props: Props<Kind>) {
  const { label, rows, columns, context, height, loading, empty, onEnd, onOpen } = props;
  const table = useRef<ComponentRef<typeof Table>>(null);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (!isOnRow(event)) return;
    const to = nextRow(event.key, rows, rowOf(event.target));
    if (to === null) return;
    event.preventDefault();
    const box = event.currentTarget.closest('.iw-table');
    table.current?.scrollTo({ index: to });
    if (box) focusRow(box, rows[to]?.key ?? '');
  };
  const antColumns: TableProps<Kind>['columns'] = columns.map(({ key, title, width, fixed, show }) => ({
    key,
    title,
    width,
    ...(fixed ? { fixed: 'start' as const } : {}),
    render: (_value: unknown, row: Kind) => show(row, context),
  }));
  const scrolled = (event: UIEvent<HTMLElement>) => {
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
    if (scrollHeight - scrollTop - clientHeight < NEAR_PX) onEnd();
  };
  return (
    <div className="iw-table" role="group" aria-label={label}>
      <Table<Kind>
        ref={table}
        virtual
        rowKey="key"
        columns={antColumns}
        dataSource={[...rows]}
        pagination={false}
        loading={loading}
        scroll={{ x: columns.reduce((sum, { width }) => sum + width, 0), y: height }}
        locale={{ emptyText: empty }}
        onScroll={scrolled}
        onRow={({ line }) => ({
          onKeyDown: walk,
          onClick: (event) => {
            // A link inside opens by itself, and selecting text is no click.
            if (!isOnRow(event)) return;
            if (event.target instanceof Element && event.target.closest('a, button')) return;
            if (!window.getSelection()?.toString()) onOpen(line);
          },
        })}
      />
    </div>
  );
}

/** What a lamp opens hangs elsewhere on the page, and tells its row of its keys and clicks all the same. */
const isOnRow = ({ currentTarget, target }: KeyboardEvent<HTMLElement> | MouseEvent<HTMLElement>): boolean =>
  target instanceof Node && currentTarget.contains(target);

const rowOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-row-key]')?.getAttribute('data-row-key') ?? null) : null;

const TRIES = 5;

/** The row may be drawn only after the list has moved. */
function focusRow(box: Element, key: string, tries = TRIES): void {
  const link = box.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"] a`);
  if (link) link.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(box, key, tries - 1));
}
