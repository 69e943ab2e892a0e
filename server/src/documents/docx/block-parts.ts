import type { Block } from '@ryg/shared/domain/papers/paper.ts';
import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { fieldsPart } from './fields-part.ts';
import type { Ground } from './ground.ts';
import { bodyLines, SIZE, TWO_CHARACTERS, twips } from './look.ts';
import { textRuns } from './runs.ts';
import { seatCardPart } from './seat-card.ts';
import { ALIGNMENT, tablePart } from './table-part.ts';

type ParagraphBlock = Extract<Block, { kind: 'paragraph' }>;

const CHARACTER = twips(SIZE.three / 2);
/** A seal is 42 mm across and stands over both lines of the signature. */
const SEAL_ROOM = twips(44);

/** The blocks of a paper, from top to bottom. */
export function blockParts(blocks: readonly Block[], ground: Ground): FileChild[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'paragraph'
      ? [paragraphPart(block, ground, blocks[index + 1]?.kind === 'signature')]
      : partOf(block, ground, index === 0),
  );
}

function partOf(block: Exclude<Block, ParagraphBlock>, ground: Ground, isFirst: boolean): FileChild[] {
  if (block.kind === 'heading') return [headingPart(block, ground)];
  if (block.kind === 'fields') return fieldsPart(block, ground);
  if (block.kind === 'table') return tablePart(block, ground);
  if (block.kind === 'signature') return signaturePart(block, ground);
  if (block.kind === 'seatCard') return seatCardPart(block, isFirst);
  return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' }, children: [] })];
}

function headingPart({ level, text }: Extract<Block, { kind: 'heading' }>, ground: Ground): Paragraph {
  const style = `Heading${level}` as const;
  return new Paragraph({
    ...ground.paragraph(style),
    children: textRuns([text], ground.run(style)),
  });
}

/** The last words of a letter go over to the next page with its signature, which never stands alone. */
function paragraphPart({ runs, indent, align }: ParagraphBlock, ground: Ground, isBeforeSignature: boolean): Paragraph {
  return new Paragraph({
    ...ground.paragraph('Body'),
    keepNext: isBeforeSignature,
    keepLines: isBeforeSignature,
    children: textRuns(runs, ground.run('Body')),
    ...(indent ? { indent: TWO_CHARACTERS } : {}),
    ...(align === 'left' ? {} : { alignment: ALIGNMENT[align] }),
  });
}

/** 落款: the day ends four characters before the margin and the unit stands centred above it. */
function signaturePart({ unit, day, seal }: Extract<Block, { kind: 'signature' }>, ground: Ground): Paragraph[] {
  const right = CHARACTER * 4;
  const longer = Math.max(0, ([...unit].length - [...day].length * 0.75) / 2);
  const at = (end: number, before: number) => ({
    ...ground.paragraph('Body'),
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(end) },
    spacing: { ...bodyLines, before },
    keepLines: true,
  });
  return [
    new Paragraph({
      ...at(Math.max(CHARACTER, right - longer * CHARACTER), seal ? SEAL_ROOM : twips(28)),
      keepNext: true,
      children: textRuns([unit], ground.run('Body')),
    }),
    new Paragraph({ ...at(right, 0), children: textRuns([day], ground.run('Body')) }),
  ];
}
