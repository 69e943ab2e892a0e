import { useEffect, useRef, useState } from 'react';
import type { RehearsalFacts } from '@ryg/shared/contract/rehearsal.contract.ts';
import type { Rehearsal } from '@ryg/shared/domain/rehearsal.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { Cancelled, openPool, type Pool, type Run } from './rehearsal-pool.ts';

export type Rehearsing = Readonly<{
  /** What the last finished rehearsal said; it stays while the next one runs. */
  outcome: Outcome | null;
  /** 0–1 while one runs, null otherwise. */
  progress: number | null;
  isCancelled: boolean;
  error: unknown;
  cancel: () => void;
  again: () => void;
}>;

type State = Readonly<{ outcome: Outcome | null; progress: number | null; isCancelled: boolean; error: unknown }>;

const IDLE: State = { outcome: null, progress: null, isCancelled: false, error: null };
/** Somebody who types changes the rules with every key. */
const PAUSE_MS = 250;

/** Rehearses whenever the facts or the rules change; null for rules that cannot be rehearsed. */
export function useRehearsal(facts: RehearsalFacts | undefined, sides: Rehearsal | null): Rehearsing {
  const [state, setState] = useState<State>(IDLE);
  const [turn, setTurn] = useState(0);
  const pool = useRef<Pool | null>(null);
  const run = useRef<Run | null>(null);

  useEffect(() => {
    if (!facts) return undefined;
    const opened = openPool(facts);
    pool.current = opened;
    return () => {
      opened.close();
      pool.current = null;
    };
  }, [facts]);

  useEffect(() => {
    if (!facts || !sides) return undefined;
    const start = async () => {
      const onProgress = (progress: number) => setState((before) => ({ ...before, progress }));
      setState((before) => ({ ...before, progress: 0, isCancelled: false, error: null }));
      const started = pool.current?.run(sides, onProgress);
      if (!started) return;
      run.current = started;
      try {
        const flips = await started.done;
        setState({ ...IDLE, outcome: outcomeOf(facts, sides, flips) });
      } catch (error) {
        const isCancelled = error instanceof Cancelled;
        setState((before) => ({ ...before, progress: null, isCancelled, error: isCancelled ? null : error }));
      }
    };
    const timer = setTimeout(() => void start(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [facts, sides, turn]);

  return { ...state, cancel: () => run.current?.cancel(), again: () => setTurn((before) => before + 1) };
}
