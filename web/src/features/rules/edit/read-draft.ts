import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import { reviewPack, type PackReview } from '@ryg/shared/domain/pack-contradictions.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { jsonStop } from './json-stop.ts';

/** A draft as somebody typed it: the pack it stands for, or the sentence that says where it cannot be read. */
export type ReadDraft =
  | Readonly<{ pack: RulePack; review: PackReview; unreadable: null }>
  | Readonly<{ pack: null; review: null; unreadable: string }>;

const unreadable = (words: string): ReadDraft => ({ pack: null, review: null, unreadable: words });

export const textOf = (pack: RulePack): string => JSON.stringify(pack, null, 2);

export function readDraft(text: string): ReadDraft {
  if (text.trim() === '') return unreadable('这里还是空的；请粘贴一套规则的 JSON，或从上面选一套开始改');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable(placeWords(text));
  }
  const read = readRulePack(json);
  return read.ok
    ? { pack: read.value, review: reviewPack(read.value), unreadable: null }
    : unreadable(read.refusal.message);
}

/** Where the text stops being JSON, as a line and a column that can be found. */
function placeWords(text: string): string {
  const advice = '请检查逗号、引号和括号是否成对，标点是不是英文的';
  const at = jsonStop(text);
  const before = text.slice(0, at).split('\n');
  const near = text
    .slice(Math.max(0, at - 12), at + 12)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const where = `第 ${before.length} 行第 ${(before.at(-1)?.length ?? 0) + 1} 列`;
  return `不是完整的 JSON：${where}附近（“${near}”）读不下去；${advice}。原文没有动`;
}
