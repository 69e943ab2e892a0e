import { describe, expect, it } from 'vitest';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { closedParts, drawnOf, drawnWords } from '@ryg/web/features/meeting/scenes/closed/closed-pages.ts';
import { decisionParts } from '@ryg/web/features/meeting/scenes/decisions/decision-pages.ts';
import { departmentParts } from '@ryg/web/features/meeting/scenes/departments/department-pages.ts';
import {
  changeWords,
  figuresOf,
  movesOf,
  moveWords,
} from '@ryg/web/features/meeting/scenes/publication/publication-pages.ts';
import { stuckParts } from '@ryg/web/features/meeting/scenes/stuck/stuck-pages.ts';
import { anAgenda, longNames } from '../../support/an-agenda.ts';

const agenda = anAgenda();

describe('the later pages of a meeting', () => {
  it.each([
    ['as it is', agenda],
    ['with names of forty characters', longNames()],
  ] satisfies (readonly [string, Agenda])[])('lose nobody and show nobody twice, %s', (_, one) => {
    const ids = (parts: readonly (readonly { id: string }[])[]) => parts.flat().map(({ id }) => id);
    expect(ids(stuckParts(one))).toEqual(one.stuck.map(({ id }) => id));
    expect(ids(closedParts(one))).toEqual(one.closed.issues.map(({ id }) => id));
    expect(
      departmentParts(one)
        .flat()
        .map(({ name }) => name),
    ).toEqual(one.departments.map(({ name }) => name));
    expect(
      decisionParts(one)
        .flat()
        .map(({ line }) => line.id),
    ).toEqual(one.decisions.map(({ id }) => id));
  });

  it('three hundred closings go on as many pages as they need, the first one shorter for the draw', () => {
    const issues = Array.from({ length: 300 }, (_, at) => ({ ...agenda.closed.issues[0]!, id: `C${at}` }));
    const parts = closedParts({ ...agenda, closed: { issues, spotCheck: null } });
    expect(parts.flat()).toHaveLength(300);
    expect(parts[0]!.length).toBeLessThan(parts[1]!.length);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(14);
  });

  it('without anything each has one page that says so', () => {
    const empty = { ...agenda, stuck: [], departments: [], decisions: [], closed: { issues: [], spotCheck: null } };
    for (const parts of [stuckParts(empty), departmentParts(empty), decisionParts(empty), closedParts(empty)])
      expect(parts).toEqual([[]]);
  });

  it('a tenth is drawn, at least one; who was drawn is called by number', () => {
    expect([1, 10, 11, 25].map(drawnOf)).toEqual([1, 1, 2, 3]);
    const numbers = agenda.closed.issues.slice(4, 6).map(({ no }) => `${no} 号`);
    expect(drawnWords(agenda, agenda.closed.spotCheck!.drawn)).toBe(numbers.join('、'));
    expect(
      drawnWords(
        agenda,
        agenda.closed.issues.map(({ id }) => id),
      ),
    ).toMatch(/等 11 件$/u);
  });

  it('the preview tells what would change on the square, and only of towns whose rank would', () => {
    expect(figuresOf(agenda.publication).map((figure) => [figure.label, figure.after, changeWords(figure)])).toEqual([
      ['已改好', 95, '+11'],
      ['红灯', 5, '−1'],
      ['黄灯', 8, '−4'],
      ['按进度', 5, '−6'],
      ['暂不亮灯', 1, ''],
      ['问题合计', 114, ''],
    ]);
    expect(movesOf(agenda).every(({ from, to }) => from !== to)).toBe(true);
    const words = (from: number | null, to: number | null) => moveWords({ town: '金川镇', from, to });
    expect([words(3, 1), words(8, 10), words(null, 4), words(4, null)]).toEqual([
      '升 2 位',
      '降 2 位',
      '新进排名',
      '不再排名',
    ]);
  });
});
