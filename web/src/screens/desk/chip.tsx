import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** A word about a state. The tint helps, the word says it. */
export function Chip({ tone, children }: Readonly<{ tone: Tone; children: ReactNode }>) {
  return (
    <span className="dk-chip" data-tone={tone}>
      {children}
    </span>
  );
}
