import { expect, it } from 'vitest';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import { readDraft } from '@ryg/web/features/rules/edit/read-draft.ts';
import { aPack } from '../../support/a-pack.ts';

const pack = aPack();
const late = { id: 'late', when: { overdue: { gte: 1 } }, level: 'alarm' };
const withRule = (changes: object) => ({ ...pack, rules: [late, { ...late, id: 'soon', ...changes }] });
const { mode: _, ...withoutMode } = pack;

it.each([
  [withRule({ level: 'bad' }), '第 2 条规则“soon”的等级（level）写的是 "bad"，应是 settled（已了结）'],
  [withRule({ when: { late: { gte: 1 } } }), '第 2 条规则“soon”的条件（when）：不认识条件“late”；可用的有 all'],
  [withRule({ when: { overdue: { gte: '1' } } }), '“overdue”的 gte 写的是 "1"，应是数字，不加引号'],
  [withRule({ when: { overdue: { min: 1 } } }), '“overdue”里不认识“min”；范围只用 gt（大于）'],
  [withRule({ when: { overdue: {} } }), '“overdue”的范围是空的'],
  [
    withRule({ when: { all: [{ term: { gte: 1 } }, { lag: 30 }] } }),
    '“all”的第 2 项：“lag”写的是 30，应是 {"gte": 7} 这样的范围',
  ],
  [withRule({ when: { lag: { gt: 1 }, term: { gt: 1 } } }), '同时写了 lag、term 几项，分不清以哪个为准'],
  [withRule({ weight: 3 }), '第 2 条规则“soon”里有不认识的项；一条规则只有 id、when、level 三项'],
  [{ ...pack, mode: 'best' }, '取舍方式（mode）写的是 "best"，应是 worst（取最重）或 first（取最先）'],
  [withoutMode, '缺少取舍方式（mode），应是 worst'],
  [{ ...pack, rules: 'none' }, '规则列表（rules）写的是 "none"，应是一列规则'],
  ['hello', '整个文件写的是 "hello"'],
])('a pack that cannot be read names the place and what belongs there: %#', (json, words) => {
  const read = readRulePack(json);
  expect(read.ok ? '' : read.refusal.message).toContain(words);
});

it('text that is no JSON is told its line and column, and is left alone', () => {
  expect(readDraft('{\n  "id": "x",\n  "rules": [}\n}').unreadable).toContain('第 3 行第 13 列附近');
  expect(readDraft('').unreadable).toContain('还是空的');
  expect(readDraft('{"id": "x"').unreadable).toContain('第 1 行第 11 列');
  expect(readDraft('{“id”: 1}').unreadable).toContain('第 1 行第 2 列');
  expect(readDraft('{"a": 1,}').unreadable).toContain('第 1 行第 9 列');
  expect(readDraft(JSON.stringify(pack)).pack).toEqual(pack);
});
