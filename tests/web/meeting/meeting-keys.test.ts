import { describe, expect, it } from 'vitest';
import { standingOf } from '@ryg/web/features/standing/standing.ts';
import { actionOf, type Situation } from '@ryg/web/screens/meeting/meeting-keys.ts';
import { meetingPages } from '@ryg/web/screens/meeting/meeting-pages.ts';
import { theDrawnCounty } from '../../support/the-drawn-county.ts';

const board = theDrawnCounty();
const pages = meetingPages(standingOf(board), board.asOf);
const JINCHUAN = '610923109';
const at = (page: number, facts: Partial<Situation> = {}): Situation => ({
  pages,
  at: page,
  town: JINCHUAN,
  cover: 'none',
  ...facts,
});

describe('actionOf', () => {
  it.each([
    ['PageDown', 0, 1],
    ['ArrowRight', 0, 1],
    [' ', 0, 1],
    ['PageUp', 2, 1],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, 0],
    ['PageDown', 12, 12],
    ['Home', 7, 0],
    ['End', 7, 12],
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
  ])('%j on page %i goes to page %i', (key, from, to) => {
    expect(actionOf(key, at(from))).toEqual({ kind: 'page', at: to });
  });

  it('on the ranking ↑ ↓ choose a town and Enter opens it', () => {
    expect(actionOf('ArrowUp', at(1))).toEqual({ kind: 'town', code: '610923106', at: 1 });
    expect(actionOf('ArrowDown', at(1, { town: '610923110' }))).toEqual({ kind: 'town', code: '610923110', at: 1 });
    expect(actionOf('ArrowDown', at(1, { town: null }))).toEqual({ kind: 'town', code: '610923107', at: 1 });
    expect(actionOf('Enter', at(1))).toEqual({ kind: 'page', at: 11 });
    expect(actionOf('Enter', at(3))).toBeNull();
  });

  it('the choice walks over the ranking’s pages', () => {
    const rows = standingOf(board).rows;
    const two = [
      { kind: 'ranking', id: 'ranking', rows: rows.slice(0, 6) },
      { kind: 'ranking', id: 'ranking-2', rows: rows.slice(6) },
    ] as const;
    const situation = { pages: two, at: 0, town: rows[5]!.code, cover: 'none' } as const;
    expect(actionOf('ArrowDown', situation)).toEqual({ kind: 'town', code: rows[6]!.code, at: 1 });
    expect(actionOf('ArrowUp', { ...situation, at: 1, town: rows[6]!.code })).toEqual({
      kind: 'town',
      code: rows[5]!.code,
      at: 0,
    });
  });

  it.each(['b', 'B', '.'])('%j makes it black and takes it away', (key) => {
    expect(actionOf(key, at(3))).toEqual({ kind: 'cover', cover: 'black' });
    expect(actionOf(key, at(3, { cover: 'black' }))).toEqual({ kind: 'cover', cover: 'none' });
  });

  it('under a cover the first press only uncovers', () => {
    expect(actionOf('PageDown', at(3, { cover: 'black' }))).toEqual({ kind: 'cover', cover: 'none' });
    expect(actionOf('Escape', at(3, { cover: 'keys' }))).toEqual({ kind: 'cover', cover: 'none' });
    expect(actionOf('Escape', at(3))).toBeNull();
  });

  it('leaves other keys to the browser', () => {
    expect(actionOf('F5', at(3))).toBeNull();
    expect(actionOf('Tab', at(3))).toBeNull();
    expect(actionOf('f', at(3))).toEqual({ kind: 'fullscreen' });
    expect(actionOf('?', at(3))).toEqual({ kind: 'cover', cover: 'keys' });
  });
});
