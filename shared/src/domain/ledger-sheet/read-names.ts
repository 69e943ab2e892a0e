import { foldText, visibleLines, visibleText } from '../clean-text.ts';

const SEPARATORS = /[、,，;；/\n|]+/u;
const BRACKETS = /[(（【][^)）】]*[)）】]?/gu;
const PHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{7,8})(?!\d)/gu;
const NOBODY = /^(?:无|—|-|\/|暂无|待定)$/u;

const unique = (names: readonly string[]) => [...new Set(names.filter((name) => name !== '' && !NOBODY.test(name)))];

/** 张 三 is one person written wide; 张三 李四 are two. */
function splitSpaces(text: string): string[] {
  const parts = text.split(/\s+/u);
  return parts.every((part) => /^\p{Script=Han}$/u.test(part))
    ? [parts.join('')]
    : parts.every((part) => /^\p{Script=Han}{2,}/u.test(part))
      ? parts
      : [text];
}

/** Offices in a cell, in the order written. Brackets stay: they belong to names such as 县委办（督查室）. */
export function readUnits(text: string): string[] {
  return unique(linesOf(text).split(SEPARATORS).map(visibleText).flatMap(splitSpaces));
}

/** People in a cell: without titles in brackets and phone numbers. */
export function readPeople(text: string): string[] {
  const names = linesOf(text).replace(BRACKETS, ' ').replace(PHONE, ' ').split(SEPARATORS).map(visibleText);
  return unique(names.flatMap(splitSpaces).map((name) => name.replace(/[:：]$/u, '')));
}

const linesOf = (text: string) => visibleLines(text).join('\n');

export type Duty = Readonly<{ lead: readonly string[]; coop: readonly string[] }>;

const LEAD_LABEL = /(?:牵头|主办|主责)(?:责任)?(?:单位|部门)?[:：]/u;
const COOP_LABEL = /(?:配合|协办|协助|参与|责任)(?:责任)?(?:单位|部门)?[:：]/u;

/** 责任单位: who leads is said by labels in the cell, else the first one leads. */
export function readDuty(text: string): Duty {
  const plain = linesOf(text);
  const lead = LEAD_LABEL.exec(plain);
  const coop = COOP_LABEL.exec(plain);
  if (!lead) {
    const marked = markedLead(plain);
    if (marked) return marked;
    const [first, ...others] = readUnits(coop ? plain.replace(COOP_LABEL, '、') : plain);
    return { lead: first === undefined ? [] : [first], coop: others };
  }
  const afterLead = plain.slice(lead.index + lead[0].length);
  const at = COOP_LABEL.exec(afterLead);
  if (!at) return { lead: readUnits(afterLead), coop: [] };
  return { lead: readUnits(afterLead.slice(0, at.index)), coop: readUnits(afterLead.slice(at.index + at[0].length)) };
}

const LEAD_MARK = /[(（](?:牵头|主办|主责)(?:单位|部门)?[)）]/u;
const ANY_MARK = /[(（](?:牵头|主办|主责|配合|协办|协助)(?:单位|部门)?[)）]/gu;

/** 县环保局（牵头）、县水利局: the one marked leads wherever it stands. */
function markedLead(text: string): Duty | null {
  if (!LEAD_MARK.test(text)) return null;
  const units = readUnits(text);
  const named = (wanted: boolean) =>
    units.filter((unit) => LEAD_MARK.test(unit) === wanted).map((unit) => unit.replace(ANY_MARK, ''));
  return { lead: named(true), coop: named(false) };
}

/** 7. and （7） and ７ are the number 7; 1-1 and (一)1 stay as written. */
export function readNo(text: string): string | null {
  const folded = foldText(text);
  const plain = /^\(?(\d+(?:[-.]\d+)*)\)?[.、,:]?$/u.exec(folded)?.[1] ?? folded;
  return plain === '' ? null : plain.replace(/^(\d+)\.0+$/u, '$1');
}
