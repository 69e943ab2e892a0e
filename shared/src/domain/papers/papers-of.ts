import type { Agenda } from '../meeting/agenda-value.ts';
import { circularOf } from './circular.ts';
import { interviewsOf } from './interview.ts';
import { minutesOf } from './minutes.ts';
import { type PaperOptions, withOwnFiles } from './paper-frame.ts';
import { PAPER_KINDS, type Paper, type PaperKind } from './paper.ts';
import { remindersOf } from './reminder.ts';
import { seatCardsOf } from './seat-cards.ts';
import { supervisionsOf } from './supervision.ts';
import { taskSheetsOf } from './task-sheet.ts';
import { workListOf } from './work-list.ts';

const WRITERS: Readonly<Record<PaperKind, (agenda: Agenda, options: PaperOptions) => readonly Paper[]>> = {
  minutes: (agenda, options) => [minutesOf(agenda, options)],
  circular: (agenda, options) => [circularOf(agenda, options)],
  workList: (agenda, options) => [workListOf(agenda, options)],
  taskSheet: taskSheetsOf,
  supervision: supervisionsOf,
  reminder: remindersOf,
  interview: interviewsOf,
  seatCards: (agenda, options) => [seatCardsOf(agenda, options)],
};

/** Every paper of a meeting, made from its agenda and nothing else, in the order in which they are listed. */
export function papersOf(agenda: Agenda, options: PaperOptions): readonly Paper[] {
  const wanted = options.kinds ?? PAPER_KINDS;
  return withOwnFiles(
    PAPER_KINDS.filter((kind) => wanted.includes(kind)).flatMap((kind) => WRITERS[kind](agenda, options)),
  );
}
