import type { Agenda, DecisionLine } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { fillPages, linesIn } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords } from '../part-words.ts';

/** Full-width characters that fit beside each other on a projector of 16:10, in the column and the size of each text. */
const ACROSS = { what: 22, words: 25, owner: 8, due: 9.3 } as const;
/** Heights in u, as in promises.css. */
const HEIGHT = { what: 4.5, words: 4.05, around: 1.8, room: 83, firstRoom: 71 } as const;

function heightOf(line: DecisionLine): number {
  const what = Math.max(1, linesIn(line.what, ACROSS.what)) * HEIGHT.what;
  const words = linesIn(aboutWords(line), ACROSS.words) * HEIGHT.words;
  const note = linesIn(line.note && `说明：${line.note}`, ACROSS.words) * HEIGHT.words;
  const owner = Math.max(1, linesIn(line.owner, ACROSS.owner)) * HEIGHT.words;
  const due = HEIGHT.what + linesIn(line.words, ACROSS.due) * HEIGHT.words;
  return Math.max(what + words + note, owner, due) + HEIGHT.around;
}

/** What the decision is about: its issue, or the towns. */
export function aboutWords({ issueNo, issueTitle, towns }: DecisionLine): string {
  const issue = issueTitle && `${issueNo ? `${issueNo} 号 ` : ''}${issueTitle}`;
  return [towns.length > 2 ? `${towns[0]}等 ${towns.length} 镇` : towns.join('、'), issue].filter(Boolean).join('　');
}

/** The lines page by page; the first one also has the sums above them. */
export const promiseParts = perAgenda(({ promises: { lines } }): readonly (readonly DecisionLine[])[] => {
  const [first = []] = fillPages(lines, heightOf, HEIGHT.firstRoom);
  return [first, ...fillPages(lines.slice(first.length), heightOf, HEIGHT.room)];
});

export const promisePages = perAgenda((agenda: Agenda): readonly ScenePage[] => {
  const parts = promiseParts(agenda);
  return parts.map((lines, part) => ({
    id: part === 0 ? 'promises' : `promises-${part + 1}`,
    subtitle: [agenda.promises.of?.title, partWords(part, parts.length)].filter(Boolean).join('　') || null,
    issue: null,
    town: null,
    items: lines.map(({ id, issue, towns }) => ({ id, issue, town: towns[0] ?? null })),
    notes: notesOf(lines),
  }));
});

const notesOf = (lines: readonly DecisionLine[]): readonly string[] =>
  lines
    .filter(({ standing }) => standing === 'broken' || standing === 'late')
    .map(({ owner, what, words }) => `请 ${owner} 说明：${what}（${words}）`);
