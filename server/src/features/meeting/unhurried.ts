import { setImmediate as pause } from 'node:timers/promises';

/** Whoever else asks waits for at most about so long. */
const BREATH_MS = 5;

/** Lets others have their turn whenever enough time went by since the last. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATH_MS) return;
    await pause();
    last = performance.now();
  };
}

/** Takes all steps of a piece of work, and lets others have their turn between them. */
export async function unhurried<T>(steps: Iterator<void, T>): Promise<T> {
  const breathe = breather();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}
