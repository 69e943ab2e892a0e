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
  return unique(linesOf(text).split(SEPARATORS).flatMap(splitAnd).map(visibleText).flatMap(splitSpaces));
}

/** 县发改局及各镇 are two; 县住房和城乡建设局 is one. */
const splitAnd = (text: string) => text.split(/(?:及|和|以及)(?=各|其他|有关|相关)/u);

/** People in a cell: without their titles and phone numbers. */
export function readPeople(text: string): string[] {
  const names = linesOf(text).replace(BRACKETS, ' ').replace(PHONE, ' ').split(SEPARATORS).map(visibleText);
  return withoutTitles(unique(names.flatMap(splitSpaces).map((name) => name.replace(/[:：]$/u, ''))));
}

const POST =
  '(?:[县市区镇乡村]委|政府|党委|人大|政协|党组|常务|纪委|政法委|组织部|宣传部|统战部)*(?:副|第一|总|原)?(?:书记|县长|镇长|乡长|区长|局长|主任|部长|主席|常委|科长|股长|站长|所长|院长|校长|队长|支书|调研员|组长)';
const ONLY_POST = new RegExp(`^(?:${POST})+$`, 'u');
// 城关镇镇长 and 教育局局长 name an office, nobody by name.
const NAME = '\\p{Script=Han}{1,2}(?![镇乡局委办村县部院校站所室会组市区府厅位员门])\\p{Script=Han}';
const POST_BEFORE = new RegExp(`^(?:${POST})+(?=${NAME}$)`, 'u');
const POST_AFTER = new RegExp(`(?<=^${NAME})(?:${POST})+$`, 'u');

/** 县委副书记 李明 and 李明副县长 name one person; a post with nobody named is all there is to keep. */
function withoutTitles(names: readonly string[]): string[] {
  const people = names.filter((name) => !ONLY_POST.test(name));
  if (people.length === 0) return [...names];
  return unique(people.map((name) => name.replace(POST_BEFORE, '').replace(POST_AFTER, '')));
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

const LEAD_MARK = /[(（](?:牵头|主办|主责)(?:单位|部门)?[)）]|(?<=.{2})(?:牵头|主办|主责)$/u;
const ANY_MARK =
  /[(（](?:牵头|主办|主责|配合|协办|协助)(?:单位|部门)?[)）]|(?<=.{2})(?:牵头|主办|主责|配合|协办|协助|参与)$/gu;

export const withoutMark = (unit: string): string => unit.replace(ANY_MARK, '');

/** 县环保局（牵头）、县水利局: the one marked leads wherever it stands. */
function markedLead(text: string): Duty | null {
  const units = readUnits(text);
  if (!units.some((unit) => LEAD_MARK.test(unit))) return null;
  const named = (wanted: boolean) => units.filter((unit) => LEAD_MARK.test(unit) === wanted).map(withoutMark);
  return { lead: named(true), coop: named(false) };
}

/** 7. and （7） and ７ are the number 7; 1-1 and (一)1 stay as written. */
export function readNo(text: string): string | null {
  const folded = foldText(text);
  const plain = /^\(?(\d+(?:[-.]\d+)*)\)?[.、,:]?$/u.exec(folded)?.[1] ?? folded;
  return plain === '' ? null : plain.replace(/^(\d+)\.0+$/u, '$1');
}
