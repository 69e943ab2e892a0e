import { foldText } from './clean-text.ts';

/** What a progress or status text says. `unclear`: it was written, but says nothing that can be counted. */
export type ProgressReading = Readonly<{
  progress: number | null;
  says: 'closed' | 'notClosed' | 'suspended' | 'closeRequested' | null;
  remark: 'fraction' | 'doneAndLongTerm' | 'unclear' | null;
}>;

export type ProgressRefusal = Readonly<{ outOfRange: true }>;

const CLOSED =
  /^(?:已经?|全部|均已|已全部|现已)*(?:整改|完成|办结|销号|验收|到位|完毕|解决|落实|整治|清零|归档)+(?:任务|工作)?$|^(?:是|[√✓✔☑])$/u;
const ONLY_NOUN = /^(?:整改|落实|整治|验收|到位|全部整改)(?:任务|工作)?$/u;
const NOT_STARTED = /^(?:尚?未|没有?|还?未)(?:启动|开始|整改|开工|动工|开展|落实|办理)$/u;
const RECTIFYING =
  /正在|[改行进办理]中$|^在(?:办|建)$|推进|未(?:完成|办结|销号|到位|验收)|^已?(?:登记|立项|交办|签收|受理)|待(?:交办|签收|整改|办理)|^(?:否|[×✕✗xX○])$|部分|基本/u;
const CHINESE_TENTHS = '〇一二三四五六七八九';
const TENTHS = /^(?:已|约|大约)?(?:完成|整改|推进)?(?:了|约|近)?([一二三四五六七八九])成(?:左右|以上)?$/u;
const COLOUR = /^(?:[红黄绿蓝]灯?|[红黄绿]色|正常|滞后)$/u;
const PERCENT = /(-?\d+(?:\.\d+)?)%/gu;
const NUMBER = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:左右|以上)?$/u;
const DATED = /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{4}[./-]\d{1,2}[./-]\d{1,2}/gu;
const BARE_EDGES = /^[√✓✔☑]+(?=.)|[,.;、。!于在前]+$|^[,.;、。于在]+/gu;

const unknown = (says: ProgressReading['says'], remark: ProgressReading['remark'] = null): ProgressReading => ({
  progress: null,
  says,
  remark,
});

/** Rounded so that 0.57 × 100 is 57. */
const percent = (fraction: number) => Math.round(fraction * 1e8) / 1e6;

/** A number as a percentage; `fractions` when the whole column holds fractions. */
export function readProgressNumber(number: number, fractions: boolean): ProgressReading | ProgressRefusal {
  const isFraction = fractions ? number <= 1 : number > 0 && number < 1;
  const value = isFraction ? percent(number) : number;
  if (!(value >= 0 && value <= 100)) return { outOfRange: true };
  return { progress: value === 0 ? 0 : value, says: null, remark: isFraction && !fractions ? 'fraction' : null };
}

/** The plain number that is all a text says, for deciding what a column holds. */
export function plainNumber(text: string): number | null {
  const parts = NUMBER.exec(foldText(text));
  return parts?.[1] === undefined ? null : Number(parts[1].replaceAll(',', ''));
}

/** Text → progress and what it says about closing. 100 % alone never closes. */
export function readProgressText(text: string, fractions: boolean): ProgressReading | ProgressRefusal {
  const folded = foldText(text);
  if (folded === '' || /^[/\-—无]+$/u.test(folded) || COLOUR.test(folded)) return unknown(null);
  const number = plainNumber(folded);
  if (number !== null) return flagFraction(readProgressNumber(number, fractions), number);
  return folded.includes('%') ? readPercents(folded) : readSentence(folded);
}

/** "0.5" typed as text is more often a slip than a fraction: always shown to the office. */
function flagFraction(reading: ProgressReading | ProgressRefusal, number: number): ProgressReading | ProgressRefusal {
  const typed = !('outOfRange' in reading) && number > 0 && number < 1;
  return typed ? { ...reading, remark: 'fraction' } : reading;
}

function readPercents(folded: string): ProgressReading | ProgressRefusal {
  const values = new Set([...folded.matchAll(PERCENT)].map(([, value]) => Number(value)));
  const [value] = values;
  if (value === undefined || values.size > 1 || folded.includes('%%')) return unknown(null, 'unclear');
  if (value < 0 || value > 100) return { outOfRange: true };
  const closed =
    value === 100 && /已(?:经|全部)?(?:完成|销号|办结|整改)/u.test(folded) && !/未|待|申请|拟/u.test(folded);
  if (closed) return { progress: value, says: 'closed', remark: null };
  return {
    progress: value,
    says: /申请销号|待(?:销号|核查|验收)/u.test(folded) ? 'closeRequested' : 'notClosed',
    remark: null,
  };
}

const STILL_OPEN = /未|待|拟|仍|尚|继续|下一?步|正在/u;

/** 完成整改，已销号: a clause that says closed counts when no other leaves the matter open. */
function readSentence(folded: string): ProgressReading {
  const whole = readWords(folded);
  const clauses = folded.split(/[,;。、]+/u).filter((clause) => clause !== '');
  if (whole.remark !== 'unclear' || clauses.length < 2) return whole;
  const readings = clauses.map(readWords);
  const telling = readings.find(({ says }) => says !== null && says !== 'closed');
  if (telling) return telling;
  return STILL_OPEN.test(folded) ? whole : (readings.find(({ says }) => says === 'closed') ?? whole);
}

function readWords(folded: string): ProgressReading {
  const words = folded
    .replace(/\([^)]*\)/gu, '')
    .replace(DATED, '')
    .replace(/^已[于在]/u, '已')
    .replace(/并?(?:已经?)?通过(?:了)?[县市镇省]?级?(?=验收|核查|销号)/u, '')
    .replace(BARE_EDGES, '');
  const tenths = TENTHS.exec(words)?.[1];
  if (tenths !== undefined) return { progress: CHINESE_TENTHS.indexOf(tenths) * 10, says: 'notClosed', remark: null };
  if (NOT_STARTED.test(words)) return { progress: 0, says: 'notClosed', remark: null };
  if (words.includes('挂账')) return unknown('suspended');
  if (/(?:申请|待|拟)[县市镇省]?级?(?:销号|核查|验收|审核)/u.test(words)) return unknown('closeRequested');
  if (/(?:尚?未|没有)/u.test(folded) && /销号|验收|办结|完成/u.test(folded)) return unknown('notClosed');
  if (CLOSED.test(words) && !ONLY_NOUN.test(words)) return { progress: 100, says: 'closed', remark: null };
  if (/^(?:已|全部)?(?:整改|完成|办结).*(?:长期|持续|坚持|巩固)/u.test(words))
    return unknown('notClosed', 'doneAndLongTerm');
  if (RECTIFYING.test(words) || words === '整改') return unknown('notClosed');
  return unknown(null, 'unclear');
}
