/** Seeded dice: the same seed throws the same numbers on every machine. */
export type Dice = Readonly<{
  /** A whole number from 0 to `sides` − 1. */
  roll: (sides: number) => number;
  pick: <T>(from: readonly [T, ...T[]]) => T;
  shuffle: <T>(items: readonly T[]) => T[];
}>;

export function seededDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const roll = (sides: number) => Math.floor(next() * sides);
  return {
    roll,
    pick: (from) => from[roll(from.length)] ?? from[0],
    shuffle: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
