import { Table } from 'antd';
import { COVER_WORDS, STAGE_WORDS } from '@ryg/shared/domain/screen-beat.ts';
import type { ScreenTimelineView } from '@ryg/shared/contract/screens.contract.ts';
import { hoursWords, shareWords, spanWords, whenWords } from '../../../features/screens/time-words.ts';

type Props = Readonly<{ view: ScreenTimelineView; now: string }>;
type Row = Readonly<{ key: string; from: string; until: string; what: string; snapshot: string; isGap: boolean }>;

const SECOND = 1_000;

/** The twin of the bars: day by day, then from when to when. */
export function StretchTable({ view, now }: Props) {
  return (
    <div className="sc-tables">
      <Table
        size="small"
        pagination={false}
        rowKey="day"
        dataSource={view.days.toReversed()}
        columns={[
          { title: '日期', dataIndex: 'day' },
          { title: '展示在线', dataIndex: 'share', render: shareWords },
          { title: '应展示', dataIndex: 'expectedSeconds', render: hoursWords, responsive: ['md'] },
          { title: '实际', dataIndex: 'shownSeconds', render: hoursWords },
          { title: '中断', dataIndex: 'interruptions', render: (count: number) => `${count} 次` },
        ]}
      />
      <Table<Row>
        size="small"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={rowsOf(view)}
        rowClassName={({ isGap }) => (isGap ? 'sc-gap-row' : '')}
        columns={[
          { title: '从', dataIndex: 'from', render: (at: string) => whenWords(at, now) },
          { title: '到', dataIndex: 'until', render: (at: string) => whenWords(at, now) },
          {
            title: '多久',
            key: 'span',
            responsive: ['md'],
            render: (_, { from, until }) => spanWords((Date.parse(until) - Date.parse(from)) / SECOND),
          },
          { title: '情况', dataIndex: 'what' },
          { title: '内容', dataIndex: 'snapshot' },
        ]}
      />
    </div>
  );
}

/** Stretches and interruptions in one list, the newest first. */
function rowsOf({ stretches, gaps }: ScreenTimelineView): readonly Row[] {
  const shown = stretches.map(({ from, until, stage, cover, snapshot }): Row => ({
    key: `s${from}`,
    from,
    until,
    what: [COVER_WORDS[cover], ...(stage === 'fresh' ? [] : [STAGE_WORDS[stage]])].join('，'),
    snapshot: snapshot === null ? '—' : `第 ${snapshot} 期`,
    isGap: false,
  }));
  const missing = gaps.map(({ from, until }): Row => ({
    key: `g${from}`,
    from,
    until,
    what: '中断：没有收到屏的消息或没有画面',
    snapshot: '—',
    isGap: true,
  }));
  return [...shown, ...missing].toSorted((a, b) => b.from.localeCompare(a.from));
}
