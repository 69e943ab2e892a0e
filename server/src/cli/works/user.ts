import { z } from 'zod';
import { foldUsername } from '@ryg/shared/domain/account.ts';
import { ROLES, ROLE_WORDS } from '@ryg/shared/domain/actor.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import { createAccount, editAccount, resetPassword, unlock } from '../../features/people/accounts.service.ts';
import { keeperOf, type Doer, type Keeper } from '../../features/people/people.ts';
import type { Ledger } from '../../live/ledger.ts';
import { systemClock } from '../../platform/clock.ts';
import { refused, said, type Answer } from '../answer.ts';

const username = z.string();

/** Passwords travel in an order through the folder's own socket, which only its user may open, and are written nowhere. */
export const UserOrderSchema = z.strictObject({
  work: z.literal('user'),
  order: z.discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('add'),
      username,
      name: z.string(),
      roles: z.array(z.enum(ROLES)),
      unit: z.string(),
      password: z.string(),
    }),
    z.strictObject({ action: z.literal('list') }),
    z.strictObject({ action: z.literal('disable'), username }),
    z.strictObject({ action: z.literal('unlock'), username }),
    z.strictObject({ action: z.literal('reset'), username, password: z.string() }),
  ]),
});
type UserOrder = z.infer<typeof UserOrderSchema>['order'];

const DOER: Doer = { account: '命令行', address: null };

/** Work on accounts by whoever may open the data folder. */
export async function userWork({ store }: Ledger, { order }: Readonly<{ order: UserOrder }>): Promise<Answer> {
  const keeper = keeperOf(store, systemClock);
  switch (order.action) {
    case 'add': {
      const made = await createAccount(keeper, DOER, { ...order, expiresOn: null });
      if (!made.ok) return refused(made.refusal);
      return said(`已建立账户 ${made.value.username}（${order.name}），角色：${roleWords(order.roles)}；可以登录了`);
    }
    case 'list':
      return said(...(await accountLines(keeper)));
    case 'disable':
      return onAccount(
        keeper,
        order.username,
        (id) => editAccount(keeper, DOER, id, { disabled: true }),
        '已停用，登录已全部结束',
      );
    case 'unlock':
      return onAccount(keeper, order.username, (id) => unlock(keeper, DOER, id), '已解锁');
    case 'reset':
      return onAccount(
        keeper,
        order.username,
        (id) => resetPassword(keeper, DOER, id, order.password),
        '口令已重置，原来的登录和动态口令已失效',
      );
  }
}

async function onAccount(
  { store }: Keeper,
  given: string,
  work: (id: string) => Promise<Result<unknown>>,
  done: string,
): Promise<Answer> {
  const found = await store.accounts.named(foldUsername(given));
  if (!found) return refused({ code: 'NO_ACCOUNT', message: `没有登录名“${given}”；用 ryg user list 查看全部账户` });
  const worked = await work(found.account.id);
  return worked.ok ? said(`${found.account.username}：${done}`) : refused(worked.refusal);
}

async function accountLines({ store }: Keeper): Promise<readonly string[]> {
  const accounts = await store.accounts.all();
  if (accounts.length === 0) return ['还没有账户；用 ryg user add 建立'];
  return accounts.map(({ username: account, name, roles, unit, disabledAt, lastSignInAt }) =>
    [account, name, roleWords(roles), unit, disabledAt === null ? '在用' : '已停用', lastSignInAt ?? '从未登录'].join(
      '\t',
    ),
  );
}

const roleWords = (roles: readonly (typeof ROLES)[number][]) =>
  roles.map((role) => ROLE_WORDS[role]).join('、') || '无';
