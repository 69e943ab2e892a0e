import { describe, expect, it } from 'vitest';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { bumpLines } from '@ryg/web/features/meeting/scenes/overview/bump-lines.ts';
import { summaryFit } from '@ryg/web/features/meeting/scenes/overview/summary-fit.ts';
import { duePages, dueParts } from '@ryg/web/features/meeting/scenes/due/due-pages.ts';
import { promisePages, promiseParts } from '@ryg/web/features/meeting/scenes/promises/promise-pages.ts';
import {
  rankingPageOf,
  rankingPages,
  rankingParts,
  spokenFor,
} from '@ryg/web/features/meeting/scenes/ranking/ranking-pages.ts';
import { redPages, redParts } from '@ryg/web/features/meeting/scenes/reds/red-pages.ts';
import { anAgenda, longNames, manyReds } from '../../support/an-agenda.ts';

const ids = (pages: readonly Readonly<{ id: string }>[]) => pages.map(({ id }) => id);

describe('M1', () => {
  it('shows every decision once, in the order of the agenda, each to be chosen', () => {
    const agenda = anAgenda();
    expect(promiseParts(agenda).flat()).toEqual(agenda.promises.lines);
    expect(promisePages(agenda).flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
      agenda.promises.lines.map(({ id }) => id),
    );
    expect(promisePages(agenda)[0]?.subtitle).toBe('第24周整改调度会　1 / 2');
  });

  it('has a page when nothing was decided, too', () => {
    const none = { of: null, sums: { kept: 0, late: 0, broken: 0, open: 0 }, lines: [] };
    expect(ids(promisePages(anAgenda({ promises: none })))).toEqual(['promises']);
  });
});

describe('M2', () => {
  const withLines = (count: number): Agenda => {
    const { overview } = anAgenda();
    const lines = Array.from({ length: count }, (_, at) => ({
      code: String(at),
      town: `镇${at}`,
      shortName: `镇${at}`,
      ranks: [at === 6 ? 1 : at + 1, at + 1],
    }));
    return anAgenda({ overview: { ...overview, bump: { periods: [{ key: 'a', label: '24周' }], lines } } });
  };

  it('draws at most twelve lines and says how many are left out', () => {
    const { lines, left } = bumpLines(withLines(30));
    expect(lines).toHaveLength(12);
    expect(left).toBe(18);
  });

  it('brings forward who fell most and who is last, and never more than three', () => {
    // The seventh was first a period ago; the thirtieth is last; nobody climbed.
    expect(bumpLines(withLines(30)).chosen).toEqual(['6', '29']);
    expect(bumpLines(anAgenda()).chosen.length).toBeLessThanOrEqual(3);
    expect(bumpLines(withLines(0))).toEqual({ lines: [], chosen: [], left: 0 });
  });
});

describe('what the chair reads out', () => {
  it('stands as large as it fits beside the chart, first giving up the figures under it, then the place', () => {
    const sentence = '与第24周整改调度会相比，新改好 11 件，红灯由 6 盏减少到 5 盏。';
    const fits = [1, 4, 5, 40].map((times) => summaryFit(Array.from({ length: times }, () => sentence)));
    expect(fits).toEqual([
      { size: 3.8, hasFigures: true },
      { size: 3.4, hasFigures: true },
      { size: 3.4, hasFigures: false },
      null,
    ]);
  });
});

describe('M3', () => {
  it('keeps the drawn county on one page, the last ranked town saying why', () => {
    const agenda = anAgenda();
    const [rows = []] = rankingParts(agenda);
    expect(rows).toEqual(agenda.ranking.rows);
    expect(spokenFor(rows, null)).toBe(rows.findLast(({ rank }) => rank !== null)?.code);
    expect(spokenFor(rows, rows[2]?.code ?? '')).toBe(rows[2]?.code);
  });

  it('goes on when names are long, and finds each town on its page', () => {
    const agenda = longNames();
    expect(rankingParts(agenda).flat()).toEqual(agenda.ranking.rows);
    expect(rankingPages(agenda).length).toBeGreaterThan(1);
    const last = agenda.ranking.rows.at(-1)?.code ?? '';
    expect(rankingPageOf(agenda, last)).toBe(rankingPages(agenda).at(-1)?.id);
  });
});

describe('M4', () => {
  it('gives each red light a page of its own, in the order of the agenda', () => {
    const agenda = anAgenda();
    expect(redPages(agenda).map(({ issue }) => issue)).toEqual(agenda.reds.map(({ id }) => id));
    expect(redPages(agenda)[0]?.subtitle).toBe('第 1 件，共 5 件');
  });

  it('lists more than eight first, so that any of 300 is a number away', () => {
    expect(redParts(manyReds(8)).every(({ kind }) => kind === 'case')).toBe(true);
    const agenda = manyReds(300);
    const kinds = redParts(agenda).map(({ kind }) => kind);
    expect(kinds[0]).toBe('index');
    expect(kinds.filter((kind) => kind === 'case')).toHaveLength(300);
    const listed = redPages(agenda).flatMap(({ items }) => items.map(({ id }) => id));
    expect(listed).toEqual(agenda.reds.map(({ id }) => id));
    expect(new Set(ids(redPages(agenda))).size).toBe(redPages(agenda).length);
  });

  it('carries a long explanation on to the next page instead of cutting it', () => {
    const agenda = anAgenda();
    const text = '便道冲毁，材料无法进场，已租用小型机械抢通。'.repeat(60);
    const [first] = agenda.reds;
    const red = { ...first!, explanation: { text, unit: '城关镇', on: agenda.stamp.day } };
    const parts = redParts({ ...agenda, reds: [red] });
    expect(parts.map(({ kind }) => kind)).toEqual(['case', 'rest', 'rest']);
    const shown = parts.map((part) =>
      part.kind === 'case' ? part.texts.explanation : part.kind === 'rest' ? part.text : '',
    );
    expect(shown.join('')).toBe(text);
  });

  it('has a page that says so when there is none', () => {
    expect(ids(redPages(anAgenda({ reds: [] })))).toEqual(['reds']);
  });
});

describe('M5', () => {
  it('lists every issue of the strip once', () => {
    const agenda = anAgenda();
    const due = agenda.due.days.flatMap(({ issues }) => issues.map(({ id }) => id));
    expect(dueParts(agenda).flatMap((lines) => lines.map(({ issue }) => issue.id))).toEqual(due);
    expect(duePages(agenda)[0]?.subtitle).toContain(`共 ${due.length} 件`);
  });

  it('tells the presenter what falls on a day of rest', () => {
    expect(duePages(anAgenda())[0]?.notes[0]).toMatch(/^其中 \d+ 件在休息日到期/u);
  });
});
