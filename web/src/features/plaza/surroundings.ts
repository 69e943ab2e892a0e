import { useSyncExternalStore } from 'react';
import { stageOf, type Stage } from './stage-mode.ts';

function onResize(tell: () => void): () => void {
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}

export type WallSize = Readonly<{ width: number; height: number }>;

export function useWindowSize(): WallSize {
  const shown = useSyncExternalStore(onResize, () => `${window.innerWidth} ${window.innerHeight}`);
  const [width = 0, height = 0] = shown.split(' ').map(Number);
  return { width: Math.max(1, width), height: Math.max(1, height) };
}

/** The whole window is the wall, unless a wall of another size is looked at in it. */
export function useStage(given?: WallSize): Stage {
  const page = useWindowSize();
  const { width, height } = given ?? page;
  return stageOf(Math.max(1, width), Math.max(1, height));
}

const STILL = '(prefers-reduced-motion: reduce)';

function onMotion(tell: () => void): () => void {
  const query = matchMedia(STILL);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

export const useReducedMotion = (): boolean => useSyncExternalStore(onMotion, () => matchMedia(STILL).matches);
