import type { z } from 'zod';
import { LEVELS } from '../domain/rule-pack.ts';
import { KEY_WORDS, LEVEL_WORDS } from '../domain/rule-sense/predicate-words.ts';

const FIELDS: Readonly<Record<string, string>> = {
  id: '名称（id）',
  version: '版本（version）',
  name: '规则名称（name）',
  calendar: '天数口径（calendar）',
  mode: '取舍方式（mode）',
  base: '基准等级（base）',
  rules: '规则列表（rules）',
  promote: '升级（promote）',
  catchUpCap: '补完成封顶（catchUpCap）',
  stickyUntilConfirmed: '确认前不转轻（stickyUntilConfirmed）',
  display: '各等级的名称（display）',
  level: '等级（level）',
  when: '条件（when）',
  colour: '颜色（colour）',
  word: '名称（word）',
};

const CHOICES: Readonly<Record<string, string>> = {
  calendar: 'calendar（自然日）或 workday（工作日）',
  mode: 'worst（取最重）或 first（取最先）',
};
const LEVEL_CHOICES = LEVELS.map((level) => `${level}（${LEVEL_WORDS[level]}）`).join('、');
const KEYS = Object.keys(KEY_WORDS);
const BOUNDS = new Set(['gt', 'gte', 'lt', 'lte']);

type Place = readonly PropertyKey[];

/** Where something is wrong in a pack and what belongs there, in words: "第 2 条规则“late”的等级（level）…". */
export function packFaultWords(json: unknown, { path, code, message }: z.core.$ZodIssue): string {
  const where = placeWords(json, path);
  const last = String(path.at(-1) ?? '');
  const value = valueAt(json, path);
  const when = path.indexOf('when');
  if (path[0] === 'rules' && when === 2) {
    const condition = valueAt(json, path.slice(0, when + 1));
    return `${placeWords(json, path.slice(0, when + 1))}：${conditionFault(condition) ?? '写法不对；请对照说明改正'}`;
  }
  if (value === undefined) return `缺少${where}${wanted(last)}`;
  if (code === 'unrecognized_keys') return `${where}里有不认识的项；${wantedHere(path)}`;
  return `${where}写的是 ${shown(value)}${wanted(last) || `，不合要求（${message}）`}`;
}

function wanted(field: string): string {
  if (['level', 'base', 'from', 'to', 'catchUpCap', 'stickyUntilConfirmed'].includes(field))
    return `，应是 ${LEVEL_CHOICES} 之一`;
  const choice = CHOICES[field];
  if (choice) return `，应是 ${choice}`;
  if (field === 'version') return '，应是整数';
  return field === 'rules' ? '，应是一列规则' : '';
}

const wantedHere = (path: Place) => (path[0] === 'rules' ? '一条规则只有 id、when、level 三项' : '请对照说明删去');

function placeWords(json: unknown, path: Place): string {
  if (path.length === 0) return '整个文件';
  const [first, second, ...rest] = path;
  const named = rest.filter((step) => typeof step === 'string').map((step) => FIELDS[step] ?? step);
  const tail = named[0] === undefined ? '' : `的${named[0]}`;
  if (first === 'rules' && typeof second === 'number') {
    const id = valueAt(json, ['rules', second, 'id']);
    return `第 ${second + 1} 条规则${typeof id === 'string' ? `“${id}”` : ''}${tail}`;
  }
  if (first === 'promote' && typeof second === 'number') return `第 ${second + 1} 条升级${tail}`;
  const head = FIELDS[String(first)] ?? String(first);
  return second === undefined ? head : `${head}里 ${String(second)} ${tail}`.trimEnd();
}

function valueAt(json: unknown, path: Place): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** What is wrong with a condition, found by looking for the first part that is none; null when it reads well. */
function conditionFault(when: unknown): string | null {
  if (typeof when !== 'object' || when === null || Array.isArray(when))
    return `写的是 ${shown(when)}，应是 {"条件": …} 这样的一项`;
  const entries = Object.entries(when);
  const [entry] = entries;
  if (!entry) return `是空的；请写一个条件，可用的有 ${KEYS.join('、')}`;
  if (entries.length > 1)
    return `同时写了 ${entries.map(([key]) => key).join('、')} 几项，分不清以哪个为准；请用 {"all": [ … ]} 把它们合起来`;
  const [key, value] = entry;
  if (!KEYS.includes(key)) return `不认识条件“${key}”；可用的有 ${KEYS.join('、')}`;
  const fault =
    key === 'not' ? conditionFault(value) : key === 'all' || key === 'any' ? listFault(value) : rangeFault(key, value);
  return fault === null ? null : `“${key}”${fault}`;
}

function listFault(value: unknown): string | null {
  if (!Array.isArray(value)) return '应是一列条件，用方括号括起来';
  const faults = value.map((part: unknown) => conditionFault(part));
  const wrong = faults.findIndex((fault) => fault !== null);
  return wrong < 0 ? null : `的第 ${wrong + 1} 项：${faults[wrong] ?? ''}`;
}

const RANGED = new Set(['remaining', 'overdue', 'term', 'lag', 'ratio', 'silent', 'returned', 'missed', 'score']);

function rangeFault(key: string, value: unknown): string | null {
  if (!RANGED.has(key)) return null;
  if (typeof value !== 'object' || value === null) return `写的是 ${shown(value)}，应是 {"gte": 7} 这样的范围`;
  const keys = Object.keys(value);
  if (keys.length === 0) return '的范围是空的；至少要写 gt、gte、lt、lte 中的一个';
  const strange = keys.find((bound) => !BOUNDS.has(bound));
  if (strange !== undefined)
    return `里不认识“${strange}”；范围只用 gt（大于）、gte（大于等于）、lt（小于）、lte（小于等于）`;
  const wrong = Object.entries(value).find(([, bound]) => typeof bound !== 'number');
  return wrong ? `的 ${wrong[0]} 写的是 ${shown(wrong[1])}，应是数字，不加引号` : null;
}

const MOST_SHOWN = 30;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '空';
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
