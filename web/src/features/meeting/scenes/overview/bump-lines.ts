import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { perAgenda } from '../../per-agenda.ts';

type Line = Agenda['overview']['bump']['lines'][number];

const MOST_LINES = 12;
const MOST_CHOSEN = 3;

/** What the drawing shows: at most twelve lines, at most three of them brought forward. */
export type ChosenLines = Readonly<{ lines: readonly Line[]; chosen: readonly string[]; left: number }>;

const lastOf = ({ ranks }: Line): number | null => ranks.at(-1) ?? null;
const moveOf = ({ ranks }: Line): number => {
  const [before, last] = ranks.slice(-2);
  return before === null || before === undefined || last === null || last === undefined ? 0 : before - last;
};

/** Brought forward are who climbed most, who fell most since the last meeting, and who is last. */
export const bumpLines = perAgenda(({ overview: { bump } }): ChosenLines => {
  const ranked = bump.lines.filter((line) => lastOf(line) !== null);
  const byMove = ranked.toSorted((a, b) => moveOf(b) - moveOf(a));
  const [up, down] = [byMove[0], byMove.at(-1)];
  const last = ranked.toSorted((a, b) => (lastOf(a) ?? 0) - (lastOf(b) ?? 0)).at(-1);
  const chosen = [up && moveOf(up) > 0 ? up : undefined, down && moveOf(down) < 0 ? down : undefined, last]
    .flatMap((line) => (line ? [line.code] : []))
    .filter((code, at, all) => all.indexOf(code) === at)
    .slice(0, MOST_CHOSEN);
  const others = ranked
    .filter(({ code }) => !chosen.includes(code))
    .toSorted((a, b) => (lastOf(a) ?? 0) - (lastOf(b) ?? 0));
  const shown = new Set([...chosen, ...others.map(({ code }) => code)].slice(0, MOST_LINES));
  return {
    lines: ranked.filter(({ code }) => shown.has(code)),
    chosen,
    left: ranked.length - Math.min(ranked.length, MOST_LINES),
  };
});
