import type { Agenda } from '../meeting/agenda-value.ts';
import { dayWords, percent, tallyWords } from './paper-words.ts';
import type { Block } from './paper.ts';
import { line, paragraph } from './parts.ts';

/** How the county stands, and what moved since the meeting before, in the same words in every paper. */
export function situationParts({ overview, before, stamp, ruleSentence, head }: Agenda): readonly Block[] {
  const { totals, newlyClosed, newlyRed, cured, dueSoon } = overview;
  if (totals.issues === 0) return [paragraph('台账中还没有登记问题，没有可以通报的整改情况。')];
  const rate = percent(totals.closed / totals.issues);
  return [
    paragraph(
      `截至 ${dayWords(stamp.day, stamp.day)}，全县台账共有问题 ${totals.issues} 个，其中${tallyWords(totals)}；改好率 ${rate}，已改好的问题中有 ${totals.closedLate} 个超期完成。`,
    ),
    paragraph(
      before === null
        ? '这是首次定格，没有可比较的上一次快照。'
        : `与${before.title}${before.frozen ? '' : '（当时未定格，按台账推算）'}相比，新改好 ${newlyClosed} 个，新亮红灯 ${newlyRed} 个，红灯、黄灯转好 ${cured} 个；有 ${dueSoon} 个问题临近时限。`,
    ),
    ...(head.refrozen === null
      ? []
      : [paragraph(`本次快照重新定格过 ${head.refrozen.times} 次，最近一次的原因：${head.refrozen.reason}。`)]),
    ...(ruleSentence === '' ? [] : [line(`亮灯规则：${ruleSentence}`)]),
  ];
}
