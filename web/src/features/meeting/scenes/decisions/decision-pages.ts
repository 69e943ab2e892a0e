import type { Agenda, DecisionLine } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { fillEvenly, linesIn } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords, townsInShort } from '../part-words.ts';

/** Full-width characters beside each other on a projector of 16:10. */
const ACROSS = { what: 25, about: 28, owner: 10 } as const;
/** Heights in u, as in decisions.css. */
const HEIGHT = { what: 4.4, about: 4.1, around: 1.9, room: 70 } as const;

const heightOf = (line: DecisionLine): number => {
  const words = Math.max(1, linesIn(line.what, ACROSS.what)) * HEIGHT.what;
  const about = linesIn(subjectOf(line), ACROSS.about) * HEIGHT.about;
  const square = line.publicWords === null ? 0 : HEIGHT.about;
  const owner = Math.max(1, linesIn(line.owner, ACROSS.owner)) * HEIGHT.what;
  return Math.max(words + about + square, owner) + HEIGHT.around;
};

/** Which issue or which towns a decision is about; nothing for the whole county. */
export function subjectOf({ issueNo, issueTitle, towns }: DecisionLine): string {
  const issue = issueTitle && `${issueNo ? `${issueNo} 号 ` : ''}${issueTitle}`;
  return [townsInShort(towns), issue].filter(Boolean).join('　');
}

/** Each line with its number in the minutes. */
export type NumberedDecision = Readonly<{ number: number; line: DecisionLine }>;

export const decisionParts = perAgenda(({ decisions }): readonly (readonly NumberedDecision[])[] => {
  const numbered = decisions.map((line, at) => ({ number: at + 1, line }));
  const parts = fillEvenly(numbered, ({ line }) => heightOf(line), HEIGHT.room);
  return parts.length > 0 ? parts : [[]];
});

export const decisionPages = perAgenda((agenda: Agenda): readonly ScenePage[] => {
  const parts = decisionParts(agenda);
  const count = agenda.decisions.length;
  return parts.map((lines, part) => ({
    id: part === 0 ? 'decisions' : `decisions-${part + 1}`,
    subtitle:
      [count > 0 ? `共 ${count} 项，下次会议首先对账` : '', partWords(part, parts.length)].filter(Boolean).join('　') ||
      null,
    issue: null,
    town: null,
    items: lines.map(({ line: { id, issue, towns } }) => ({ id, issue, town: towns[0] ?? null })),
    notes: part === 0 ? ['逐项念一遍：谁、办什么、何时办完', '按 N 再记一项'] : [],
  }));
});
