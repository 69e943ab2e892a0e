import { AlignmentType, convertMillimetersToTwip, type IParagraphStyleOptions, LineRuleType } from 'docx';

/** The page of GB/T 9704: A4, and a text area of 156 × 225 mm. */
export const MARGIN = {
  top: convertMillimetersToTwip(37),
  bottom: convertMillimetersToTwip(35),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
  header: convertMillimetersToTwip(20),
  footer: convertMillimetersToTwip(18),
};
/** A4 as Word writes it. */
export const A4 = { width: 11_906, height: 16_838 };

/** Letters and figures are set in the font of the characters around them, as official papers do. */
const font = (eastAsia: string) => ({ ascii: eastAsia, hAnsi: eastAsia, eastAsia, cs: eastAsia });
export const FONT = {
  body: font('仿宋_GB2312'),
  title: font('方正小标宋简体'),
  black: font('黑体'),
  kai: font('楷体_GB2312'),
  song: font('宋体'),
};

/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt, 小五 9 pt. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 };

const LINE_POINTS = 28;
export const twips = (points: number) => points * 20;

export const bodyLines = { line: twips(LINE_POINTS), lineRule: LineRuleType.EXACT };
/** Indented by two characters of the body. */
export const TWO_CHARACTERS = { firstLine: twips(32), firstLineChars: 200 };

export const RED_HEAD = 'C00000';
export const WORDS_GREY = '595959';

/** 28 characters to a line of 156 mm, as the standard asks. */
const BODY_SPACING = -4;

type Look = Readonly<{ font: (typeof FONT)[keyof typeof FONT]; size: number; bold?: boolean }>;

const headingStyle = (level: 1 | 2 | 3, { bold, ...run }: Look): IParagraphStyleOptions => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Body',
  quickFormat: true,
  run: { ...run, bold: bold ?? false, color: '000000' },
  paragraph: { spacing: bodyLines, indent: TWO_CHARACTERS, keepNext: true, outlineLevel: level - 1 },
});

export const STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: 'Body',
    name: '公文正文',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: FONT.body, size: SIZE.three, characterSpacing: BODY_SPACING },
    paragraph: { spacing: bodyLines, alignment: AlignmentType.BOTH },
  },
  {
    id: 'PaperTitle',
    name: '公文标题',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: FONT.title, size: SIZE.two },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: twips(34), lineRule: LineRuleType.EXACT, before: twips(14), after: twips(18) },
      keepNext: true,
    },
  },
  headingStyle(1, { font: FONT.black, size: SIZE.three }),
  headingStyle(2, { font: FONT.kai, size: SIZE.three }),
  headingStyle(3, { font: FONT.body, size: SIZE.three, bold: true }),
  {
    id: 'TableText',
    name: '公文表格',
    basedOn: 'Normal',
    run: { font: FONT.body, size: SIZE.five },
    paragraph: { spacing: { line: twips(15), lineRule: LineRuleType.AT_LEAST } },
  },
  {
    id: 'TableCaption',
    name: '公文表题',
    basedOn: 'Normal',
    next: 'TableText',
    run: { font: FONT.black, size: SIZE.smallFour },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(10), after: twips(5) }, keepNext: true },
  },
];
