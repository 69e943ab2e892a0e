import { PLAZA_SCENES, type PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';

/** What an address may ask of the plaza: to hold a scene or an instant, to hurry the clock, to show its pairing code or the installer’s card. */
export type PlazaSearch = Readonly<{
  scene?: PlazaScene;
  town?: string;
  page?: number;
  at?: string;
  speed?: number;
  pair?: true;
  card?: 'test';
  /** Another day, for whoever looks at the wall in a browser. */
  asOf?: string;
}>;

const FASTEST = 3_600;

/** Reads an address; what it does not understand it leaves out. */
export function readPlazaSearch(search: Readonly<Record<string, unknown>>): PlazaSearch {
  const scene = PLAZA_SCENES.find((name) => name === search['scene']);
  const town = textOf(search['town']);
  const at = textOf(search['at']);
  const asOf = textOf(search['asOf']);
  const speed = Number(search['speed'] ?? Number.NaN);
  const page = Number(search['page'] ?? Number.NaN);
  return {
    ...(scene && { scene }),
    ...(town && { town }),
    ...(asOf && { asOf }),
    ...(at && Number.isFinite(Date.parse(at)) && { at }),
    ...(search['card'] === 'test' && { card: 'test' as const }),
    ...(speed > 0 && speed <= FASTEST && { speed }),
    ...(search['pair'] !== undefined && Number(search['pair']) === 1 && { pair: true as const }),
    ...(Number.isInteger(page) && page >= 1 && { page }),
  };
}

// The router reads a town's code as the number it looks like.
const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;
