import { describe, expect, it } from 'vitest';
import { rowsPerPage, stageOf } from '@ryg/web/features/plaza/stage-mode.ts';

describe('stageOf', () => {
  it.each([
    [1920, 1080, 'wide', 10.8],
    [1920, 1088, 'wide', 10.88],
    [1280, 720, 'wide', 7.2],
    [1280, 1024, 'wide', 1280 / 176],
    [3840, 1080, 'strip', 10.8],
    [1080, 1920, 'portrait', 18],
    [540, 1080, 'portrait', 9],
  ])('%i×%i is %s with u = %d', (width, height, mode, u) => {
    const stage = stageOf(width, height);
    expect(stage.mode).toBe(mode);
    expect(stage.u).toBeCloseTo(u);
  });

  it.each([
    [512, 256, 1],
    [768, 384, 1.5],
    [960, 540, 1.875],
    [1280, 640, 2.5],
    [640, 320, 1.25],
    [1536, 384, 1.5],
  ])('%i×%i is compact with p = %d', (width, height, p) => {
    expect(stageOf(width, height)).toMatchObject({ mode: 'compact', p });
  });
});

describe('a wall too small for small print', () => {
  it.each([
    [320, 192],
    [768, 192],
    [1280, 213],
    [390, 844],
    [320, 960],
  ])('%i×%i shows one thing at a time', (width, height) => {
    expect(stageOf(width, height).mode).toBe('ticker');
  });
});

describe('rowsPerPage', () => {
  it('is a constant of the layout, but for twelve towns, which fit on one page', () => {
    expect(['wide', 'strip', 'portrait', 'compact'].map((mode) => rowsPerPage(mode as 'wide', 40))).toEqual([
      11, 12, 11, 6,
    ]);
    expect(rowsPerPage('wide', 12)).toBe(12);
  });
});
