import { readNo } from './read-names.ts';
import type { Flag } from './reading.ts';
import type { RowCells } from './row-cells.ts';

/** Beyond this a jump is another way of numbering, not a forgotten row. */
const LARGEST_GAP = 50;
const LARGEST_NUMBER = 10_000;

/** Notices numbers that were jumped over. Starting again from a smaller number is no gap. */
export function sequenceWatcher(): (cells: RowCells) => Flag | null {
  let last: number | null = null;
  return (cells) => {
    const no = readNo(cells.text('no'));
    if (no === null || !/^\d+$/u.test(no) || Number(no) > LARGEST_NUMBER) return null;
    const before = last;
    const now = Number(no);
    last = now;
    if (before === null || now <= before + 1 || now - before > LARGEST_GAP) return null;
    const missing = now - before === 2 ? `${before + 1}` : `${before + 1}到${now - 1}`;
    return {
      code: 'SEQ_GAP',
      message: `第${cells.row}行：“${cells.heading('no')}”从${before}跳到${now}，缺少${missing}，请核对是否漏报`,
    };
  };
}
