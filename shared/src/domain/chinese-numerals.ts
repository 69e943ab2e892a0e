const DIGITS = '〇一二三四五六七八九';
const NUMERAL = /[〇零○一二三四五六七八九十]+(?=年|个?月|日|号|季度)/gu;

/** Rewrites Chinese numerals that count years, months, days and quarters: 二〇一八年六月三十日 → 2018年6月30日. */
export function arabicDates(text: string): string {
  return text
    .replaceAll('元月', '1月')
    .replace(NUMERAL, (numeral) => String(numberOf(numeral.replace(/[零○]/gu, '〇'))));
}

function numberOf(numeral: string): string | number {
  if (!numeral.includes('十')) return [...numeral].map((digit) => DIGITS.indexOf(digit)).join('');
  const [tens = '', units = ''] = numeral.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (units === '' ? 0 : DIGITS.indexOf(units));
}
