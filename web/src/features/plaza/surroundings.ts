import { useSyncExternalStore } from 'react';
import { stageOf, type Stage } from './stage-mode.ts';

function onResize(tell: () => void): () => void {
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}

/** The whole window is the wall. */
export function useStage(): Stage {
  const size = useSyncExternalStore(onResize, () => `${window.innerWidth} ${window.innerHeight}`);
  const [width = 0, height = 0] = size.split(' ').map(Number);
  return stageOf(Math.max(1, width), Math.max(1, height));
}

const STILL = '(prefers-reduced-motion: reduce)';

function onMotion(tell: () => void): () => void {
  const query = matchMedia(STILL);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

export const useReducedMotion = (): boolean => useSyncExternalStore(onMotion, () => matchMedia(STILL).matches);
