import type { Block } from '@ryg/shared/domain/papers/paper.ts';
import { AlignmentType, type FileChild, HeadingLevel, Paragraph } from 'docx';
import { fieldsPart } from './fields-part.ts';
import { bodyLines, SIZE, TWO_CHARACTERS, twips } from './look.ts';
import { textRuns } from './runs.ts';
import { seatCardPart } from './seat-card.ts';
import { ALIGNMENT, tablePart } from './table-part.ts';

type ParagraphBlock = Extract<Block, { kind: 'paragraph' }>;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const CHARACTER = twips(SIZE.three / 2);
/** A seal is 42 mm across and stands over both lines of the signature. */
const SEAL_ROOM = twips(44);

/** The blocks of a paper, on a text area so many twips wide. */
export function blockParts(blocks: readonly Block[], area: number): FileChild[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'paragraph'
      ? [paragraphPart(block, blocks[index + 1]?.kind === 'signature')]
      : partOf(block, area, index === 0),
  );
}

function partOf(block: Exclude<Block, ParagraphBlock>, area: number, isFirst: boolean): FileChild[] {
  if (block.kind === 'heading') return [new Paragraph({ heading: HEADINGS[block.level], text: block.text })];
  if (block.kind === 'fields') return fieldsPart(block, area);
  if (block.kind === 'table') return tablePart(block, area);
  if (block.kind === 'signature') return signaturePart(block);
  if (block.kind === 'seatCard') return seatCardPart(block, isFirst);
  return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' }, children: [] })];
}

/** The last words of a letter go over to the next page with its signature, which never stands alone. */
function paragraphPart({ runs, indent, align }: ParagraphBlock, isBeforeSignature: boolean): Paragraph {
  return new Paragraph({
    style: 'Body',
    keepNext: isBeforeSignature,
    keepLines: isBeforeSignature,
    children: textRuns(runs),
    ...(indent ? { indent: TWO_CHARACTERS } : {}),
    ...(align === 'left' ? {} : { alignment: ALIGNMENT[align] }),
  });
}

/** 落款: the day ends four characters before the margin and the unit stands centred above it. */
function signaturePart({ unit, day, seal }: Extract<Block, { kind: 'signature' }>): Paragraph[] {
  const right = CHARACTER * 4;
  const longer = Math.max(0, ([...unit].length - [...day].length * 0.75) / 2);
  const at = (end: number, before: number) => ({
    style: 'Body',
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(end) },
    spacing: { ...bodyLines, before },
    keepLines: true,
  });
  return [
    new Paragraph({
      ...at(Math.max(CHARACTER, right - longer * CHARACTER), seal ? SEAL_ROOM : twips(28)),
      keepNext: true,
      text: unit,
    }),
    new Paragraph({ ...at(right, 0), text: day }),
  ];
}
