import type { PackFact } from './pack-fact.ts';

/** What a fact about rules says, in one Chinese sentence. */
export function packFactWords(fact: PackFact): string {
  switch (fact.kind) {
    case 'packProposed': {
      const { id, pack, startOn, reason, rehearsal } = fact.data;
      return `提出规则方案 ${id}：自 ${startOn} 起用“${pack.name}”第 ${pack.version} 版（当日试算 ${rehearsal.flips} 盏灯变色）：${reason}`;
    }
    case 'packApproved':
      return `批准规则方案 ${fact.data.id}`;
    case 'packWithdrawn':
      return `撤回规则方案 ${fact.data.id}：${fact.data.reason}`;
  }
}
