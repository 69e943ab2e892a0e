import type { Deck } from '@ryg/shared/domain/papers/paper.ts';
import { DEMO_WORDS, stampWords } from '@ryg/shared/domain/papers/stamp-words.ts';
import { PptxGen } from './library.ts';
import { drawPart, fittingSize, textOf } from './draw-parts.ts';
import { layOut, type PlacedSlide } from './lay-out.ts';
import { BODY, BRAND, DEMO, FONT, FOOT, HEAD, LANGUAGE, MUTED, RULE, SIZE, SLIDE, SUBTITLE } from './look.ts';

const LAYOUT = 'RYG';

/** The deck as a PowerPoint file: texts, tables and charts that can be edited, each slide with the stamp at its foot. */
export async function pptxOf(deck: Deck): Promise<Uint8Array> {
  const file = new PptxGen();
  file.defineLayout({ name: LAYOUT, width: SLIDE.width, height: SLIDE.height });
  file.layout = LAYOUT;
  file.title = deck.title;
  file.author = '整改办';
  file.company = '';
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  for (const slide of deck.slides) for (const page of layOut(slide)) draw(file, page, deck);
  const bytes = await file.write({ outputType: 'nodebuffer', compression: true });
  return new Uint8Array(bytes as Buffer);
}

function draw(file: PptxGen, { title, subtitle, notes, parts }: PlacedSlide, { stamp }: Deck): void {
  const slide = file.addSlide();
  const across = { x: BODY.x, w: BODY.width };
  slide.addShape('rect', { x: 0, y: HEAD.y, w: 0.16, h: HEAD.height, fill: { color: BRAND } });
  const size = fittingSize(title, BODY.width, HEAD.height, SIZE.title, 12);
  slide.addText(title, { ...textOf(size), ...across, y: HEAD.y, h: HEAD.height, bold: true, valign: 'middle' });
  if (subtitle !== null) {
    const small = fittingSize(subtitle, BODY.width, SUBTITLE.height, SIZE.subtitle);
    slide.addText(subtitle, { ...textOf(small), ...across, y: SUBTITLE.y, h: SUBTITLE.height, color: MUTED });
  }
  for (const part of parts) drawPart(slide, part);
  slide.addShape('line', { ...across, y: FOOT.y - 0.06, h: 0, line: { color: RULE, width: 0.75 } });
  const foot = { y: FOOT.y, h: FOOT.height };
  slide.addText(
    [
      ...(stamp.demo ? [{ text: `${DEMO_WORDS}　`, options: { color: DEMO, bold: true } }] : []),
      { text: stampWords(stamp), options: { color: MUTED } },
    ].map(({ text, options }) => ({
      text,
      options: { ...options, fontFace: FONT, fontSize: SIZE.foot, lang: LANGUAGE },
    })),
    { ...textOf(SIZE.foot), ...foot, x: BODY.x, w: BODY.width - 1 },
  );
  slide.slideNumber = {
    ...foot,
    x: BODY.x + BODY.width - 0.9,
    w: 0.9,
    fontFace: FONT,
    fontSize: SIZE.foot,
    color: MUTED,
    align: 'right',
    margin: 0,
  };
  if (notes !== '') slide.addNotes(notes);
}
