import type { Block } from '@ryg/shared/domain/papers/paper.ts';
import type { Plate } from '@ryg/shared/domain/board.ts';
import {
  AlignmentType,
  type FileChild,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  TextRun,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { FONT, twips } from './look.ts';

type Card = Extract<Block, { kind: 'seatCard' }>;

/** The band of a card: its fill, what is written on it, and the sign that tells the plates apart on a grey print. */
const BANDS: Readonly<Record<NonNullable<Plate> | 'none', Readonly<{ fill: string; ink: string; words: string }>>> = {
  red: { fill: 'D92D20', ink: 'FFFFFF', words: '■ 红' },
  yellow: { fill: 'FFCC00', ink: '1A1300', words: '▲ 黄' },
  green: { fill: '05603A', ink: 'FFFFFF', words: '● 绿' },
  none: { fill: 'E5E9F0', ink: '1B2430', words: '– 未挂牌' },
};

/** Pixels at 96 to the inch, in which shapes are measured. */
const px = (millimetres: number) => (millimetres / 25.4) * 96;
const EMU_PER_MM = 36_000;
/** The page is folded across its middle, so that both halves stand with the fold on top. */
const PAGE = { half: 148.5, width: 210 };
const BAND = 38;
const NAME = { along: 186, across: 84, largest: 110 };
const POINTS_PER_MM = 72 / 25.4;
const LEADING = 1.25;

/** The largest type in which a name stands on its half of the card, in points: four characters fill the line, forty stand in rows. */
export function nameSize(characters: number): number {
  for (let size = NAME.largest; size > 20; size -= 2) {
    const perLine = Math.floor((NAME.along * POINTS_PER_MM) / size);
    const lines = Math.ceil(characters / Math.max(1, perLine));
    if (lines * size * LEADING <= NAME.across * POINTS_PER_MM) return size;
  }
  return 20;
}

type Half = 'upper' | 'lower';
type Strip = Readonly<{ half: Half; from: number; height: number; fill: string; lines: readonly Paragraph[] }>;

/** The upper half is turned about, so that its text stands upright once the page is folded. */
const stripRun = ({ half, from, height, fill, lines }: Strip) =>
  new ShapeRun({
    type: 'rectangle',
    transformation: { width: px(PAGE.width), height: px(height), rotation: half === 'upper' ? 180 : 0 },
    fill,
    line: 'none',
    textOptions: { verticalAlignment: 'center', margins: { top: 0, bottom: 0, left: 34, right: 34 } },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(from * EMU_PER_MM) },
    },
    children: lines,
  });

const lineOf = (text: string, points: number, color: string, font: typeof FONT.title) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: twips(points * LEADING), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, size: points * 2, color, font })],
  });

/** One page: both halves say the name above the band of its plate, and each reads upright from its side of the table. */
export function seatCardPart({ name, plate, words, stamp }: Card, isFirst: boolean): FileChild[] {
  const band = BANDS[plate ?? 'none'];
  const nameStrip = (half: Half, from: number) =>
    stripRun({
      half,
      from,
      height: PAGE.half - BAND,
      fill: 'FFFFFF',
      lines: [lineOf(name, nameSize([...name].length), '000000', FONT.title)],
    });
  const bandStrip = (half: Half, from: number) =>
    stripRun({
      half,
      from,
      height: BAND,
      fill: band.fill,
      lines: [
        lineOf(band.words, 44, band.ink, FONT.black),
        lineOf(words, 15, band.ink, FONT.black),
        lineOf(stamp, 8, band.ink, FONT.song),
      ],
    });
  return [
    new Paragraph({
      pageBreakBefore: !isFirst,
      children: [
        bandStrip('upper', 0),
        nameStrip('upper', BAND),
        nameStrip('lower', PAGE.half),
        bandStrip('lower', PAGE.half * 2 - BAND),
      ],
    }),
  ];
}
