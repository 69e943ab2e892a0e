import { foldText } from '../clean-text.ts';
import type { Flag, LedgerRow, RejectedRow } from './reading.ts';

export type Kept = Readonly<{ row: LedgerRow } | { rejected: RejectedRow }>;

/**
 * Weighs each accepted row against the ones before it: the same 编号, title and lead unit is a duplicate and refused,
 * unless it names another measure of the issue right above it. Outside of ledgers, many rows may well look alike.
 */
export function repeatKeeper(kind: 'ledger' | 'mapped'): (row: LedgerRow, heading: string) => Kept {
  const byKey = new Map<string, LedgerRow>();
  const byNo = new Map<string, LedgerRow>();
  const byTitle = new Map<string, LedgerRow>();
  let previous: LedgerRow | null = null;

  return (row, heading) => {
    const title = foldText(row.title);
    // Sheets of towns count from 1 each; the town is part of the number there.
    const key = JSON.stringify([row.no, title, row.leadUnits.map(foldText), townBySheet(row)]);
    const twin = byKey.get(key);
    const above = previous;
    const isMeasure =
      above !== null &&
      above.no === row.no &&
      row.no !== null &&
      foldText(above.title) === title &&
      differsInMeasure(above, row);
    if (twin && !isMeasure) return { rejected: duplicate(row, twin) };
    // Each town's part of a sheet often counts from 1 again.
    if (row.no === '1' && above?.no !== '1') byNo.clear();
    const related =
      kind === 'mapped' ? [] : relationFlags(row, byNo.get(numberKey(row)), byTitle.get(titleKey(row)), heading);
    const flags = isMeasure ? [measureRow(row, above)] : related;
    previous = row;
    if (!twin) byKey.set(key, row);
    if (!byNo.has(numberKey(row))) byNo.set(numberKey(row), row);
    if (!byTitle.has(titleKey(row))) byTitle.set(titleKey(row), row);
    return { row: flags.length === 0 ? row : { ...row, flags: [...row.flags, ...flags] } };
  };
}

const townBySheet = ({ flags, towns }: LedgerRow) =>
  flags.some(({ code }) => code === 'TOWN_FROM_SHEET') ? towns : null;
const numberKey = ({ sheet, category, no }: LedgerRow) => JSON.stringify([sheet, category, no]);
const titleKey = ({ title, leadUnits, towns }: LedgerRow) => JSON.stringify([foldText(title), leadUnits, towns]);
const measureText = ({ measures }: LedgerRow) => measures.map(({ text }) => foldText(text)).join('|');

function differsInMeasure(one: LedgerRow, other: LedgerRow): boolean {
  return one.measures.length > 0 && other.measures.length > 0 && measureText(one) !== measureText(other);
}

function duplicate({ sheet, row }: LedgerRow, twin: LedgerRow): RejectedRow {
  const message = `第${row}行与${twin.sheet === sheet ? '' : `“${twin.sheet}”`}第${twin.row}行是同一个问题（编号、问题、单位都相同），没有重复导入；如果不是，请改编号`;
  return { sheet, row, code: 'DUPLICATE', message };
}

function measureRow({ row, no }: LedgerRow, above: LedgerRow): Flag {
  return {
    code: 'MEASURE_ROW',
    message: `第${row}行与第${above.row}行同属${no}号问题，是它的另一条措施，单独成行读入`,
  };
}

function relationFlags(
  row: LedgerRow,
  sameNo: LedgerRow | undefined,
  sameTitle: LedgerRow | undefined,
  heading: string,
): Flag[] {
  if (sameNo && row.no !== null) {
    return [
      {
        code: 'NO_REPEATED',
        message: `第${row.row}行：“${heading}”${row.no}与第${sameNo.row}行重号，两行都已读入，请改正编号`,
      },
    ];
  }
  if (sameTitle && row.no !== null) {
    return [
      {
        code: 'SIMILAR_ROW',
        message: `第${row.row}行与第${sameTitle.row}行问题、单位都相同，只是编号不同，请核对是否重复`,
      },
    ];
  }
  return [];
}
