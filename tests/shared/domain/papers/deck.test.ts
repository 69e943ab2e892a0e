import { describe, expect, it } from 'vitest';
import { deckOf } from '@ryg/shared/domain/papers/deck-of.ts';
import type { Deck, SlidePart } from '@ryg/shared/domain/papers/paper.ts';
import { anAgenda, longNames, manyReds } from '../../../support/an-agenda.ts';

const SCENES = ['一、', '二、', '三、', '四、', '五、', '六、', '七、', '八、', '九、', '十、'];

const partsOf = <K extends SlidePart['kind']>({ slides }: Deck, kind: K) =>
  slides.flatMap(({ parts }) => parts.filter((part): part is Extract<SlidePart, { kind: K }> => part.kind === kind));
const rowsUnder = ({ slides }: Deck, title: string) =>
  slides
    .filter((slide) => slide.title.startsWith(title))
    .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? part.rows : [])));

describe('the deck of a meeting', () => {
  const agenda = anAgenda();
  const deck = deckOf(agenda);

  it('shows the ten scenes in their order, after a cover', () => {
    const starts = deck.slides.slice(1).map(({ title }) => title.slice(0, 2));
    expect(starts.filter((start, at) => start !== starts[at - 1])).toEqual(SCENES);
  });

  it('has every red on a slide of its own and every other line once', () => {
    expect(deck.slides.filter(({ title }) => title.startsWith('四、'))).toHaveLength(agenda.reds.length);
    expect(rowsUnder(deck, '一、')).toHaveLength(agenda.promises.lines.length);
    expect(rowsUnder(deck, '三、')).toHaveLength(agenda.ranking.rows.length);
    expect(rowsUnder(deck, '七、')).toHaveLength(agenda.stuck.length);
    expect(rowsUnder(deck, '八、')).toHaveLength(agenda.closed.issues.length);
    expect(rowsUnder(deck, '九、')).toHaveLength(agenda.decisions.length);
  });

  it('draws ranks as lines and lights as bars that sum to the ledger', () => {
    const [lines] = partsOf(deck, 'lines');
    expect(lines?.ranks).toBe(true);
    expect(lines?.labels).toHaveLength(8);
    const [bars] = partsOf(deck, 'stackedBars');
    const red = bars?.series.find(({ lamp }) => lamp === 'red')?.values ?? [];
    expect(red).toEqual(agenda.ranking.rows.map((row) => row.red));
    for (const { values } of bars?.series ?? []) expect(values).toHaveLength(bars?.labels.length ?? -1);
  });

  it.each([
    ['the sample', deck],
    ['three hundred reds', deckOf(manyReds(300))],
    ['names of forty characters', deckOf(longNames())],
  ])('pages its tables, a dozen rows at most: %s', (_, made) => {
    for (const { rows, columns } of partsOf(made, 'table')) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThanOrEqual(12);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
    for (const { labels } of partsOf(made, 'stackedBars')) expect(labels.length).toBeLessThanOrEqual(12);
  });

  it('puts fewer rows on a slide when names are long', () => {
    const first = (made: Deck) =>
      made.slides.filter(({ title }) => title.startsWith('九、') || title.startsWith('一、'));
    expect(first(deckOf(longNames())).length).toBeGreaterThanOrEqual(first(deck).length);
    const most = Math.max(...partsOf(deckOf(longNames()), 'table').map(({ rows }) => rows.length));
    expect(most).toBeLessThan(12);
  });

  it('leaves no row alone on the last of several slides', () => {
    const [model] = agenda.decisions;
    const decisions = Array.from({ length: 13 }, (_, at) => ({ ...model!, id: String(at), what: '修好水管' }));
    const counts = deckOf({ ...agenda, decisions })
      .slides.filter(({ title }) => title.startsWith('九、'))
      .map(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? part.rows : [])).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(13);
    expect(counts.at(-1)).toBeGreaterThan(1);
  });

  it('says in words what a first meeting has nothing of', () => {
    const bare = deckOf({
      ...agenda,
      promises: { of: null, sums: { kept: 0, late: 0, broken: 0, open: 0 }, lines: [] },
      reds: [],
      departments: [],
      stuck: [],
      closed: { issues: [], spotCheck: null },
      decisions: [],
      ranking: { rows: [], apart: { total: 0, closed: 0 } },
      due: { days: [], calendarKnown: false },
    });
    for (const start of SCENES) {
      const slide = bare.slides.find(({ title }) => title.startsWith(start));
      expect(slide?.parts.length).toBeGreaterThan(0);
    }
    expect(partsOf(bare, 'table').every(({ rows }) => rows.length > 0)).toBe(true);
  });
});
