import { foldText } from './clean-text.ts';
import type { Direction } from './indicator.ts';

/**
 * What an amount text says: the number with 万 and 亿 multiplied out, the word that scaled it ('' for none), the unit
 * behind it ('' for none), and the side it sets.
 */
export type AmountReading = Readonly<
  | { ok: true; value: number; scale: string; unit: string; of: number | null; direction: Direction | null }
  | { ok: false; why: string }
>;

const SIDES: readonly (readonly [RegExp, Direction])[] = [
  [/^(?:≥|>=|⩾|≧|>|不低于|不少于|不小于|至少|达到|大于等于|超过|高于|大于)/u, 'atLeast'],
  [/^(?:≤|<=|⩽|≦|不高于|不超过|不大于|不多于|至多|控制在|小于等于|低于|小于|<)/u, 'atMost'],
];
const AFTER: readonly (readonly [RegExp, Direction])[] = [
  [/(?:以上|及以上)$/u, 'atLeast'],
  [/(?:以内|以下|及以下)$/u, 'atMost'],
];
const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const ONE = new RegExp(`^(${NUMBER})(万亿|亿|千万|百万|万|千)?([^\\d\\s.,+-]{0,10})$`, 'u');
const PAIR = new RegExp(`^(${NUMBER})\\/(${NUMBER})(万|亿)?([^\\d\\s.,+-]{0,10})$`, 'u');
const SCALES: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

/** No county counts beyond this; a longer number is a slip of the hand or an identity card. */
const MOST = 1e13;
const exact = (value: number): number => Number(value.toPrecision(12));
const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

/**
 * Reads 2.59亿元, 25,900万, ≥98%, 471/500, １６９ 户. Nothing is guessed: what is no number is refused with the reason,
 * and so is what is below zero.
 */
export function readAmount(text: string): AmountReading {
  const folded = foldText(text);
  if (folded === '') return { ok: false, why: '是空的' };
  const { rest, direction } = sideOf(folded);
  const pair = PAIR.exec(rest);
  if (pair) {
    const [, part = '', whole = '', scale = '', unit = ''] = pair;
    const [value, of] = [scaled(part, scale), scaled(whole, scale)];
    return sound(value) ?? sound(of) ?? { ok: true, value, of, scale, unit, direction };
  }
  const one = ONE.exec(rest);
  if (!one) return { ok: false, why: '不是数字；请写成 2.59亿元、98%、366 这样的数' };
  const [, number = '', scale = '', unit = ''] = one;
  const value = scaled(number, scale);
  return sound(value) ?? { ok: true, value, of: null, scale, unit, direction };
}

function sideOf(text: string): Readonly<{ rest: string; direction: Direction | null }> {
  const front = SIDES.find(([pattern]) => pattern.test(text));
  if (front) return { rest: text.replace(front[0], ''), direction: front[1] };
  const back = AFTER.find(([pattern]) => pattern.test(text));
  return back ? { rest: text.replace(back[0], ''), direction: back[1] } : { rest: text, direction: null };
}

const scaled = (number: string, scale: string): number => exact(numberOf(number) * (SCALES[scale] ?? 1));

function sound(value: number): Extract<AmountReading, { ok: false }> | null {
  if (value < 0) return { ok: false, why: '小于 0；数量不能是负数' };
  if (value > MOST) return { ok: false, why: '大得不像一个数量；请核对单位和位数' };
  return null;
}

/** How many of the base unit one of a unit is: 亿元 is 100,000,000 元. */
function baseOf(unit: string): Readonly<{ base: string; times: number }> {
  const scale = /^(万亿|亿|千万|百万|万|千)(.+)$/u.exec(unit);
  return scale ? { base: scale[2] ?? '', times: SCALES[scale[1] ?? ''] ?? 1 } : { base: unit, times: 1 };
}

type Amount = Readonly<{ value: number; scale: string; unit: string }>;

/**
 * A read amount in the unit of the indicator, or null when the two units do not go together. A bare number is in the
 * indicator's unit already; 2.59亿 in an indicator of 万元 is 25,900, and 3万 in one of 户 is 30,000.
 */
export function inUnit({ value, scale, unit }: Amount, wanted: string): number | null {
  if (scale === '' && (unit === '' || unit === wanted)) return value;
  const { base, times } = baseOf(wanted);
  const isSame = unit === '' ? base !== '%' : baseOf(unit).base === base;
  return isSame ? exact((value * baseOf(unit).times) / times) : null;
}

/** The unit an amount is written in, where nothing else says it: 2.59亿 is money. */
export const unitWritten = ({ scale, unit }: Pick<Amount, 'scale' | 'unit'>): string =>
  scale === '' ? unit : `${scale}${unit === '' ? '元' : unit}`;
