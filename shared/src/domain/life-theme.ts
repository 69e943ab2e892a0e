import type { BoardIssue } from './board.ts';

/** 身边事: what everybody's day depends on, in the order of a page. */
export const LIFE_THEMES = ['water', 'road', 'house', 'clinic', 'school', 'income'] as const;

export type LifeTheme = (typeof LIFE_THEMES)[number];

export const LIFE_THEME_NAMES: Readonly<Record<LifeTheme, string>> = {
  water: '饮水',
  road: '道路',
  house: '住房',
  clinic: '医疗',
  school: '教育',
  income: '产业',
};

/** Words by which a theme is known. Tried in this order: a dangerous school building is the school's. */
const WORDS: readonly (readonly [LifeTheme, readonly string[]])[] = [
  ['school', ['教育', '学校', '校舍', '校园', '上学', '学生', '教学', '幼儿园', '助学']],
  ['clinic', ['医疗', '医保', '医院', '卫生室', '卫生院', '看病', '就医', '健康']],
  ['water', ['饮水', '供水', '水质', '用水', '自来水', '水厂', '吃水']],
  ['house', ['住房', '危房', '房屋', '安置房', '搬迁', '安居']],
  ['road', ['道路', '公路', '村路', '组路', '路面', '桥', '交通', '出行']],
  ['income', ['产业', '收入', '增收', '就业', '务工', '奖补', '小额信贷', '消费帮扶']],
];

const themeIn = (text: string | null): LifeTheme | null =>
  WORDS.find(([, words]) => words.some((word) => text?.includes(word)))?.[0] ?? null;

/** The theme its category names, else the one its released title names; null for what is about administration. */
export const lifeThemeOf = ({
  category,
  publicTitle,
}: Pick<BoardIssue, 'category' | 'publicTitle'>): LifeTheme | null => themeIn(category) ?? themeIn(publicTitle);
