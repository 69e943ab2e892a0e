import { LEVELS, lightOf } from '@ryg/shared/domain/rule-pack.ts';
import { LAMP_WORDS, LEVEL_WORDS } from '@ryg/shared/domain/rule-sense/predicate-words.ts';

/** Levels to choose from, each with the lamp it lights. */
export const levelOptions = LEVELS.map((level) => ({
  value: level,
  label: `${LEVEL_WORDS[level]}（${LAMP_WORDS[lightOf(level)]}）`,
}));
