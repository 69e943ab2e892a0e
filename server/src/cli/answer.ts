import type { Refusal } from '@ryg/shared/domain/refusal.ts';
import { DATABASE_REFUSALS } from '../store/database-file.ts';

/** What a command prints and exits with. */
export type Answer = Readonly<{ code: number; out: readonly string[]; err: readonly string[] }>;

export const said = (...out: readonly string[]): Answer => ({ code: 0, out, err: [] });

/** 78 is the code a service manager takes for a broken set-up, so that it does not start the program again and again. */
const EXIT_BROKEN_SETUP = 78;
const EXIT_REFUSED = 1;

export function refused({ code, message }: Refusal, exit = EXIT_REFUSED): Answer {
  return { code: DATABASE_REFUSALS.has(code) ? EXIT_BROKEN_SETUP : exit, out: [], err: [message] };
}

export function print({ code, out, err }: Answer): number {
  for (const line of out) process.stdout.write(`${line}\n`);
  for (const line of err) process.stderr.write(`${line}\n`);
  return code;
}
