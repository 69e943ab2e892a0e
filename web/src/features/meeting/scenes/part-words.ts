/** 2 / 3 beside a title that stands on several pages; nothing on a single one. */
export const partWords = (part: number, parts: number): string | null => (parts > 1 ? `${part + 1} / ${parts}` : null);

/** 城关镇等 3 镇 for what several towns share. */
export const townsInShort = (towns: readonly string[]): string =>
  towns.length > 2 ? `${towns[0]}等 ${towns.length} 镇` : towns.join('、');
