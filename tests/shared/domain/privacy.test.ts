import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrivate, findPrivateWords, matchInWords, nameCandidates } from '@ryg/shared/domain/privacy.ts';

const kindsIn = (text: string) => findPrivate(text).map(({ kind }) => kind);
const found = (text: string) =>
  findPrivate(text).map(({ kind, from, to }) => [kind, [...text].slice(from, to).join('')]);

describe('R61: private shapes are found', () => {
  it.each([
    ['身份证612324197001010011', 'idNumber', '612324197001010011'],
    ['证号 612324 19700101 0011 请核', 'idNumber', '612324 19700101 0011'],
    ['身份证６１２３２４１９７００１０１００１１', 'idNumber', '６１２３２４１９７００１０１００１１'],
    ['身份证六一二三二四一九七〇〇一〇一〇〇一一', 'idNumber', '六一二三二四一九七〇〇一〇一〇〇一一'],
    ['老证612324700101001。', 'idNumber', '612324700101001'],
    ['尾号带X：11010519491231002X', 'idNumber', '11010519491231002X'],
    ['尾号带x：11010519491231002x，', 'idNumber', '11010519491231002x'],
    ['请打13812345678', 'mobile', '13812345678'],
    ['138-1234-5678', 'mobile', '138-1234-5678'],
    ['138 1234 5678', 'mobile', '138 1234 5678'],
    ['+86 138 1234 5678', 'mobile', '138 1234 5678'],
    ['1​38​12345678', 'mobile', '1​38​12345678'],
    ['一三八一二三四五六七八', 'mobile', '一三八一二三四五六七八'],
    ['幺三八 幺二三四 五六七八', 'mobile', '幺三八 幺二三四 五六七八'],
    ['1 3 8 1 2 3 4 5 6 7 8', 'mobile', '1 3 8 1 2 3 4 5 6 7 8'],
    ['٠١٣٨', null, ''],
    ['电话١٣٨١٢٣٤٥٦٧٨', 'mobile', '١٣٨١٢٣٤٥٦٧٨'],
    ['座机0915-6821234', 'landline', '0915-6821234'],
    ['座机（0915）6821234', 'landline', '0915）6821234'],
    ['座机010-65551234', 'landline', '010-65551234'],
    ['卡号6222021234567894', 'bankCard', '6222021234567894'],
    ['卡号6222 0212 3456 7894', 'bankCard', '6222 0212 3456 7894'],
    ['第三组张家', 'household', '三组张家'],
    ['二组12号', 'household', '二组12号'],
    ['二组十二号饮水', 'household', '二组十二号'],
    ['三 组 12 号', 'household', '三 组 12 号'],
    ['二组李大山家饮水', 'household', '二组李大山家'],
    ['四组王某户', 'household', '四组王某'],
    ['3栋2单元401室渗水', 'household', '3栋2单元401室'],
    ['12号住户反映', 'household', '12号住户'],
    ['某某户', 'person', '某某户'],
    ['王某某家饮水', 'person', '王某某'],
    ['李某，反映', 'person', '李某'],
  ])('%s', (text, kind, words) => {
    if (kind === null) return expect(findPrivate(text)).toEqual([]);
    return expect(found(text)).toContainEqual([kind, words]);
  });
});

it.each([
  '114 个问题',
  '2018年6月30日前完成',
  '2018-06-30至2018-07-31',
  '2018-06-30 2018-07-31',
  '20180630前完成',
  '投入2.59 亿元',
  '涉及1,234户',
  '文号610923201806300012',
  '项目编号202106101234567890',
  '宁政发〔2018〕12号',
  '二组36户安全饮水',
  '三组高龄户供水',
  '三组张家沟水渠',
  '一组农户饮水',
  '某镇污水处理站未运行',
  '某些路段塌方',
  '检查某村道路',
  '分三组36家企业',
  '第12号文件',
  '统一社会信用代码91610923MA70ABCD1X',
  '12345热线',
  '13 14 15 16 17 18 19 20 21',
  '进度：55 60 65 70 75 80 85 90',
  '王家坝水厂',
  '李家沟通村路水毁',
  '李某某镇',
])('an honest text passes: %s', (text) => {
  expect(findPrivate(text)).toEqual([]);
});

it('the county hotline may stand, another telephone of the same exchange may not', () => {
  const allowed = ['0915-6820000'];
  expect(findPrivate('监督电话0915-6820000', { allowed })).toEqual([]);
  expect(findPrivate('监督电话0915-6820001', { allowed })).toMatchObject([{ kind: 'landline' }]);
});

it('says where in words and does not repeat the number', () => {
  const [match] = findPrivate('请打13812345678');
  expect(match && matchInWords(match)).toBe('第 3 至 13 个字是手机号');
  expect(findPrivateWords('13812345678和13912345678')).toEqual(['手机号']);
});

describe('names of the household list', () => {
  const isHouseholdName = (name: string) => ['李大山', '欧阳小春', '王芳'].includes(name);
  it.each(['李大山家饮水', '解决李 大 山饮水', '李-大-山', '请欧阳小春核对', '王芳'])('found in %s', (text) => {
    expect(findPrivate(text, { isHouseholdName })).toMatchObject([{ kind: 'householdName' }]);
  });
  it('an honest title asks about every part of it and finds none', () => {
    expect(findPrivate('通村路水毁修复', { isHouseholdName })).toEqual([]);
    expect(nameCandidates('水毁路，修')).toEqual(['水毁', '水毁路', '毁路']);
  });
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigit = (body: string) =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11] ?? '';
const idNumbers = fc
  .tuple(
    fc.constantFrom('610923', '110105', '440301'),
    fc.date({ min: new Date('1920-01-01'), max: new Date('2015-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, born, order]) => {
    const body = region + born.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0');
    return body + checkDigit(body);
  });
const mobiles = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);

const wide = (text: string) =>
  text.replaceAll(/[!-~]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
const spoken = (text: string) => text.replaceAll(/\d/gu, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');
const spaced = (text: string) => text.replaceAll(/.(?=.)/gu, '$& ');
const dashed = (text: string) => text.replaceAll(/.{4}(?=.)/gu, '$&-');
const hidden = (text: string) => text.replaceAll(/.(?=.)/gu, '$&​');
const writings = fc.constantFrom((text: string) => text, wide, spoken, spaced, dashed, hidden);
const around = fc.constantFrom('', '请核对', '路面，', '（', '年内');

it('property: a valid ID number is found where it stands, however it is written', () => {
  fc.assert(
    fc.property(idNumbers, writings, around, around, (number, write, before, after) => {
      const written = write(number);
      expect(found(before + written + after)).toEqual([['idNumber', written]]);
    }),
  );
});

it('property: with another check digit it is none', () => {
  fc.assert(
    fc.property(idNumbers, fc.constantFrom(...'0123456789X'.split('')), (number, last) => {
      fc.pre(last !== number[17]);
      expect(kindsIn(number.slice(0, 17) + last)).not.toContain('idNumber');
    }),
  );
});

it('property: a mobile number is found however it is written', () => {
  fc.assert(
    fc.property(mobiles, writings, around, (number, write, before) => {
      expect(kindsIn(before + write(number))).toEqual(['mobile']);
    }),
  );
});

it('property: every card number with a good sum is found, with a bad one none', () => {
  const luhn = (digits: string) =>
    [...digits].toReversed().reduce((sum, digit, place) => {
      const twice = Number(digit) * (place % 2 === 0 ? 1 : 2);
      return sum + (twice > 9 ? twice - 9 : twice);
    }, 0) % 10;
  fc.assert(
    fc.property(fc.integer({ min: 15, max: 18 }), fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), (length, rest) => {
      const body = `62${String(rest).padStart(16, '0')}`.slice(0, length);
      const good = `${body}${(10 - luhn(`${body}0`)) % 10}`;
      const bad = `${body}${(11 - luhn(`${body}0`)) % 10}`;
      expect(kindsIn(good)).toMatchObject([expect.stringMatching(/bankCard|idNumber/u)]);
      expect(kindsIn(bad)).not.toContain('bankCard');
    }),
  );
});

it('property: amounts, counts and short numbers never are private', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('个', '户', '万元', '米', '%'), (n, unit) => {
      expect(findPrivate(`共${n}${unit}`)).toEqual([]);
    }),
  );
});

it('property: a position always lies inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const length = [...text].length;
      for (const { from, to } of findPrivate(text, { isHouseholdName: () => true })) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(length);
      }
    }),
  );
});
