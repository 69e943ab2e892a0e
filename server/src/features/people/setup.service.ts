import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { lawOf } from '../../live/ledger.ts';
import { randomSymbols, sha256 } from '../../platform/one-time-code.ts';
import type { Stores } from '../../store/store.ts';
import { createAccount, type MadeAccount } from './accounts.service.ts';
import type { Keeper } from './people.ts';

const GOOD_FOR_MS = 30 * 60_000;

const hashOf = (code: string) => sha256(code.toUpperCase().replace(/[^A-Z0-9]/gu, ''));

export const isSetupNeeded = async ({ store }: Pick<Keeper, 'store'>): Promise<boolean> =>
  (await store.accounts.count()) === 0;

/** While nobody has an account: a code for whoever stands at the server's console, or null. */
export async function makeSetupCode({ record, wall }: Keeper): Promise<string | null> {
  return record(async ({ accounts, setupCodes }) => {
    if ((await accounts.count()) > 0) return { events: [], value: null };
    const code = Array.from({ length: 3 }, () => randomSymbols(4)).join('-');
    await setupCodes.replace(hashOf(code), new Date(wall.now().getTime() + GOOD_FOR_MS).toISOString());
    const made = { kind: 'setupCodeMade', account: null, address: null, object: null, outcome: 'ok' } as const;
    return { events: [made], value: code };
  });
}

export type FirstPerson = Readonly<{ code: string; username: string; name: string; password: string; address: string }>;

/** The first account, which can make all others. There is no default one. */
export async function setUp(keeper: Keeper, { code, address, ...person }: FirstPerson): Promise<Result<MadeAccount>> {
  const law = await lawOf(keeper.store);
  if (!law.ok) return law;
  const isMeant = await mayBegin(keeper, keeper.store, code);
  if (!isMeant.ok) {
    const object = isMeant.refusal.code;
    const refused = { kind: 'accessRefused', account: null, address, object, outcome: 'refused' } as const;
    await keeper.record(async () => ({ events: [refused], value: null }));
    return isMeant;
  }
  const roles = ['office', 'system', 'security', 'auditor'] as const;
  const draft = { ...person, roles, unit: law.value.county.code, expiresOn: null };
  return createAccount(keeper, { account: '首次设置', address }, draft, async (stores) => {
    const still = await mayBegin(keeper, stores, code);
    if (still.ok) await stores.setupCodes.clear();
    return still;
  });
}

async function mayBegin(
  { wall }: Keeper,
  { accounts, setupCodes }: Pick<Stores, 'accounts' | 'setupCodes'>,
  code: string,
): Promise<Result<null>> {
  if ((await accounts.count()) > 0)
    return refuse('SETUP_DONE', '已经有账户了，首次设置不能再用；请直接登录，或请系统管理员新建账户');
  if (await setupCodes.isGood(hashOf(code), wall.now().toISOString())) return accept(null);
  return refuse(
    'SETUP_CODE_WRONG',
    '设置码不对，或已超过 30 分钟；请看服务器启动时显示的设置码，过期了就重启服务再取一个',
  );
}
