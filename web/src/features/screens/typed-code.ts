import { PAIRING_LENGTH, PAIRING_SYMBOLS, showPairingCode } from '@ryg/shared/domain/screen-pairing.ts';

/** What is misread from afar or mistyped, and the symbol that it must have been: a code has no vowels and no digits. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'Q',
  O: 'Q',
  '1': 'L',
  I: 'L',
  '|': 'L',
  '2': 'Z',
  '5': 'S',
  '6': 'G',
  '7': 'T',
  '8': 'B',
  U: 'V',
  Y: 'V',
};

/** A code as typed so far: what it is taken for, and whether it is complete. */
export type TypedCode = Readonly<{ shown: string; isWhole: boolean; fault: string | null }>;

/** Forgives small letters, wide letters, blanks, dashes and lookalikes. */
export function readTypedCode(typed: string): TypedCode {
  const symbols = [...typed.normalize('NFKC').toUpperCase()].filter((one) => !/[\s\-‐-―−_.]/u.test(one));
  const read = symbols.map((one) => LOOKALIKES[one] ?? one);
  const strange = read.find((one) => !PAIRING_SYMBOLS.includes(one));
  const shown = read.length > 4 ? showPairingCode(read.join('')) : read.join('');
  if (strange !== undefined) return { shown, isWhole: false, fault: `配对码里没有“${strange}”，请对照屏上再看一遍` };
  if (read.length > PAIRING_LENGTH)
    return { shown, isWhole: false, fault: `配对码是 ${PAIRING_LENGTH} 个字母，现在有 ${read.length} 个` };
  return { shown, isWhole: read.length === PAIRING_LENGTH, fault: null };
}
