import { glyphsOf, type Glyph } from './privacy/glyphs.ts';
import { HOUSEHOLD_SHAPES } from './privacy/household-patterns.ts';
import { isBankCard, isIdNumber, isLandline, isMobile, isReadAsOne } from './privacy/number-kinds.ts';
import { isRowOfDates, joined, numberRuns, type NumberRun } from './privacy/number-runs.ts';

export const PRIVATE_WORDS = {
  idNumber: '身份证号',
  bankCard: '银行卡号',
  mobile: '手机号',
  landline: '座机号',
  household: '门牌或住户',
  person: '个人称呼',
  householdName: '村户姓名',
} as const;
export type PrivateKind = keyof typeof PRIVATE_WORDS;

/** Something private in a text: what it is and from which character to which, counted from 0, the end not included. */
export type PrivateMatch = Readonly<{ kind: PrivateKind; from: number; to: number }>;

export type PrivacyCheck = Readonly<{
  /** Telephones that are there to be called, such as the county's hotline. */
  allowed?: readonly string[];
  /** Whether a name of two to four characters is on the county's list of households. */
  isHouseholdName?: (name: string) => boolean;
}>;

/** Everything in a text that must not stand on a public screen, in the order of the text. */
export function findPrivate(
  text: string,
  { allowed = [], isHouseholdName }: PrivacyCheck = {},
): readonly PrivateMatch[] {
  const glyphs = glyphsOf(text);
  const numbers = numberRuns(glyphs).flatMap((run) => privateNumbers(run, new Set(allowed.flatMap(callable))));
  const homes = householdWords(glyphs);
  const names = isHouseholdName ? namesIn(glyphs).filter(({ name }) => isHouseholdName(name)) : [];
  const matches: PrivateMatch[] = [
    ...numbers,
    ...homes,
    ...names.map(({ from, to }) => ({ kind: 'householdName' as const, from, to })),
  ];
  return matches.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** The kinds of private words in a text, in words. */
export function findPrivateWords(text: string): readonly string[] {
  return [...new Set(findPrivate(text).map(({ kind }) => PRIVATE_WORDS[kind]))];
}

/** A match in words, without repeating what nobody should read: 第 3 至 13 个字是手机号. */
export const matchInWords = ({ kind, from, to }: PrivateMatch): string =>
  to - from === 1
    ? `第 ${from + 1} 个字是${PRIVATE_WORDS[kind]}`
    : `第 ${from + 1} 至 ${to} 个字是${PRIVATE_WORDS[kind]}`;

type Kind = Readonly<{ kind: PrivateKind; is: (digits: string) => boolean; group: number }>;

/** The surest first: an ID number has a check digit and a birthday, so it is no card and no telephone. */
const NUMBER_KINDS: readonly Kind[] = [
  { kind: 'idNumber', is: isIdNumber, group: 1 },
  { kind: 'mobile', is: isMobile, group: 3 },
  { kind: 'bankCard', is: isBankCard, group: 4 },
  { kind: 'landline', is: isLandline, group: 3 },
];

function privateNumbers(run: NumberRun, allowed: ReadonlySet<string>): readonly PrivateMatch[] {
  if (isRowOfDates(run)) return [];
  const found: PrivateMatch[] = [];
  const isTaken = (from: number, to: number) => found.some((other) => from < other.to && other.from < to);
  for (const { kind, is, group } of NUMBER_KINDS) {
    for (const { digits, pieces } of joined(run)) {
      const [from, to] = [pieces[0]?.from ?? 0, pieces.at(-1)?.to ?? 0];
      if (!is(digits) || allowed.has(digits) || isTaken(from, to)) continue;
      if (kind === 'idNumber' || isReadAsOne(pieces, group)) found.push({ kind, from, to });
    }
  }
  return found;
}

/** A number as it may be written: with the area code and without. */
function callable(telephone: string): readonly string[] {
  const digits = telephone.replace(/\D/gu, '');
  return [digits, digits.replace(/^86/u, '0')];
}

function householdWords(glyphs: readonly Glyph[]): readonly PrivateMatch[] {
  const { text, at } = wordsOf(glyphs);
  return HOUSEHOLD_SHAPES.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      kind,
      from: at[index] ?? 0,
      to: (at[index + words.length - 1] ?? 0) + 1,
    })),
  );
}

/** The text without its spaces and dashes, and where each of its code units was written. */
function wordsOf(glyphs: readonly Glyph[]): Readonly<{ text: string; at: readonly number[] }> {
  const kept = glyphs.filter(({ char }) => !/^[ \-‐-―−_·•]$/u.test(char));
  return {
    text: kept.map(({ char }) => char).join(''),
    at: kept.flatMap(({ char, at }) => Array.from({ length: char.length }, () => at)),
  };
}

type NameAt = Readonly<{ name: string; from: number; to: number }>;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 4;

function namesIn(glyphs: readonly Glyph[]): readonly NameAt[] {
  const kept = glyphs.filter(({ char }) => !/^[ \-‐-―−_·•]$/u.test(char));
  const isHan = kept.map(({ char }) => /^\p{Script=Han}$/u.test(char));
  const names: NameAt[] = [];
  for (let start = 0; start < kept.length; start++) {
    for (let length = SHORTEST_NAME; length <= LONGEST_NAME; length++) {
      const some = kept.slice(start, start + length);
      if (some.length < length || !isHan.slice(start, start + length).every(Boolean)) break;
      const [first, last] = [some[0], some.at(-1)];
      if (first && last) names.push({ name: some.map(({ char }) => char).join(''), from: first.at, to: last.at + 1 });
    }
  }
  return names;
}

/** Every part of a text that could be a person's name, for whoever looks them up in a list that is not kept in words. */
export const nameCandidates = (text: string): readonly string[] => [
  ...new Set(namesIn(glyphsOf(text)).map(({ name }) => name)),
];
