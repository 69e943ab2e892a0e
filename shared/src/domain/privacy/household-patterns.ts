import { SURNAME } from './surnames.ts';

export type WordShape = Readonly<{ kind: 'household' | 'person'; pattern: RegExp }>;

const COUNT = '[\\d〇零一二两三四五六七八九十百]+';
const GROUP = `${COUNT}(?:村民)?(?:小)?组`;
// 三组张家沟 is a place; what follows such a word is a road, a bridge or a spring, not a home.
const NO_PLACE = '(?![\\p{Script=Han}]?[沟湾村庄坝河坪桥岭山塘坡台镇寨堡口店畈洼坳巷梁垭岩峡川湖滩崖渠院])';

/** 某组某户: what tells one home or one person apart from the others. */
export const HOUSEHOLD_SHAPES: readonly WordShape[] = [
  // 二组12号, 12号住户, 户主
  { kind: 'household', pattern: new RegExp(`${GROUP}${COUNT}号`, 'gu') },
  { kind: 'household', pattern: /[\d一二三四五六七八九十百]+号(?:农|住)户|户主/gu },
  // 3栋2单元401室
  { kind: 'household', pattern: new RegExp(`${COUNT}(?:号楼|栋|幢)(?:${COUNT}单元)?${COUNT}(?:室|户)`, 'gu') },
  // 第三组张家, 二组李大山家, 四组王某户
  {
    kind: 'household',
    pattern: new RegExp(
      `${GROUP}(?:的|村民)?${SURNAME}(?:家${NO_PLACE}|某{1,2}|\\p{Script=Han}{1,2}(?:家${NO_PLACE}|户|门前|屋后|宅))`,
      'gu',
    ),
  },
  // 王某某家, 李某, 某某户
  {
    kind: 'person',
    pattern: new RegExp(
      `${SURNAME}某{2}(?![镇村县乡局路街组])|${SURNAME}某(?=[,。;、!?:)家户的等]|$)|某{2}(?:户|家|村民|同志)`,
      'gu',
    ),
  },
  // 张大爷家, 李婆婆户
  { kind: 'person', pattern: new RegExp(`${SURNAME}(?:大爷|大妈|大娘|大伯|婆婆|爷爷|奶奶|老汉|老太|寡妇)`, 'gu') },
];
