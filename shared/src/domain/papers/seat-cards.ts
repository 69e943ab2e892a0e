import type { Agenda, AgendaRow } from '../meeting/agenda-value.ts';
import { type PaperOptions, paperOf } from './paper-frame.ts';
import type { Paper } from './paper.ts';
import { line } from './parts.ts';
import { stampWords } from './stamp-words.ts';

/** 座签 of all towns in the colour of their plates; a town that is not ranked sits behind a neutral card. */
export function seatCardsOf(agenda: Agenda, options: PaperOptions): Paper {
  const { rows } = agenda.ranking;
  return paperOf(agenda, options, {
    kind: 'seatCards',
    file: '座签.docx',
    title: `${agenda.head.title}座签`,
    isLetter: false,
    blocks:
      rows.length === 0
        ? [line('本县还没有登记镇，没有座签可印。')]
        : rows.map((row) => ({
            kind: 'seatCard',
            name: row.town,
            plate: row.rank === null ? null : row.plate,
            words: wordsOf(row),
            stamp: stampWords(agenda.stamp),
          })),
    fields: { 镇数: String(rows.length) },
  });
}

function wordsOf({ rank, total, red, yellow, closed }: AgendaRow): string {
  if (total === 0) return '台账中没有本镇问题';
  if (rank === null) return `问题 ${total} 个，数量较少，不参加排名`;
  return `红灯 ${red} 个　黄灯 ${yellow} 个　已改好 ${closed}/${total}`;
}
