import { describe, expect, it } from 'vitest';
import { actionOf, type Situation } from '@ryg/web/features/meeting/deck-keys.ts';
import type { DeckPage } from '@ryg/web/features/meeting/deck-pages.ts';
import type { Layer, Scene } from '@ryg/web/features/meeting/scene.ts';

const scene = (id: string): Scene => ({ id, number: 'M1', title: id, pages: () => [], Picture: () => null });
const layer = (id: string, key: string, holdsKeys: boolean): Layer => ({
  id,
  key,
  meaning: id,
  holdsKeys,
  lives: 'whileOpen',
  Picture: () => null,
});
const [promises, reds] = [scene('promises'), scene('reds')];
const [find, help] = [layer('find', '/', true), layer('keys', '?', false)];

const page = (of: Scene, id: string, more: Partial<DeckPage> = {}): DeckPage => ({
  scene: of,
  id,
  subtitle: null,
  issue: null,
  town: null,
  items: [],
  notes: [],
  part: 0,
  parts: 1,
  ...more,
});
const item = (id: string, issue: string | null) => ({ id, issue, town: null });

/** Two pages of promises, an index, and a page for each of two reds. */
const pages = [
  page(promises, 'promises', { items: [item('a', 'R2'), item('b', null)] }),
  page(promises, 'promises-2', { items: [item('c', 'G7')] }),
  page(reds, 'reds', { items: [item('R1', 'R1'), item('R2', 'R2')] }),
  page(reds, 'reds-R1', { issue: 'R1' }),
  page(reds, 'reds-R2', { issue: 'R2' }),
];

const press = (key: string, situation: Partial<Situation> = {}) =>
  actionOf(key, {
    pages,
    at: 0,
    chosen: null,
    isBlack: false,
    layer: null,
    layers: [find, help],
    typed: '',
    ...situation,
  });
const turned = (at: number, chosen: string | null = null) => ({ kind: 'page', at, chosen });

describe('keys of the deck', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['PageDown', 1, 2],
    [' ', 1, 2],
    ['PageUp', 1, 0],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 4, 4],
    ['Home', 3, 0],
    ['End', 1, 4],
  ])('%s on page %i leads to page %i', (key, at, to) => {
    expect(press(key, { at })).toEqual(turned(to));
  });

  it('digits and Enter jump; a number without a page is said to be none', () => {
    expect(press('4')).toEqual({ kind: 'typed', digits: '4' });
    expect(press('0', { typed: '1' })).toEqual({ kind: 'typed', digits: '10' });
    expect(press('Backspace', { typed: '10' })).toEqual({ kind: 'typed', digits: '1' });
    expect(press('Enter', { typed: '4' })).toEqual(turned(3));
    expect(press('Enter', { typed: '10' })).toEqual({ kind: 'nowhere', digits: '10' });
    expect(press('Enter', { typed: '0' })).toEqual({ kind: 'nowhere', digits: '0' });
    expect(press('Escape', { typed: '10' })).toEqual({ kind: 'typed', digits: '' });
  });

  it('↓ and ↑ walk through the items of a scene over its pages, and turn a page that has none', () => {
    expect(press('ArrowDown')).toEqual(turned(0, 'a'));
    expect(press('ArrowDown', { chosen: 'b' })).toEqual(turned(1, 'c'));
    expect(press('ArrowDown', { at: 1, chosen: 'c' })).toEqual(turned(1, 'c'));
    expect(press('ArrowUp', { at: 1, chosen: 'c' })).toEqual(turned(0, 'b'));
    expect(press('ArrowDown', { at: 3 })).toEqual(turned(4));
  });

  it('Enter opens the page of the chosen issue, and where there is none the issue itself', () => {
    expect(press('Enter', { chosen: 'a' })).toEqual(turned(4));
    expect(press('Enter', { chosen: 'b' })).toBeNull();
    expect(press('Enter', { at: 1, chosen: 'c' })).toEqual({ kind: 'issue', id: 'G7' });
    expect(press('Enter', { at: 3 })).toEqual({ kind: 'issue', id: 'R1' });
  });

  it('a black page comes back with the first turn, without being jumped over', () => {
    for (const key of ['.', 'b', 'B', '。']) expect(press(key)).toEqual({ kind: 'cover', isBlack: true });
    expect(press('PageDown', { isBlack: true })).toEqual({ kind: 'cover', isBlack: false });
    expect(press('.', { isBlack: true })).toEqual({ kind: 'cover', isBlack: false });
    expect(press('x', { isBlack: true })).toBeNull();
  });

  it('a layer that holds the keys leaves only Esc to the deck', () => {
    expect(press('/')).toEqual({ kind: 'layer', id: 'find' });
    expect(press('、')).toEqual({ kind: 'layer', id: 'find' });
    for (const key of ['PageDown', 'b', '3', 'x', 'Enter']) expect(press(key, { layer: find })).toBeNull();
    expect(press('Escape', { layer: find })).toEqual({ kind: 'layer', id: null });
  });

  it('the list of keys lies over the pages while they turn, and its own key puts it away', () => {
    expect(press('？')).toEqual({ kind: 'layer', id: 'keys' });
    expect(press('?', { layer: help })).toEqual({ kind: 'layer', id: null });
    expect(press('PageDown', { layer: help })).toEqual(turned(1));
  });

  it.each([
    ['x', { kind: 'turn', what: 'mode' }],
    ['D', { kind: 'turn', what: 'tone' }],
    ['l', { kind: 'turn', what: 'laser' }],
    ['P', { kind: 'turn', what: 'auto' }],
    ['f', { kind: 'fullscreen', way: 'turn' }],
    ['F5', { kind: 'fullscreen', way: 'in' }],
    ['s', { kind: 'presenter' }],
    ['q', null],
    ['Tab', null],
    ['Escape', null],
  ])('%s asks for %o', (key, action) => {
    expect(press(key)).toEqual(action);
  });
});
