import type { Agenda, RedCase } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { cutText, fillEvenly, linesIn } from '../../fill-pages.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { ScenePage } from '../../scene.ts';
import { partWords } from '../part-words.ts';
import { overdueWords, peopleOf, timelineNotes } from './red-words.ts';

type Texts = Readonly<{
  blocker: string;
  explanation: string;
  /** Both are short enough to be written large. */
  isShort: boolean;
}>;

/** A picture of M4: the list of all reds, one red, or what of its texts had no room beside the rest. */
export type RedPage = Readonly<
  | { kind: 'index'; reds: readonly RedCase[] }
  | { kind: 'case'; red: RedCase; number: number; texts: Texts; isCut: boolean }
  | { kind: 'rest'; red: RedCase; number: number; head: string; text: string }
>;

/** From more reds than this on, a list comes first. */
const INDEX_ABOVE = 8;

/** Full-width characters beside each other on a projector of 16:10. */
const ACROSS = { title: 26, people: 44, card: 22, largeCard: 17, rest: 49, indexTitle: 22, indexTown: 8 } as const;
/** Heights in u, as in reds.css and red-case.css. */
const HEIGHT = {
  title: 5.4,
  people: 4.3,
  line: 4.05,
  largeLine: 5.4,
  points: 11,
  note: 4.05,
  asked: 5,
  decision: 4.3,
  around: 20.5,
  room: 83,
} as const;
const POINTS_A_ROW = 9;
const INDEX = { line: 4.2, around: 1.7, room: 77 } as const;
const REST_LINES = 17;
/** Cards of fewer lines are no use; what is long beside them then goes on to the next page. */
const LEAST_LINES = 2;
const MOST_LINES = 9;

const rowsOfPoints = (points: number): number => Math.max(1, Math.ceil(points / POINTS_A_ROW));

/** Points of a timeline beside each other: all of them, or rows of the same length where they are too many. */
export const pointsAcross = (points: number): number => Math.max(1, Math.ceil(points / rowsOfPoints(points)));

/** How many lines the two cards of a red may have beside everything else on its page. */
function cardLines(red: RedCase): number {
  const people =
    linesIn(
      peopleOf(red)
        .map(({ word, names }) => `${word}　${names}　　`)
        .join(''),
      ACROSS.people,
    ) * HEIGHT.people;
  const decisions = red.openDecisions.reduce(
    (sum, { what, words, owner }) => sum + linesIn(`未兑现 ${what} ${owner} ${words}`, ACROSS.people) * HEIGHT.decision,
    0,
  );
  const title = linesIn(red.title, ACROSS.title) * HEIGHT.title;
  const points = rowsOfPoints(red.timeline.length) * HEIGHT.points;
  const notes = linesIn(timelineNotes(red).join('　'), ACROSS.people) * HEIGHT.note;
  const asked = linesIn(red.asked, 36) * HEIGHT.asked;
  const used = people + decisions + title + points + notes + asked + HEIGHT.around;
  return Math.max(LEAST_LINES, Math.min(MOST_LINES, Math.floor((HEIGHT.room - used) / HEIGHT.line)));
}

function pagesOfCase(red: RedCase, number: number): readonly RedPage[] {
  const room = cardLines(red);
  const [blocker = '', ...blockerRest] = cutText(red.blocker ?? '', ACROSS.card, room);
  const [explanation = '', ...explanationRest] = cutText(red.explanation?.text ?? '', ACROSS.card, room);
  const rest = [
    { head: '卡在哪里（续）', text: blockerRest.join('') },
    { head: '单位说明（续）', text: explanationRest.join('') },
  ].flatMap(({ head, text }) =>
    cutText(text, ACROSS.rest, REST_LINES).map((piece): RedPage => ({ kind: 'rest', red, number, head, text: piece })),
  );
  const largeLines = Math.max(linesIn(blocker, ACROSS.largeCard), linesIn(explanation, ACROSS.largeCard));
  const isShort = rest.length === 0 && largeLines * HEIGHT.largeLine <= room * HEIGHT.line;
  return [{ kind: 'case', red, number, texts: { blocker, explanation, isShort }, isCut: rest.length > 0 }, ...rest];
}

const indexHeight = ({ title, towns }: RedCase) =>
  Math.max(linesIn(title, ACROSS.indexTitle), linesIn(towns.join('、'), ACROSS.indexTown), 1) * INDEX.line +
  INDEX.around;

export const redParts = perAgenda(({ reds }): readonly RedPage[] => [
  ...(reds.length > INDEX_ABOVE
    ? fillEvenly(reds, indexHeight, INDEX.room).map((some): RedPage => ({ kind: 'index', reds: some }))
    : []),
  ...reds.flatMap((red, at) => pagesOfCase(red, at + 1)),
]);

export const redPages = perAgenda((agenda): readonly ScenePage[] => {
  const parts = redParts(agenda);
  if (parts.length === 0)
    return [{ id: 'reds', subtitle: agenda.head.span, issue: null, town: null, items: [], notes: [] }];
  const indexes = parts.filter(({ kind }) => kind === 'index').length;
  return parts.map((part, at) =>
    part.kind === 'index' ? indexPage(part.reds, at, indexes, agenda) : casePage(part, at, agenda),
  );
});

function indexPage(reds: readonly RedCase[], at: number, of: number, agenda: Agenda): ScenePage {
  return {
    id: at === 0 ? 'reds' : `reds-${at + 1}`,
    subtitle: [`共 ${agenda.reds.length} 件`, partWords(at, of)].filter(Boolean).join('　'),
    issue: null,
    town: null,
    items: reds.map(({ id, towns }) => ({ id, issue: id, town: towns[0] ?? null })),
    notes: ['报出件数后，按数字键和回车直接翻到要议的一件'],
  };
}

function casePage(part: Exclude<RedPage, { kind: 'index' }>, at: number, agenda: Agenda): ScenePage {
  const { red, number } = part;
  return {
    id: `reds-${red.id}${part.kind === 'rest' ? `-${at}` : ''}`,
    subtitle: `第 ${number} 件，共 ${agenda.reds.length} 件`,
    issue: red.id,
    town: red.towns[0] ?? null,
    items: [],
    notes: notesOf(red),
  };
}

function notesOf(red: RedCase): readonly string[] {
  return [
    overdueWords(red),
    red.reason,
    ...(red.explanation ? [] : ['责任单位没有提交说明，请先说明原因']),
    ...red.openDecisions.map(({ owner, what, words }) => `以前议定：${what}（${owner}，${words}）`),
    `佐证材料 ${red.evidence} 份，延期 ${red.extensions} 次`,
  ];
}

/** Ids of the pages that are about one red of this town. */
export const redPagesOfTown = (agenda: Agenda, town: string): readonly string[] =>
  agenda.reds.filter(({ towns }) => towns.includes(town)).map(({ id }) => `reds-${id}`);
