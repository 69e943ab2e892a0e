import type { NumberRun } from './number-runs.ts';

const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83';
const isRegion = (digits: string) => PROVINCES.split(' ').includes(digits.slice(0, 2));

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** 身份证号: eighteen places with their check digit, or the fifteen of the old cards; both carry a day of birth. */
export function isIdNumber(digits: string): boolean {
  if (/^\d{15}$/u.test(digits)) return isRegion(digits) && isDay(`19${digits.slice(6, 12)}`);
  if (!hasPlaceAndBirthday(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return CHECKS[sum % CHECKS.length] === digits[17];
}

const hasPlaceAndBirthday = (digits: string) =>
  /^\d{17}[\dX]$/u.test(digits) && isRegion(digits) && isDay(digits.slice(6, 14));

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  const longest = DAYS[(month ?? 0) - 1] ?? 0;
  return (year ?? 0) >= 1900 && (year ?? 0) < 2100 && (day ?? 0) >= 1 && (day ?? 0) <= longest;
}

/** 银行卡号 by Luhn's sum. Cards for payment begin with 3 to 6, some old ones of this country with 9. */
export function isBankCard(digits: string): boolean {
  // A document's number of this shape has a one in ten chance of a card's sum.
  if (!/^[34569]\d{15,18}$/u.test(digits) || hasPlaceAndBirthday(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

export const isMobile = (digits: string): boolean => /^(?:(?:00)?86)?1[3-9]\d{9}$/u.test(digits);

/** 座机: an area code and seven or eight digits. */
export const isLandline = (digits: string): boolean => /^(?:0(?:10|2\d)\d{8}|0[3-9]\d{2}[2-8]\d{6,7})$/u.test(digits);

/** People break a number into groups of three or more, or read out each digit; lists of small figures look otherwise. */
export const isReadAsOne = (pieces: NumberRun, least: number): boolean =>
  pieces.length === 1 ||
  pieces.every(({ digits }) => digits.length === 1) ||
  pieces.every(({ digits }, index) => digits.length >= least || index === pieces.length - 1);
