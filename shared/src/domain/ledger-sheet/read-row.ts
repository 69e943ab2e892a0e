import { visibleLines, visibleText } from '../clean-text.ts';
import type { Measure } from '../issue.ts';
import { readDuty, readNo, readPeople, readUnits, withoutMark, type Duty } from './read-names.ts';
import { readPlace, readTowns } from './read-towns.ts';
import type { LedgerRow, RejectedRow } from './reading.ts';
import { readRowClosing } from './row-closing.ts';
import { readRowDays } from './row-days.ts';
import type { RowCells } from './row-cells.ts';
import { noteCells } from './row-notes.ts';
import type { Section } from './section.ts';
import type { Notes, RowRefusal, SheetContext } from './sheet-context.ts';

export type RowReading =
  | Readonly<{ kind: 'accepted'; row: LedgerRow }>
  | Readonly<{ kind: 'rejected'; rejected: RejectedRow }>
  | Readonly<{ kind: 'notYet'; why: string }>;

/** One row of a ledger as an issue, or the reason why it is none. `hidden` rows are read and flagged. */
export function readRow(cells: RowCells, context: SheetContext, section: Section, hidden: boolean): RowReading {
  const notes: Notes = [];
  const title = cells.text('title');
  if (title === '') return rejected(cells, context, titleMissing(cells));
  noteCells(cells, hidden, notes);
  const days = readRowDays(cells, context, notes);
  if (!days.ok) return rejected(cells, context, days.refusal);
  const { start, deadline, reportedOn } = days.value;
  // 7月—9月 in a time limit is a plan for an issue that exists; only a start of its own says when it came to be.
  if (context.notAfter && start && start > context.notAfter && cells.text('start') !== '') {
    return { kind: 'notYet', why: `${start}才开始，截至${context.notAfter}还没有这一条` };
  }
  const closing = readRowClosing(cells, days.value, context, notes);
  if (!closing.ok) return rejected(cells, context, closing.refusal);
  const duty = dutyOf(cells, context, notes);
  const row: LedgerRow = {
    sheet: context.sheet,
    row: cells.row,
    no: readNo(cells.text('no')),
    title,
    publicTitle: cells.text('publicTitle') || null,
    source: cells.text('source') || section.source,
    category: cells.text('category') || section.category,
    measures: measuresOf(cells),
    towns: townsOf(cells, context, notes),
    sponsorLeaders: context.mapped
      ? wholeOf(cells.text('sponsorLeader'))
      : readPeople(cells.cell('sponsorLeader').text),
    leadUnits: duty.lead,
    coopUnits: duty.coop,
    responsible: context.mapped ? wholeOf(cells.text('responsible')) : readPeople(cells.cell('responsible').text),
    start,
    deadline,
    ...closing.value,
    ...(reportedOn ? { reportedOn } : {}),
    flags: notes,
  };
  return { kind: 'accepted', row };
}

function rejected(cells: RowCells, context: SheetContext, { code, message }: RowRefusal): RowReading {
  return { kind: 'rejected', rejected: { sheet: context.sheet, row: cells.row, code, message } };
}

function titleMissing(cells: RowCells): RowRefusal {
  // A blank may mean "as above", but only merged cells say so; to guess would hang a measure on the wrong issue.
  const advice =
    cells.text('no') === '' ? '请补填；如果与上一行是同一个问题，请把两行的编号和问题各合并成一格' : '请补填后再导入';
  return {
    code: 'TITLE_MISSING',
    message: `第${cells.row}行：“${cells.heading('title')}”是空的，这一行没有导入，${advice}`,
  };
}

const wholeOf = (text: string) => (text === '' ? [] : [text]);

/** Numbered lines in one cell are steps of their own; anything else is one step. */
function measuresOf(cells: RowCells): Measure[] {
  const { text, kind } = cells.cell('measure');
  if (kind === 'error') return [];
  const lines = visibleLines(text);
  const numbered =
    lines.length > 1 &&
    lines.every((line) => /^(?:[（(]?[\d一二三四五六七八九十]+[)）]?[.．、,，)）]|[①-⑳])/u.test(line));
  return numbered ? lines.map((line) => ({ text: line })) : wholeOf(visibleText(text)).map((line) => ({ text: line }));
}

function townsOf(cells: RowCells, { mapped, matchTown, townOfSheet }: SheetContext, notes: Notes): readonly string[] {
  if (townOfSheet !== null) {
    notes.push({
      code: 'TOWN_FROM_SHEET',
      message: `第${cells.row}行：表里没有“镇”这一列，按工作表的名字计入“${townOfSheet}”，请核对`,
    });
    return [townOfSheet];
  }
  const text = cells.cell('town').kind === 'error' ? '' : cells.cell('town').text;
  const { towns, aliases, unknown } =
    mapped && matchTown(text) === visibleText(text) ? readPlace(text) : readTowns(text, matchTown);
  for (const { written, meant } of aliases) {
    notes.push({
      code: 'TOWN_ALIAS',
      message: `第${cells.row}行：“${cells.heading('town')}”“${written}”按“${meant}”处理`,
    });
  }
  for (const written of unknown) {
    notes.push({
      code: 'TOWN_UNKNOWN',
      message: `第${cells.row}行：“${cells.heading('town')}”“${written}”不在本县镇（街道）名单里，按原样保留，请改正或在名单里补上别名`,
    });
  }
  return towns;
}

function dutyOf(cells: RowCells, { mapped }: SheetContext, notes: Notes): Duty {
  const cellText = (field: 'leadUnit' | 'units' | 'coopUnit') =>
    cells.cell(field).kind === 'error' ? '' : cells.cell(field).text;
  if (mapped) return { lead: wholeOf(cells.text('leadUnit')), coop: wholeOf(cells.text('coopUnit')) };
  const units = readDuty(cellText('units'));
  const led = readDuty(cellText('leadUnit'));
  const hasLabels = led.coop.length > 0 && /配合|协办|协助/u.test(cellText('leadUnit'));
  const written = hasLabels ? led.lead : readUnits(cellText('leadUnit')).map(withoutMark);
  const lead = written.length > 0 ? written : units.lead;
  const others = written.length > 0 ? [...units.lead, ...units.coop] : units.coop;
  const coop = [...new Set([...readUnits(cellText('coopUnit')), ...(hasLabels ? led.coop : []), ...others])].filter(
    (unit) => !lead.includes(unit),
  );
  if (lead.length === 0 && (cells.has('leadUnit') || cells.has('units'))) {
    notes.push({
      code: 'UNIT_MISSING',
      message: `第${cells.row}行：“${cells.heading('leadUnit') || cells.heading('units')}”没有责任单位，请补填`,
    });
  }
  return { lead, coop };
}
