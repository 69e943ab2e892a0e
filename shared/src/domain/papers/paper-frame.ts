import type { Agenda } from '../meeting/agenda-value.ts';
import { fullDay } from './paper-words.ts';
import type { Block, Paper, PaperKind } from './paper.ts';
import { stampWords } from './stamp-words.ts';

/** What a county may choose of its papers. */
export type PaperOptions = Readonly<{
  /** 红头: the name printed large and red above circulars, minutes and letters; null prints none. */
  redHead: string | null;
  /** The kinds to be written; all of them when left out. */
  kinds?: readonly PaperKind[];
}>;

type Draft = Readonly<{
  kind: PaperKind;
  file: string;
  title: string;
  blocks: readonly Block[];
  to?: string;
  landscape?: boolean;
  /** Lists and sheets go without a red head. */
  isLetter: boolean;
  fields?: Readonly<Record<string, string>>;
}>;

/** A paper with what all papers of a meeting share: head, stamp and the named values for templates. */
export function paperOf(agenda: Agenda, options: PaperOptions, draft: Draft): Paper {
  const { kind, file, title, blocks, to = null, landscape = false, isLetter, fields = {} } = draft;
  const { county, head, stamp } = agenda;
  return {
    kind,
    file,
    redHead: isLetter ? options.redHead : null,
    number: null,
    title,
    to,
    blocks,
    landscape,
    stamp,
    fields: {
      标题: title,
      主送: to ?? '',
      县名: county.name,
      会议: head.title,
      会期: head.span,
      会议日期: fullDay(head.meetsOn),
      落款: county.publisher,
      快照: stampWords(stamp),
      ...fields,
    },
  };
}

/** 落款 of a letter. */
export const signed = ({ county, head }: Agenda): Block => ({
  kind: 'signature',
  unit: county.publisher,
  day: fullDay(head.meetsOn),
  seal: true,
});

const LONGEST_NAME = 60;

/** A name as part of a path: what no file system takes is left out. */
export function fileName(name: string): string {
  const clean = [
    ...name
      .replace(/[\p{Cc}\\/:*?"<>|]/gu, '')
      .trim()
      .replace(/^\.+/u, ''),
  ]
    .slice(0, LONGEST_NAME)
    .join('');
  return clean === '' ? '未命名' : clean;
}

/** No two papers of one name: the second of a name is told apart by a number. */
export function withOwnFiles(papers: readonly Paper[]): readonly Paper[] {
  const seen = new Map<string, number>();
  return papers.map((paper) => {
    const key = paper.file.toLowerCase();
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? paper : { ...paper, file: paper.file.replace(/(?=\.[^.]+$)/u, `（${times}）`) };
  });
}
