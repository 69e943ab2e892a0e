import type { ShownAnswer } from '@ryg/shared/domain/voice.ts';
import type { Ledger } from '../../live/ledger.ts';

/** Answers the office put on the public page, in memory: strangers asking again and again cost the database nothing. */
export type ShownAnswers = () => Promise<readonly ShownAnswer[]>;

export function shownAnswers({ store, bell }: Pick<Ledger, 'store' | 'bell'>): ShownAnswers {
  let current: Promise<readonly ShownAnswer[]> | null = null;
  bell.listen(() => {
    current = null;
  });
  const read = async () =>
    (await store.voices.shown()).flatMap(({ issue, town, answer, answeredOn }) =>
      answer === null || answeredOn === null ? [] : [{ issue, town, answer, on: answeredOn }],
    );
  return () => {
    if (current) return current;
    const reading = read();
    current = reading;
    // A failure is not kept.
    reading.catch(() => {
      if (current === reading) current = null;
    });
    return reading;
  };
}
