import type { Agenda } from '../meeting/agenda-value.ts';
import { type PaperOptions, withOwnFiles } from './paper-frame.ts';
import { PAPER_KINDS, type Paper, type PaperKind } from './paper.ts';
import { seatCardsOf } from './seat-cards.ts';
import { workListOf } from './work-list.ts';

type Writer = (agenda: Agenda, options: PaperOptions) => readonly Paper[];

const WRITERS: Partial<Readonly<Record<PaperKind, Writer>>> = {
  workList: (agenda, options) => [workListOf(agenda, options)],
  seatCards: (agenda, options) => [seatCardsOf(agenda, options)],
};

/** Every paper of a meeting, made from its agenda and nothing else, in the order in which they are listed. */
export function papersOf(agenda: Agenda, options: PaperOptions): readonly Paper[] {
  const kinds = options.kinds ?? PAPER_KINDS;
  return withOwnFiles(
    PAPER_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => WRITERS[kind]?.(agenda, options) ?? []),
  );
}
