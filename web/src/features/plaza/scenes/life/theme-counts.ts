import { LIFE_THEMES, lifeThemeOf, type LifeTheme } from '@ryg/shared/domain/life-theme.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { lampOf } from '../../lamps/lamp-items.ts';

export type ThemeCount = Readonly<{ theme: LifeTheme; issues: number; closed: number }>;

/** Themes that have an issue, in their own order; every issue counted once however many towns share it. */
export function themeCounts({ issues }: Board): readonly ThemeCount[] {
  const byTheme = Map.groupBy(issues, lifeThemeOf);
  return LIFE_THEMES.flatMap((theme) => {
    const own = byTheme.get(theme) ?? [];
    return own.length === 0
      ? []
      : { theme, issues: own.length, closed: own.filter((issue) => lampOf(issue) === 'closed').length };
  });
}
