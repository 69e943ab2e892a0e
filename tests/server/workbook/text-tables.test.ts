import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decodeText } from '@ryg/server/workbook/decode-text.ts';
import { parseDelimited } from '@ryg/server/workbook/delimited.ts';
import { Unreadable } from '@ryg/server/workbook/unreadable.ts';
import { readWorkbook } from '@ryg/server/workbook/read-workbook.ts';
import { readLedger } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';

// 序号,问题,责任单位,整改时限⏎1,路灯不亮,县住建局,2018年7月1日 in GBK.
const GBK = Buffer.from(
  'd0f2bac52cceaccce22cd4f0c8ceb5a5cebb2cd5fbb8c4cab1cfde0a312cc2b7b5c6b2bbc1c12ccfd8d7a1bda8bed62c32303138c4ea37d4c231c8d50a'.replace(
    'ceaccce2',
    'cecacce2',
  ),
  'hex',
);

describe('encodings', () => {
  it('GBK is recognised and its ledger read', async () => {
    const workbook = await readWorkbook({ name: '台账.csv', bytes: GBK });
    const reading = workbook.ok ? readLedger(workbook.value) : workbook;
    expect(reading).toMatchObject({
      ok: true,
      value: { rows: [{ title: '路灯不亮', leadUnits: ['县住建局'], deadline: { on: '2018-07-01' } }] },
    });
  });

  it.each([
    ['UTF-8 with mark', Buffer.from('\uFEFF问题', 'utf8')],
    ['UTF-16 little-endian', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('问题', 'utf16le')])],
    ['UTF-16 big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('问题', 'utf16le').swap16()])],
  ])('%s', (_, bytes) => expect(decodeText(bytes)).toBe('问题'));

  it('cp1252 stays Western: pounds, accents and curly quotes become no Chinese', () => {
    const text = 'cost £33.73m — the “first of its kind” programme in Orléans; risk: £278';
    const bytes = Buffer.from(
      Array.from(text, (sign) => ({ '£': 0xa3, '—': 0x97, '“': 0x93, '”': 0x94, é: 0xe9 })[sign] ?? sign.charCodeAt(0)),
    );
    expect(decodeText(bytes)).toBe(text);
  });

  it('bytes that are no text at all are refused', () => {
    expect(() => decodeText(Buffer.from([0x41, 0xff, 0x81, 0x30, 0xff]))).toThrow(Unreadable);
  });
});

describe('separators and quotes', () => {
  it.each([',', ';', '\t'])('%j with separators, quotes and line breaks inside quotes', (separator) => {
    const text = [`a${separator}b`, `"x${separator}""y"""${separator}"two\nlines"`, `101004143000${separator}007`].join(
      '\r\n',
    );
    expect(parseDelimited(text)).toEqual([
      ['a', 'b'],
      [`x${separator}"y"`, 'two\nlines'],
      ['101004143000', '007'],
    ]);
  });

  it('what is written is read again, whatever stands in the cells', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(parseDelimited(text)).toEqual(rows);
      }),
    );
  });

  it('a quote that is never closed is a damaged file', () => {
    expect(() => parseDelimited('a,b\n"open,c')).toThrow(Unreadable);
  });
});
