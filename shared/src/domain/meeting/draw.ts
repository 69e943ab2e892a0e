import type { SpotCheck } from './agenda-value.ts';
import type { SpotCheckDrawn } from './meeting-fact.ts';

/** SHA-256 of a text in UTF-8, as lower-case hexadecimal. */
export type Sha256 = (text: string) => string;

const SHARE = 0.1;

export type Draw = Readonly<{ seed: string; among: readonly string[]; drawn: readonly string[] }>;

/**
 * Draws one in ten, at least one. The snapshot's head was there before anybody called a number, and the number is called
 * when nobody can change the snapshot any more; so neither side chooses, and everybody can draw the same again.
 */
export function drawSpotCheck(
  { head, called, among }: Readonly<{ head: string; called: string; among: readonly string[] }>,
  sha256: Sha256,
): Draw {
  const seed = `${head}-${called}`;
  const inOrder = [...new Set(among)].toSorted();
  const wanted = Math.min(inOrder.length, Math.max(1, Math.ceil(inOrder.length * SHARE)));
  const drawn = inOrder
    .map((id) => ({ id, hash: sha256(`${seed}-${id}`) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .slice(0, wanted)
    .map(({ id }) => id);
  return { seed, among: inOrder, drawn };
}

/** A draw as a page or paper shows it, with the way for anybody to draw the same again. */
export const spotCheckOf = ({
  seed,
  called,
  among,
  drawn,
}: Pick<SpotCheckDrawn, 'seed' | 'called' | 'among' | 'drawn'>): SpotCheck => ({
  seed,
  called,
  share: SHARE,
  among,
  drawn,
  recipe:
    `种子由快照的账本校验值、“-”和现场报的数 ${called} 连成；对每个问题求“种子-问题编号”的 SHA-256，从小到大排列，取前 ${drawn.length} 件。` +
    '任何人用同样的种子和编号都能抽出同样的结果。',
});
