import type { Paper } from '@ryg/shared/domain/papers/paper.ts';
import { AlignmentType, BorderStyle, type FileChild, LineRuleType, Paragraph, TextRun } from 'docx';
import { FONT, RED_HEAD, SIZE, twips } from './look.ts';

type Head = Pick<Paper, 'redHead' | 'number' | 'title' | 'to'>;

/** Red head with its number and rule, then the title, then whom it addresses; what a paper has not is left out. */
export function headParts({ redHead, number, title, to }: Head): FileChild[] {
  return [
    ...(redHead === null ? [] : redHeadParts(redHead, number)),
    titlePart(title),
    ...(to === null ? [] : [toPart(to)]),
  ];
}

/** A long name is set smaller, so that it keeps to one line of 156 mm as far as it can. */
function redHeadSize(name: string): number {
  const points = Math.floor(440 / [...name].length);
  return Math.min(48, Math.max(24, points));
}

function redHeadParts(name: string, number: string | null): Paragraph[] {
  const points = redHeadSize(name);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: twips(points * 1.2), lineRule: LineRuleType.AT_LEAST, after: twips(24) },
      children: [new TextRun({ text: name, size: points * 2, color: RED_HEAD, font: FONT.title })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: twips(10) },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 6, color: RED_HEAD } },
      children: [new TextRun({ text: number ?? '＿＿＿＿〔　　　　〕　　号', size: SIZE.three, font: FONT.body })],
    }),
  ];
}

const titlePart = (title: string) => new Paragraph({ style: 'PaperTitle', text: title });

const toPart = (to: string) => new Paragraph({ style: 'Body', text: `${to}：` });
