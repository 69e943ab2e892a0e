import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { Run } from '@ryg/shared/domain/papers/paper.ts';

/** A lamp's sign and its colour on white paper; the sign alone tells them apart on a grey print. */
export const LAMP_SIGNS: Readonly<Record<Lamp, Readonly<{ sign: string; colour: string; fill: string }>>> = {
  closed: { sign: '●', colour: '05603A', fill: '0A8F5B' },
  green: { sign: '○', colour: '05603A', fill: '7FCBA9' },
  yellow: { sign: '▲', colour: '7A4D00', fill: 'F2B705' },
  red: { sign: '■', colour: 'B42318', fill: 'D92D20' },
  none: { sign: '–', colour: '595959', fill: '8A94A3' },
};

/** A run with everything said: text, weight, and the lamp whose sign stands before it. */
export type PlainRun = Readonly<{ text: string; bold: boolean; lamp: Lamp | null }>;

export const plainRun = (run: Run): PlainRun =>
  typeof run === 'string'
    ? { text: run, bold: false, lamp: null }
    : { text: run.text, bold: run.bold ?? false, lamp: run.lamp ?? null };

/** What a run reads like, its lamp's sign included. */
export const wordsOfRun = ({ text, lamp }: PlainRun): string =>
  lamp === null ? text : `${LAMP_SIGNS[lamp].sign} ${text}`;
