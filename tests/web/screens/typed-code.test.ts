import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAIRING_SYMBOLS, readPairingCode, showPairingCode } from '@ryg/shared/domain/screen-pairing.ts';
import { readTypedCode } from '@ryg/web/features/screens/typed-code.ts';

const aCode = fc
  .array(fc.constantFrom(...Array.from(PAIRING_SYMBOLS)), { minLength: 8, maxLength: 8 })
  .map((symbols) => symbols.join(''));

describe('a pairing code as somebody types it', () => {
  it('is read whatever the case, the width, the blanks and the dashes', () => {
    fc.assert(
      fc.property(
        aCode,
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom(' ', '-', '－', '—', '  '),
        (code, at, gap) => {
          for (const typed of [code.toLowerCase(), code.slice(0, at) + gap + code.slice(at)]) {
            const { shown, isWhole, fault } = readTypedCode(typed);
            expect({ shown, isWhole, fault }).toEqual({ shown: showPairingCode(code), isWhole: true, fault: null });
            expect(readPairingCode(shown)).toBe(code);
          }
        },
      ),
    );
    expect(readTypedCode('ｂｃｄｆｇｈｊｋ').shown).toBe('BCDF-GHJK');
  });

  it.each([
    ['8cdf-6hjk', 'BCDF-GHJK'],
    ['BCD5-GHJ2', 'BCDS-GHJZ'],
    ['0CDF-1HJK', 'QCDF-LHJK'],
    ['UCDF-GHJY', 'VCDF-GHJV'],
  ])('takes %s for %s', (typed, meant) => {
    expect(readTypedCode(typed)).toEqual({ shown: meant, isWhole: true, fault: null });
  });

  it('says which character no code has, and that it is too long', () => {
    expect(readTypedCode('BCDF-GHJA').fault).toBe('配对码里没有“A”，请对照屏上再看一遍');
    expect(readTypedCode('BCDFGHJKL').fault).toBe('配对码是 8 个字母，现在有 9 个');
  });

  it('is patient while it is short', () => {
    expect(readTypedCode('')).toEqual({ shown: '', isWhole: false, fault: null });
    expect(readTypedCode('bcd')).toEqual({ shown: 'BCD', isWhole: false, fault: null });
  });
});
