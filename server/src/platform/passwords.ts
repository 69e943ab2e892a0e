import { hash, parseOptions, verify } from '@node-rs/argon2';
import { MAX_PASSWORD } from '@ryg/shared/domain/password-policy.ts';

/** Argon2id, which is the library's default, with 19 MiB. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes 19 MiB and a core; a crowd of tries waits in line instead of taking the machine. */
const AT_ONCE = 2;

/** What a password is compared with when there is no account, so that the answer takes as long. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$dOEqetzB7r21kX3ENjS21A$fsQSeIgZnbOeGl/ITHlsipyhvLPGwoNrVQK/T9Xe0Xk';

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

// A longer text is never hashed, but it costs as much as one that is.
const capped = (password: string) => password.slice(0, MAX_PASSWORD);

export function hashPassword(password: string): Promise<string> {
  if (password.length > MAX_PASSWORD) throw new Error('a password this long passes no policy');
  return inTurn(() => hash(password, COST));
}

/** Whether it is the password; without an account it never is, and takes the same time. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const same = await inTurn(() => verify(stored ?? NOBODYS, capped(password)));
  return same && stored !== null && password.length <= MAX_PASSWORD;
}

/** Whether it was hashed with less than is asked today. */
export function isOldHash(stored: string): boolean {
  const { memoryCost, timeCost } = parseOptions(stored);
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost;
}
