import type { Run } from '@ryg/shared/domain/papers/paper.ts';
import { type IRunStylePropertiesOptions, type ParagraphChild, TextRun } from 'docx';
import { LAMP_SIGNS } from '../lamp-signs.ts';
import { FONT } from './look.ts';

/** The runs of a line in its look; a lamp's sign stands before its words in the lamp's own colour. */
export function textRuns(runs: readonly Run[], look: IRunStylePropertiesOptions): ParagraphChild[] {
  return runs.flatMap((run) => {
    if (typeof run === 'string') return [new TextRun({ ...look, text: run })];
    const { text, bold = look.bold, lamp } = run;
    const words = new TextRun({ ...look, text, ...(bold === undefined ? {} : { bold }) });
    if (lamp === undefined) return [words];
    const { sign, colour } = LAMP_SIGNS[lamp];
    // The plain fonts of the house have these signs; the official ones often do not.
    return [new TextRun({ ...look, text: `${sign} `, color: colour, font: FONT.song }), words];
  });
}
