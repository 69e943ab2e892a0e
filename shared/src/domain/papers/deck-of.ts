import type { Agenda } from '../meeting/agenda-value.ts';
import type { Deck, Slide } from './paper.ts';

/** 汇报稿: the scenes of the meeting as slides whose tables and charts can be edited. */
export function deckOf(agenda: Agenda): Deck {
  const { county, head, stamp } = agenda;
  return { file: '汇报稿.pptx', title: `${county.name}${head.title}`, slides: [overviewSlide(agenda)], stamp };
}

function overviewSlide({ overview }: Agenda): Slide {
  const { totals, summary } = overview;
  return {
    title: '总览',
    subtitle: null,
    parts: [
      {
        kind: 'figures',
        figures: [
          { label: '问题', value: String(totals.issues), lamp: null },
          { label: '已改好', value: String(totals.closed), lamp: 'closed' },
          { label: '红灯', value: String(totals.red), lamp: 'red' },
          { label: '黄灯', value: String(totals.yellow), lamp: 'yellow' },
        ],
      },
      { kind: 'text', lines: summary.map((sentence) => [sentence]) },
    ],
    notes: summary.join(''),
  };
}
