/** A font, what every office computer has in its place, and its kind. */
type Face = Readonly<{
  name: string;
  instead: string;
  family: 'roman' | 'swiss' | 'script';
  pitch: 'variable' | 'fixed';
}>;

/**
 * The fonts official papers name are part of no free system. What stands in for them is said here, so that an office
 * without them still sees a paper set in characters of the same kind.
 */
const FACES: readonly Face[] = [
  { name: '仿宋_GB2312', instead: 'FangSong', family: 'roman', pitch: 'fixed' },
  { name: '方正小标宋简体', instead: 'SimSun', family: 'roman', pitch: 'fixed' },
  { name: '楷体_GB2312', instead: 'KaiTi', family: 'script', pitch: 'fixed' },
  { name: '黑体', instead: 'SimHei', family: 'swiss', pitch: 'fixed' },
  { name: '宋体', instead: 'SimSun', family: 'roman', pitch: 'fixed' },
];

const entry = ({ name, instead, family, pitch }: Face) =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;

/** The part of a Word document that says which fonts may stand in for which. */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${FACES.map(entry).join('')}</w:fonts>`,
};
