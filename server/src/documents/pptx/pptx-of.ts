import type { SnapshotStamp } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Deck } from '@ryg/shared/domain/papers/paper.ts';
import { DEMO_WORDS, stampWords } from '@ryg/shared/domain/papers/stamp-words.ts';
import { PptxGen, type Slide } from './library.ts';
import { drawPart, fittingSize, textOf } from './draw-parts.ts';
import { layOut, type PlacedSlide } from './lay-out.ts';
import { BODY, BRAND, COVER, DEMO, FONT, FOOT, HEAD, LANGUAGE, MUTED, RULE, SIZE, SLIDE, SUBTITLE } from './look.ts';

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
  deck.slides.forEach((slide, place) => {
    const pages = layOut(slide);
    // A first slide of words only is the cover.
    const isCover = place === 0 && pages.length === 1 && slide.parts.every(({ kind }) => kind === 'text');
    for (const page of pages) draw(file, page, deck, isCover);
  });
  // The only one of the library's ways out that compresses; in spite of its name it gives a buffer.
  return new Uint8Array((await file.stream({ compression: true })) as Buffer);
}

function draw(file: PptxGen, page: PlacedSlide, { stamp }: Deck, isCover: boolean): void {
  const slide = file.addSlide();
  if (isCover) drawCover(slide, page);
  else drawPage(slide, page);
  drawFoot(slide, stamp);
  if (page.notes !== '') slide.addNotes(page.notes);
}

const across = { x: BODY.x, w: BODY.width };

function drawCover(slide: Slide, { title, subtitle, parts }: PlacedSlide): void {
  const size = fittingSize(title, BODY.width, COVER.title.height, SIZE.cover, 16);
  slide.addShape('rect', { x: 0, y: COVER.title.y, w: 0.28, h: COVER.title.height, fill: { color: BRAND } });
  const place = { y: COVER.title.y, h: COVER.title.height };
  slide.addText(title, { ...textOf(size), ...across, ...place, bold: true, valign: 'middle' });
  if (subtitle !== null) {
    const small = fittingSize(subtitle, BODY.width, COVER.subtitle.height, SIZE.text);
    slide.addText(subtitle, {
      ...textOf(small),
      ...across,
      y: COVER.subtitle.y,
      h: COVER.subtitle.height,
      color: MUTED,
    });
  }
  const down = COVER.words - BODY.y;
  for (const part of parts) drawPart(slide, { ...part, y: part.y + down });
}

function drawPage(slide: Slide, { title, subtitle, parts }: PlacedSlide): void {
  slide.addShape('rect', { x: 0, y: HEAD.y, w: 0.16, h: HEAD.height, fill: { color: BRAND } });
  const size = fittingSize(title, BODY.width, HEAD.height, SIZE.title, 12);
  slide.addText(title, { ...textOf(size), ...across, y: HEAD.y, h: HEAD.height, bold: true, valign: 'middle' });
  if (subtitle !== null) {
    const small = fittingSize(subtitle, BODY.width, SUBTITLE.height, SIZE.subtitle);
    slide.addText(subtitle, { ...textOf(small), ...across, y: SUBTITLE.y, h: SUBTITLE.height, color: MUTED });
  }
  for (const part of parts) drawPart(slide, part);
}

/** Every slide says which snapshot it shows, so that two of them can be laid beside each other. */
function drawFoot(slide: Slide, stamp: SnapshotStamp): void {
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
}
