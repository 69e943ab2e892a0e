import { createHmac, randomBytes } from 'node:crypto';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { nameCandidates } from '@ryg/shared/domain/privacy.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Stores } from '../../store/store.ts';

export type HouseholdListState = Readonly<{ count: number; updatedOn: CalendarDay | null }>;

export type HouseholdNames = ReturnType<typeof householdNames>;

/** No county has more households, and a larger list would be a mistake. */
const MOST_NAMES = 100_000;
const SALT_BYTES = 32;
const NAME = /^\p{Script=Han}{2,4}$/u;

const hashOf = (salt: string, name: string) =>
  createHmac('sha256', Buffer.from(salt, 'hex')).update(name).digest('hex');

/** The form in which a name is compared: without spaces and points between its characters. */
const plainName = (name: string) => name.normalize('NFKC').replace(/[\s·•]+/gu, '');

/** 村户姓名名单: kept as salted hashes only, so that texts can be compared with it and nobody can read it. */
export const householdNames = ({ store, clock }: Pick<Ledger, 'store' | 'clock'>) => {
  const state = async (): Promise<HouseholdListState> => {
    const list = await store.householdNames.list();
    return list ? { count: list.count, updatedOn: list.updatedOn } : { count: 0, updatedOn: null };
  };

  return {
    state,

    /** Adds names to the list; a name that is there already changes nothing. */
    async add(names: readonly string[]): Promise<Result<HouseholdListState>> {
      const plain = [...new Set(names.map(plainName).filter((name) => name !== ''))];
      const odd = plain.findIndex((name) => !NAME.test(name));
      if (odd >= 0)
        return refuse(
          'NAME_ODD',
          `名单第 ${odd + 1} 个不是 2 到 4 个汉字的姓名；请检查文件是否每行一个姓名，没有编号和其他列`,
        );
      if (plain.length === 0) return refuse('NAMES_MISSING', '名单是空的；请每行写一个姓名再上传');
      const already = await store.householdNames.list();
      if ((already?.count ?? 0) + plain.length > MOST_NAMES)
        return refuse('NAMES_TOO_MANY', `名单最多 ${MOST_NAMES} 个姓名；请先清除旧名单，再上传新的`);
      const salt = already?.salt ?? randomBytes(SALT_BYTES).toString('hex');
      await store.transact(async (stores) => {
        await stores.householdNames.open(salt, clock.today());
        await stores.householdNames.add(plain.map((name) => hashOf(salt, name)));
      });
      return accept(await state());
    },

    async clear(): Promise<HouseholdListState> {
      await store.transact(({ householdNames: names }) => names.clear());
      return state();
    },
  };
};

/** Tells which parts of some texts are on the list; null without a list, when nothing can be compared. */
export async function namesKnownIn(
  { householdNames: names }: Pick<Stores, 'householdNames'>,
  texts: readonly string[],
): Promise<((name: string) => boolean) | null> {
  const list = await names.list();
  if (!list || list.count === 0) return null;
  const candidates = [...new Set(texts.flatMap(nameCandidates))];
  const hashes = new Map(candidates.map((name) => [hashOf(list.salt, name), name]));
  const known = await names.known([...hashes.keys()]);
  const found = new Set([...known].map((hash) => hashes.get(hash)));
  return (name) => found.has(name);
}
