import { z } from 'zod';

// Overrides of writing direction and control characters turn what is read into something else than what was written.
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

const isPlain = (text: string) => !UNSEEN.test(text.replaceAll(/[\n\r\t]/gu, ''));

/** Words a person typed: well-formed, without characters nobody can see, at most `most` characters. */
export const wordsOf = (most: number) =>
  z
    .string()
    .max(most, { error: `不能超过 ${most} 个字` })
    .refine((text) => text.isWellFormed() && isPlain(text), { error: '含有看不见的控制字符，请删去后重新输入' });

/** Words that may not be missing; `error` says which. */
export const filledWordsOf = (most: number, error: string) =>
  wordsOf(most)
    .trim()
    .refine((text) => text !== '', { error });

/** A name as it is matched: without the blanks at its ends. */
export const NameSchema = wordsOf(60)
  .trim()
  .refine((text) => text.trim() !== '', { error: '不能为空' });
export const NamesSchema = z.array(NameSchema).max(60);
