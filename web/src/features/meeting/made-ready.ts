import { useEffect, useState } from 'react';

/** Pages beside the one that is on, in the order they are made ready. */
const BESIDE = [1, -1, 2];
/** Further away than this a page is let go. */
const FAR = 3;
/** After a turn the machine first has its rest: somebody may be leafing through. */
const REST_MS = 150;

/** What is drawn after another page has been made ready: the nearest that is missing, and none that is far. */
export function nextReady(ready: readonly number[], at: number, count: number): readonly number[] {
  const near = ready.filter((index) => Math.abs(index - at) <= FAR && index < count);
  const missing = BESIDE.map((step) => at + step).find((index) => index >= 0 && index < count && !near.includes(index));
  return missing === undefined ? near : [...near, missing];
}

/** Which pages are drawn without being on, one more each time nothing else is to be done. */
export function useMadeReady(at: number, count: number): readonly number[] {
  const [ready, setReady] = useState<readonly number[]>([]);
  useEffect(() => {
    const next = nextReady([...new Set([...ready, at])], at, count);
    if (next.length === ready.length && next.every((index) => ready.includes(index))) return;
    const timer = setTimeout(() => setReady(next), REST_MS);
    return () => clearTimeout(timer);
  }, [ready, at, count]);
  return ready;
}
