import type { OutlookAnswer, OutlookTurn } from '@ryg/shared/contract/outlook.contract.ts';
import { ALL_TOWNS } from '@ryg/shared/domain/issue.ts';
import { lampWord } from '@ryg/shared/domain/lamp-words.ts';
import type { Table } from '../../documents/table.ts';

const COLUMNS = [
  ['时段', 26],
  ['转灯日', 12],
  ['编号', 10],
  ['问题', 60],
  ['责任镇', 24],
  ['牵头单位', 24],
  ['责任人', 16],
  ['包抓领导', 16],
  ['时限', 12],
  ['现在', 12],
  ['转为', 12],
  ['理由', 50],
].map(([heading, width]) => ({ heading: String(heading), width: Number(width) }));

/** The page as sheets: what turns within the next days, and what turns over the holidays. */
export function outlookTables(outlook: OutlookAnswer): readonly Table[] {
  const { today, days, holidays, notice } = outlook;
  const rowsOf = rowsIn(outlook);
  return [
    {
      name: '明日灯',
      above: [`明日灯：以 ${today} 的情况推算，什么都不办哪些灯会变`],
      columns: COLUMNS,
      rows: days.flatMap(({ from, to, turns }) => rowsOf(from === to ? to : `${from} 至 ${to}`, turns)),
    },
    {
      name: '节假日',
      above: ['从节前最后一个工作日到节后第一个工作日会变的灯', ...(notice === null ? [] : [notice])],
      columns: COLUMNS,
      rows: holidays.flatMap(({ holiday, turns }) =>
        rowsOf(`${holiday.name} ${holiday.before} 至 ${holiday.after}`, turns),
      ),
    },
  ];
}

const rowsIn = ({ issues }: OutlookAnswer) => {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  return (span: string, turns: readonly OutlookTurn[]): Table['rows'] =>
    turns.flatMap(({ id, from, to, on, reason }) => {
      const issue = byId.get(id);
      if (!issue) return [];
      const { no, title, towns, leadUnits, responsible, sponsorLeaders, deadline } = issue;
      const names = towns.includes(ALL_TOWNS) ? '各镇' : towns.join('、');
      const people = [leadUnits, responsible, sponsorLeaders].map((some) => some.join('、'));
      return [[span, on, no ?? id, title, names, ...people, deadline, lampWord(from), lampWord(to), reason]];
    });
};
