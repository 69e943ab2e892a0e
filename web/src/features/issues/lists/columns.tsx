import type { ReactNode } from 'react';
import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { STATE_WORDS } from '@ryg/shared/domain/issue.ts';
import { todoWord } from '../todo-words.ts';
import { shortDay } from '../../../design/day-words.ts';
import { shortLampWord } from '../../../design/lamp-words.ts';
import { Days, Tags } from '../days.tsx';
import { deadlineText, namesText, numberOf, percentText, townsText } from '../line-words.ts';
import { MeasureBar, measureText } from '../measures-table.tsx';
import { OwnLamp } from '../own-lamp.tsx';
import type { TaskRow } from './task-rows.ts';

/** A measure under its number, unless the clerk wrote one before it. */
const numbered = (text: string, at: number | null) => (/^\s*[（(]?\d/u.test(text) ? text : `${at}. ${text}`);

/** A column of a list, for the table on the screen and the one on paper. */
export type Column<Row> = Readonly<{
  key: string;
  title: string;
  width: number;
  /** Stays while the others move under it. */
  fixed?: true;
  show: (row: Row, context: RowContext) => ReactNode;
  /** The same on paper; what is shown where it is not given. */
  print?: (row: Row, context: RowContext) => string;
}>;

export type RowContext = Readonly<{
  today: CalendarDay;
  titleOf: (line: IssueLine) => ReactNode;
  /** A lamp that opens why it is lit; on paper there is none to open. */
  lampOf?: (line: IssueLine, face: ReactNode, isWorded: boolean) => ReactNode;
}>;

type LineColumn = Column<Readonly<{ line: IssueLine }>>;

const number: LineColumn = { key: 'no', title: '编号', width: 84, fixed: true, show: ({ line }) => numberOf(line) };
const lamp: LineColumn = {
  key: 'lamp',
  title: '亮灯',
  width: 146,
  fixed: true,
  show: ({ line }, { lampOf }) => {
    const face = <OwnLamp lamp={line.lamp} word={shortLampWord(line.lamp)} />;
    return lampOf ? lampOf(line, face, true) : face;
  },
};
const title: LineColumn = {
  key: 'title',
  title: '问题',
  width: 452,
  fixed: true,
  show: ({ line }, { titleOf, today }) => (
    <div className="iw-cell-title">
      {titleOf(line)}
      <Tags line={line} today={today} />
    </div>
  ),
};
const towns: LineColumn = { key: 'towns', title: '责任镇', width: 122, show: ({ line }) => townsText(line) };
const lead: LineColumn = { key: 'lead', title: '牵头单位', width: 132, show: ({ line }) => namesText(line.leadUnits) };
const deadline: LineColumn = {
  key: 'deadline',
  title: '时限',
  width: 104,
  show: ({ line }, { today }) => deadlineText(line, today),
};
const days: LineColumn = { key: 'days', title: '剩余', width: 124, show: ({ line }) => <Days line={line} /> };
const state: LineColumn = {
  key: 'state',
  title: '状态',
  width: 132,
  show: ({ line }) => (
    <>
      {STATE_WORDS[line.state]}
      {line.todo && <span className="iw-todo">{todoWord(line.todo)}</span>}
    </>
  ),
};
const progress: LineColumn = {
  key: 'progress',
  title: '进度',
  width: 84,
  show: ({ line }) => percentText(line.progress),
};
const lastReport: LineColumn = {
  key: 'lastReport',
  title: '最近上报',
  width: 104,
  show: ({ line }, { today }) => (line.lastReport ? shortDay(line.lastReport, today) : '—'),
};
const source: LineColumn = { key: 'source', title: '来源', width: 150, show: ({ line }) => line.source ?? '—' };
const category: LineColumn = { key: 'category', title: '类别', width: 120, show: ({ line }) => line.category ?? '—' };

/** 问题清单: what, how it stands, and by when. */
export const issueColumns: readonly LineColumn[] = [
  number,
  lamp,
  title,
  days,
  deadline,
  state,
  progress,
  towns,
  lead,
  lastReport,
  source,
  category,
];

/** 责任清单: who answers for what. */
export const dutyColumns: readonly LineColumn[] = [
  number,
  lamp,
  title,
  {
    key: 'leader',
    title: '包抓领导',
    width: 130,
    show: ({ line }) => namesText(line.sponsorLeaders),
  },
  lead,
  { key: 'coop', title: '配合单位', width: 220, show: ({ line }) => namesText(line.coopUnits) },
  towns,
  { key: 'responsible', title: '责任人', width: 150, show: ({ line }) => namesText(line.responsible) },
  deadline,
  state,
];

/** 任务清单: by measure. */
export const taskColumns: readonly Column<TaskRow>[] = [
  number,
  lamp,
  { ...title, width: 400 },
  {
    key: 'measure',
    title: '整改措施',
    width: 330,
    show: ({ measure, number: at }) =>
      measure ? (
        <span className="iw-cell-measure">{numbered(measure.text, at)}</span>
      ) : (
        <span className="iw-none">未分条</span>
      ),
  },
  {
    key: 'owner',
    title: '责任人',
    width: 130,
    show: ({ measure, line }) => measure?.owner ?? namesText(line.responsible),
  },
  {
    key: 'measureDeadline',
    title: '措施时限',
    width: 110,
    show: ({ measure, line }, { today }) =>
      measure?.deadline ? shortDay(measure.deadline, today) : deadlineText(line, today),
  },
  { key: 'weight', title: '权重', width: 72, show: ({ measure }) => (measure ? (measure.weight ?? 1) : '—') },
  {
    key: 'measureProgress',
    title: '进度',
    width: 170,
    show: ({ measure, line }) => (measure ? <MeasureBar measure={measure} /> : percentText(line.progress)),
    print: ({ measure, line }) => (measure ? measureText(measure) : percentText(line.progress)),
  },
];
