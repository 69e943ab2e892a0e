import { describe, expect, it } from 'vitest';
import { plainRun } from '@ryg/server/documents/lamp-signs.ts';
import { cutRuns, linesIn, wordsOfRuns } from '@ryg/server/documents/measure-text.ts';
import { inOurFont } from '@ryg/server/documents/pdf/paper-font.ts';
import { layOut, type Placed } from '@ryg/server/documents/pptx/lay-out.ts';
import { BODY } from '@ryg/server/documents/pptx/look.ts';
import { deckOf } from '@ryg/shared/domain/papers/deck-of.ts';
import type { Slide } from '@ryg/shared/domain/papers/paper.ts';
import { anAgenda, longNames, manyReds } from '../../support/an-agenda.ts';

const slideOf = (parts: Slide['parts']): Slide => ({ title: '页', subtitle: null, parts, notes: '' });
const BOTTOM = BODY.y + BODY.height;

const textIn = (parts: readonly Placed[]): string =>
  parts
    .flatMap((part) => {
      if (part.kind === 'text') return part.lines.map(wordsOfRuns);
      return part.kind === 'table' ? part.rows.flatMap((row) => row.map(wordsOfRuns)) : [];
    })
    .join('');

describe('slides', () => {
  it.each([
    ['an ordinary week', anAgenda()],
    ['names of forty characters', longNames()],
    ['300 red lights', manyReds(300)],
  ])('of %s keep every part inside the body of the page', (_, agenda) => {
    const outside = deckOf(agenda).slides.flatMap((slide) =>
      layOut(slide).flatMap(({ title, parts }) =>
        parts
          .filter(({ y, height }) => y < BODY.y - 0.01 || y + height > BOTTOM + 0.01)
          .map(({ kind }) => [title, kind]),
      ),
    );
    expect(outside).toEqual([]);
  });

  it('lose no word of a text or a cell that is longer than a page', () => {
    const long = '整改措施要逐条落实，'.repeat(400);
    const table = {
      kind: 'table' as const,
      columns: [{ heading: '内容', width: 1, align: 'left' as const }],
      rows: [[[{ text: long, lamp: 'red' as const }]]],
    };
    const pages = layOut(slideOf([{ kind: 'text', lines: [[long]] }, table]));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map(({ parts }) => textIn(parts)).join('')).toBe(`${long}■ ${long}`);
    expect(pages[1]?.title).toContain('续');
  });
});

describe('measured text', () => {
  it('is cut where the lines are full, and nothing of it is lost', () => {
    const runs = [{ text: '一二三四五', lamp: 'yellow' as const }, '六七八九十'.repeat(20)].map(plainRun);
    const { kept, rest } = cutRuns(runs, 12, 3);
    expect(linesIn(wordsOfRuns(kept), 12)).toBeLessThanOrEqual(3);
    expect(wordsOfRuns(kept) + wordsOfRuns(rest)).toBe(wordsOfRuns(runs));
  });
});

describe('the font of the bulletin', () => {
  it('has every character of the standard list and the signs of the lamps; what it lacks is replaced and named', () => {
    expect(inOurFont('㑇㙘䴗𬭎●○▲■–，。').missing).toEqual([]);
    expect(inOurFont('镇😀村\u200B民\t')).toEqual({ text: '镇〓村民 ', missing: ['😀'] });
  });
});
