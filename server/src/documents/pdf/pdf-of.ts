import type { Paper } from '@ryg/shared/domain/papers/paper.ts';
import { DEMO_WORDS, stampWords } from '@ryg/shared/domain/papers/stamp-words.ts';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake';
import { blockParts, type Fit } from './block-parts.ts';
import { BRAND, DEMO, FONT, FOOT_MARGIN, INK, LINE_HEIGHT, MARGIN, millimetres, MUTED, SIZE } from './look.ts';
import { FONT_FILE, inOurFont } from './paper-font.ts';

/** The bytes, and the characters the font lacks, each once. */
export type Pdf = Readonly<{ bytes: Uint8Array; missing: readonly string[] }>;

// Nothing in a paper may make the library fetch an address or read a file; the font is the one exception.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === FONT_FILE);
pdfmake.setFonts({ [FONT]: { normal: FONT_FILE, bold: FONT_FILE, italics: FONT_FILE, bolditalics: FONT_FILE } });

/** The paper as a PDF that carries its font, each page with the stamp at its foot. */
export async function pdfOf(paper: Paper): Promise<Pdf> {
  const missing = new Set<string>();
  const fit: Fit = (text) => {
    const fitted = inOurFont(text);
    for (const character of fitted.missing) missing.add(character);
    return fitted.text;
  };
  const file = pdfmake.createPdf({
    pageSize: 'A4',
    pageOrientation: paper.landscape ? 'landscape' : 'portrait',
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    info: { title: fit(paper.title), author: '整改办', producer: '红黄绿', creator: '红黄绿' },
    language: 'zh-CN',
    defaultStyle: { font: FONT, fontSize: SIZE.body, lineHeight: LINE_HEIGHT, color: INK },
    content: [...headParts(paper, fit), ...blockParts(paper.blocks, areaOf(paper), fit)],
    footer: footWith(paper, fit),
    // A heading never ends a page: it says how much of what follows has to stand below it.
    pageBreakBefore: ({ headlineLevel: room = 0, startPosition: { top, pageInnerHeight } }) =>
      room > 0 && top > MARGIN.top + 1 && top + room > MARGIN.top + pageInnerHeight,
  });
  return { bytes: new Uint8Array(await file.getBuffer()), missing: [...missing] };
}

/** The width between the margins, in points. */
const areaOf = ({ landscape }: Paper) => millimetres(landscape ? 297 : 210) - 2 * MARGIN.side;

function headParts({ redHead, number, title, to }: Paper, fit: Fit): Content[] {
  const red: Content[] =
    redHead === null
      ? []
      : [
          { text: fit(redHead), fontSize: SIZE.title * 1.4, color: BRAND, alignment: 'center' },
          { text: fit(number ?? '　'), alignment: 'center', margin: [0, 6, 0, 14] },
        ];
  return [
    ...red,
    { text: fit(title), fontSize: SIZE.title, alignment: 'center', margin: [0, 0, 0, 12] },
    ...(to === null ? [] : [{ text: fit(`${to}：`), margin: [0, 0, 0, 6] as [number, number, number, number] }]),
  ];
}

const footWith =
  ({ stamp }: Paper, fit: Fit) =>
  (page: number, pages: number): Content => ({
    margin: [MARGIN.side, FOOT_MARGIN, MARGIN.side, 0],
    fontSize: SIZE.foot,
    color: MUTED,
    columns: [
      {
        width: '*',
        text: [...(stamp.demo ? [{ text: `${DEMO_WORDS}　`, color: DEMO }] : []), { text: fit(stampWords(stamp)) }],
      },
      { width: 'auto', text: `${page} / ${pages}` },
    ],
  });
