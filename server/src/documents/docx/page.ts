import type { Paper } from '@ryg/shared/domain/papers/paper.ts';
import { DEMO_WORDS } from '@ryg/shared/domain/papers/stamp-words.ts';
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { A4, FONT, MARGIN, RED_HEAD, SIZE, twips, WORDS_GREY } from './look.ts';

/** What is said on every page. */
type Framed = Pick<Paper, 'landscape'> & Readonly<{ stampLine: string; isDemo: boolean }>;

type Frame = Required<Pick<ISectionOptions, 'headers' | 'footers' | 'properties'>>;

/** How wide the text area is, in twips. */
export const areaOf = ({ landscape }: Pick<Paper, 'landscape'>): number =>
  landscape ? A4.height - MARGIN.top - MARGIN.bottom : A4.width - MARGIN.left - MARGIN.right;

/** Page, margins, page numbers and the stamp of a paper. A landscape page is the upright one turned, so its binding edge is on top. */
export function frameOf(paper: Framed): Frame {
  const turned = paper.landscape;
  return {
    properties: {
      page: {
        size: { ...A4, orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: turned
          ? {
              ...MARGIN,
              top: MARGIN.left,
              bottom: MARGIN.right,
              left: MARGIN.bottom,
              right: MARGIN.top,
              header: twips(30),
              footer: twips(26),
            }
          : MARGIN,
      },
    },
    headers: { default: headerOf(paper), even: headerOf(paper) },
    footers: { default: footerOf(paper, AlignmentType.RIGHT), even: footerOf(paper, AlignmentType.LEFT) },
  };
}

function headerOf({ isDemo }: Framed): Header {
  const words = isDemo
    ? [new TextRun({ text: `${DEMO_WORDS}，不反映真实情况`, size: SIZE.smallFive, color: RED_HEAD, font: FONT.black })]
    : [];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: words })] });
}

/** — 1 — in 四号, at the outer edge, one character in; the stamp below it. */
function footerOf({ stampLine }: Framed, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const inset = twips(SIZE.four / 2);
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: inset, right: inset },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SIZE.four, font: FONT.song })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: twips(3) },
        children: [
          new TextRun({
            text: stampLine,
            size: SIZE.smallFive,
            color: WORDS_GREY,
            font: FONT.song,
          }),
        ],
      }),
    ],
  });
}

/** A seat card has neither page number nor margins; its stamp stands in the band. */
export const bareFrame = (): Frame => ({
  properties: { page: { size: A4, margin: { top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0 } } },
  headers: {},
  footers: {},
});
