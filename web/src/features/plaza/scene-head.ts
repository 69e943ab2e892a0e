import type { Board } from '@ryg/shared/domain/board.ts';
import type { Slot } from './playlist.ts';
import { ruleSentences } from './words.ts';

export type Head = Readonly<{ title: string; sentence: string; pages: string | null }>;

/** What the header says of a scene. */
export function headOf(board: Board, { scene, towns, page, pages }: Slot): Head {
  if (board.totals.issues === 0) return { title: `${board.county.name}问题整改`, sentence: '', pages: null };
  switch (scene) {
    case 'overview':
      return { title: `${board.county.name}问题整改总览`, sentence: '一盏灯 就是一个问题', pages: null };
    case 'ranking':
      return {
        title: '各镇整改红黄绿榜',
        sentence: ruleSentences(board)[0],
        pages: pages > 1 ? `${page} / ${pages} 页` : null,
      };
    case 'town': {
      const place = board.ranking.findIndex(({ code }) => code === towns[0]);
      return { title: '一镇一榜', sentence: `第 ${place + 1} / ${board.ranking.length} 镇`, pages: null };
    }
  }
}
