import type { Agenda } from '../meeting/agenda-value.ts';
import { closedSlides, decisionSlides, publicationSlides } from './deck-closing.ts';
import { overviewSlides, promiseSlides, rankingSlides } from './deck-opening.ts';
import { departmentSlides, dueSlides, redSlides, stuckSlides } from './deck-work.ts';
import { fullDay } from './paper-words.ts';
import type { Deck, Slide } from './paper.ts';
import { textPart } from './slide-parts.ts';
import { stampWords } from './stamp-words.ts';

/** 汇报稿: the ten scenes of the meeting as slides whose tables and charts can be edited. */
export function deckOf(agenda: Agenda): Deck {
  const { county, head, stamp } = agenda;
  return {
    file: '汇报稿.pptx',
    title: `${county.name}${head.title}`,
    slides: [
      coverSlide(agenda),
      ...promiseSlides(agenda),
      ...overviewSlides(agenda),
      ...rankingSlides(agenda),
      ...redSlides(agenda),
      ...dueSlides(agenda),
      ...departmentSlides(agenda),
      ...stuckSlides(agenda),
      ...closedSlides(agenda),
      ...decisionSlides(agenda),
      ...publicationSlides(agenda),
    ],
    stamp,
  };
}

const coverSlide = ({ county, head, stamp }: Agenda): Slide => ({
  title: `${county.name}${head.title}`,
  subtitle: head.span,
  parts: [
    textPart(
      `会议时间：${fullDay(head.meetsOn)}`,
      ...(head.place === '' ? [] : [`地点：${head.place}`]),
      ...(head.chair === '' ? [] : [`主持：${head.chair}`]),
      county.publisher,
      stampWords(stamp),
    ),
  ],
  notes: '',
});
