type Shape = Readonly<{ name: string; pattern: RegExp }>;

/** Shapes that never belong on a public board. Longer ones come first, so that an ID number is not called a bank card. */
const SHAPES: readonly Shape[] = [
  { name: '身份证号', pattern: /(?<!\d)\d{17}[\dXx](?![\dXx])/u },
  { name: '银行卡号', pattern: /(?<!\d)\d{16,19}(?!\d)/u },
  { name: '手机号', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/u },
  { name: '门牌或住户', pattern: /组[\d一二三四五六七八九十百]+号|号住户|户主/u },
  { name: '个人称呼', pattern: /\p{Script=Han}某(?:某|[，。；、家户]|$)/u },
];

/** What of a text must not be public, in words: 手机号, 身份证号, 银行卡号, 具体住户. */
export function findPrivateWords(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/[\s-]+/gu, '');
  return SHAPES.filter(({ pattern }) => pattern.test(plain)).map(({ name }) => name);
}
