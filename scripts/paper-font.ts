import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.ts';

/**
 * Cuts the font of the papers down to what Chinese papers are written with. What it is cut from is too large to be kept
 * here, so it is fetched into a folder of its own first:
 *
 *     mkdir FOLDER && cd FOLDER
 *     npm init -y && npm install @expo-google-fonts/noto-sans-sc@0.4.3 subset-font@2.9.0 fontkit@2.0.4
 *     apt-get download unicode-data && dpkg-deb -x unicode-data*.deb .
 *     bunzip2 --keep --stdout usr/share/unicode/Unihan_OtherMappings.txt.bz2 > Unihan_OtherMappings.txt
 *
 * and then: node scripts/paper-font.ts FOLDER
 */
type SubsetFont = (font: Buffer, text: string, options: Readonly<{ targetFormat: 'truetype' }>) => Promise<Buffer>;
type Fontkit = Readonly<{ create: (font: Buffer) => Readonly<{ characterSet: readonly number[] }> }>;

const FONTS = join(root, 'server/fonts');
/** Signs the papers use beside the set of the standard: lamps, the mark for what is missing, dashes, list numbers. */
const SIGNS = '●○▲■–—…·“”‘’〓①②③④⑤⑥⑦⑧⑨⑩⑪⑫℃㎡㎏‰§※←→↑↓↗↘√×÷±≥≤≈￥%㈠㈡㈢';
/** GB/T 2312 lies in these bytes of GBK. */
const [FIRST_ROW, LAST_ROW, FIRST_CELL, LAST_CELL] = [0xa1, 0xf7, 0xa1, 0xfe];

/** Letters, figures and signs of ASCII. */
const ascii = () => Array.from({ length: 0x5f }, (_, place) => String.fromCodePoint(0x20 + place));

function nationalStandard(): readonly string[] {
  const reader = new TextDecoder('gbk');
  const found: string[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    for (let cell = FIRST_CELL; cell <= LAST_CELL; cell++) {
      const text = reader.decode(new Uint8Array([row, cell]));
      if ([...text].length === 1 && !/[\p{Co}\uFFFD]/u.test(text)) found.push(text);
    }
  }
  return found;
}

/** 通用规范汉字表, as Unicode lists it (kTGH). */
async function commonCharacters(folder: string): Promise<readonly string[]> {
  const lines = (await readFile(join(folder, 'Unihan_OtherMappings.txt'), 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const [, code] = /^U\+([0-9A-F]+)\tkTGH\t/u.exec(line) ?? [];
    return code === undefined ? [] : [String.fromCodePoint(Number.parseInt(code, 16))];
  });
}

const [given] = process.argv.slice(2);
if (given === undefined) {
  console.error('用法：node scripts/paper-font.ts 放着字体和 Unihan 表的文件夹');
  process.exit(2);
}
const folder = resolve(given);
const programs = createRequire(join(folder, 'package.json'));
const load = async (name: string): Promise<unknown> => import(pathToFileURL(programs.resolve(name)).href);
const { default: subsetFont } = (await load('subset-font')) as Readonly<{ default: SubsetFont }>;
const { default: fontkit } = (await load('fontkit')) as Readonly<{ default: Fontkit }>;

const source = join(folder, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const common = await commonCharacters(folder);
const wanted = new Set([...ascii(), ...nationalStandard(), ...common, ...SIGNS.split('')]);
const font = await subsetFont(await readFile(source), [...wanted].join(''), { targetFormat: 'truetype' });
const held = fontkit.create(font).characterSet.filter((code) => code >= 0x20);
await writeFile(join(FONTS, 'noto-sans-sc-papers.ttf'), font);
await writeFile(join(FONTS, 'noto-sans-sc-papers.txt'), String.fromCodePoint(...held.toSorted((a, b) => a - b)));
const lacks = common.filter((text) => !held.includes(text.codePointAt(0) ?? 0));
console.log(
  `${held.length} 个字符，${font.length} 字节；通用规范汉字 ${common.length} 个，缺 ${lacks.length} 个 ${lacks.join('')}`,
);
