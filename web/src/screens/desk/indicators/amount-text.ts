import { inUnit, readAmount } from '@ryg/shared/domain/read-amount.ts';

/** What somebody typed as an amount in a unit: the number, or in words why it is none. */
function typedAmount(text: string, unit: string): Readonly<{ value: number } | { why: string }> {
  const read = readAmount(text);
  if (!read.ok) return { why: text.trim() === '' ? '请填写' : `这里${read.why}` };
  if (read.of !== null) return { why: '这里只填一个数，不填分数' };
  const value = inUnit(read, unit);
  return value === null ? { why: `与单位“${unit || '（空）'}”对不上；请统一成一种单位` } : { value };
}

/** The number of a field that was found sound; null for an empty one. */
export function amountOf(text: string | undefined, unit: string): number | null {
  if (text === undefined || text.trim() === '') return null;
  const typed = typedAmount(text, unit);
  return 'value' in typed ? typed.value : null;
}

/** A rule of a form: text is read as people write it, and what is no amount says so under its field. */
export const amountRule = (unit: () => string, isNeeded: boolean) => ({
  validator: async (_rule: unknown, text: string | undefined) => {
    if ((text ?? '').trim() === '' && !isNeeded) return;
    const typed = typedAmount(text ?? '', unit());
    if ('why' in typed) throw new Error(typed.why);
  },
});
