import { findTownLayer } from './layers/find-town.tsx';
import { keyListLayer } from './layers/key-list.tsx';
import type { Layer } from './scene.ts';

/** What can lie over the pages; the keys in the list under ? are read from here. */
export const LAYERS: readonly Layer[] = [findTownLayer, keyListLayer];
