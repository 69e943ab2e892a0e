import type { Run } from '@ryg/shared/domain/papers/paper.ts';
import { type ParagraphChild, TextRun } from 'docx';
import { FONT, SIGNS } from './look.ts';

/** The runs of a line; a lamp's sign stands before its words in the lamp's own colour. */
export function textRuns(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap((run) => {
    if (typeof run === 'string') return [new TextRun(run)];
    const words = run.bold === undefined ? new TextRun(run.text) : new TextRun({ text: run.text, bold: run.bold });
    if (run.lamp === undefined) return [words];
    const { sign, colour } = SIGNS[run.lamp];
    // The plain fonts of the house have these signs; the official ones often do not.
    return [new TextRun({ text: `${sign} `, color: colour, font: FONT.song }), words];
  });
}
