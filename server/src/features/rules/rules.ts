import { readFileSync } from 'node:fs';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Book } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { packActs } from './packs.service.ts';
import { packsReader } from './packs-view.ts';
import { rehearsalFacts } from './rehearsal.service.ts';

type Deps = Readonly<{
  ledger: Ledger;
  book: Book;
  past: Past;
  nameOf: NameOf;
  /** Files of the packs that ship with the product. */
  shipped: readonly string[];
}>;

export type RulesRoom = ReturnType<typeof rulesRoom>;

export const rulesRoom = ({ ledger, book, past, nameOf, shipped }: Deps) => {
  const packs = shipped.map(packIn);
  return {
    acts: packActs(ledger, book, packs),
    reader: packsReader(ledger, nameOf, packs),
    facts: rehearsalFacts(ledger, past),
  };
};

function packIn(file: string): RulePack {
  const pack = readRulePack(JSON.parse(readFileSync(file, 'utf8')));
  if (!pack.ok) throw new Error(`${file}: ${pack.refusal.message}`);
  return pack.value;
}
