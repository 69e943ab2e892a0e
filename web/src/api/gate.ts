/** What stands between a person and an answer: signing in again, or giving the password once more. */
export type Gate = 'signIn' | 'confirm';

type Waiting = Readonly<{ gate: Gate; open: (isOpen: boolean) => void; passed: Promise<boolean> }>;

const GATES: Readonly<Record<string, Gate>> = { NOT_SIGNED_IN: 'signIn', CONFIRM_REQUIRED: 'confirm' };

let waiting: Waiting | null = null;
let keeper: (() => void) | null = null;

/**
 * Waits at the gate an answer named, and tells whether it opened, so that the request is made again.
 * A form stays as it was typed meanwhile. Without a keeper, or for any other code, nothing opens.
 */
export async function passGate(code: string): Promise<boolean> {
  const gate = GATES[code];
  if (!gate || !keeper) return false;
  if (waiting && waiting.gate !== gate) await waiting.passed;
  if (!waiting) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    waiting = { gate, open: resolve, passed: promise };
    keeper?.();
  }
  return waiting.passed;
}

/** The gate somebody waits at. */
export const gateAsked = (): Gate | null => waiting?.gate ?? null;

/** Lets all who wait go on, or sends them away. */
export function openGate(isOpen: boolean): void {
  const { open } = waiting ?? {};
  waiting = null;
  open?.(isOpen);
  keeper?.();
}

/** There is one keeper: the desk, while it is shown. Answers with how to leave. */
export function keepGate(tell: () => void): () => void {
  keeper = tell;
  return () => {
    keeper = null;
    openGate(false);
  };
}
