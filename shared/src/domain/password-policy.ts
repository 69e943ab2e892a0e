import { GUESSABLE_PASSWORDS } from './guessable-passwords.ts';
import { accept, refuse, type Result } from './refusal.ts';
import { SECURITY_RULES, type SecurityPreset } from './security-preset.ts';

export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 128;
const MIN_CLASSES = 3;
/** How many former passwords may not come back. */
export const PASSWORD_HISTORY = 5;
const INITIAL_HOURS = 72;
/** Days ahead from which the desk reminds of a change. */
const WARN_DAYS = 14;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a password must not contain, because everybody can guess it. */
export type PasswordSubject = Readonly<{
  username: string;
  name: string;
  unit: string;
  /** County and town names, and how people there write them in letters. */
  localWords: readonly string[];
}>;

const CLASSES = [
  /\p{Lowercase_Letter}/u,
  /\p{Uppercase_Letter}/u,
  /\p{Number}/u,
  /[^\p{Lowercase_Letter}\p{Uppercase_Letter}\p{Number}]/u,
];

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const lettersAndDigits = (text: string) => text.replace(/[^\p{Letter}\p{Number}]/gu, '');

/** Says no with every rule a password breaks, so that it takes one more try and not five. */
export function checkPassword(password: string, subject: PasswordSubject): Result<null> {
  const faults = passwordFaults(password, subject);
  if (faults.length === 0) return accept(null);
  return refuse('PASSWORD_WEAK', `这个口令不能用：${faults.join('；')}。请换一个`);
}

function passwordFaults(password: string, { username, name, unit, localWords }: PasswordSubject): readonly string[] {
  const faults: string[] = [];
  const { length } = [...password];
  const folded = fold(password);
  if (length < MIN_PASSWORD) faults.push(`只有 ${length} 位，至少要 ${MIN_PASSWORD} 位`);
  if (password.length > MAX_PASSWORD) faults.push(`超过了 ${MAX_PASSWORD} 位`);
  const classes = CLASSES.filter((pattern) => pattern.test(password)).length;
  if (classes < MIN_CLASSES)
    faults.push(`大写字母、小写字母、数字、符号里只有 ${classes} 种，至少要有 ${MIN_CLASSES} 种`);
  const holds = (word: string) => [...word].length >= 2 && folded.includes(fold(word));
  if (holds(username)) faults.push('含有登录名');
  if (holds(name)) faults.push('含有姓名');
  if (holds(unit)) faults.push('含有单位代码或名称');
  const local = localWords.find(holds);
  if (local !== undefined) faults.push(`含有本地人都猜得到的“${local}”`);
  if (isCommon(folded)) faults.push('是常见口令');
  return faults;
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'l',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
};

function isCommon(folded: string): boolean {
  if (GUESSABLE_PASSWORDS.has(folded) || GUESSABLE_PASSWORDS.has(lettersAndDigits(folded))) return true;
  if (new Set(folded).size < 5) return true;
  // "Password@2024" and "P@ssw0rd-123" are still "password".
  const stem = folded.replace(/[^\p{Letter}]+$/u, '');
  const words = [lettersAndDigits(stem), [...stem].map((symbol) => LOOKALIKES[symbol] ?? symbol).join('')];
  return words.some((word) => word.length >= 5 && GUESSABLE_PASSWORDS.has(word));
}

export const reusedPassword = (): Result<never> =>
  refuse('PASSWORD_REUSED', `新口令与现在的或最近 ${PASSWORD_HISTORY} 次用过的相同；请换一个没有用过的`);

/** Whole days until a password has to be replaced: 0 or less means now, null never. */
export function passwordDaysLeft(setAt: number, preset: SecurityPreset, now: number): number | null {
  const { rotateDays } = SECURITY_RULES[preset];
  return rotateDays === null ? null : Math.ceil((setAt + rotateDays * DAY - now) / DAY);
}

/** Whether the desk should remind of the change by now. */
export const warnsOfChange = (daysLeft: number | null): boolean => daysLeft !== null && daysLeft <= WARN_DAYS;

/** A password that was handed over is good for three days. */
export const isInitialOver = (setAt: number, now: number): boolean => now - setAt > INITIAL_HOURS * HOUR;
