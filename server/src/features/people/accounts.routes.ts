import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  changeAccount,
  createAccount as createContract,
  endSessions,
  listAccounts,
  resetPassword as resetContract,
  setRoles,
  unlockAccount,
  type AccountView,
} from '@ryg/shared/contract/people.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import type { Account } from '@ryg/shared/domain/account.ts';
import { ADMIN_ROLES, hasRole } from '@ryg/shared/domain/actor.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import { actorOf } from '../../platform/access.ts';
import { accountViews } from './account-view.ts';
import {
  changeRoles,
  createAccount,
  editAccount,
  endAllSessions,
  resetPassword,
  unlock,
  type MadeAccount,
} from './accounts.service.ts';
import { sendRefusal, type Doer, type People } from './people.ts';

const common = { tags: ['账户'], querystring: NoQuerySchema };
type Options = Readonly<{ people: People }>;

const doerOf = (request: FastifyRequest): Doer => ({ account: actorOf(request).account, address: request.ip });
const dayOrNull = (text: string | null) => (text === null ? null : calendarDay(text));

/** Accounts, in the hands of those who keep them: the system administrator makes, the security administrator empowers. */
export const accountsRoutes: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  await app.register(listRoutes, { people });
  await app.register(systemRoutes, { people });
  await app.register(securityRoutes, { people });
  await app.register(wayInRoutes, { people });
};

const listRoutes: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  app.route({
    method: listAccounts.method,
    url: listAccounts.url,
    config: { access: [...ADMIN_ROLES, 'office'] },
    schema: {
      ...common,
      summary: '账户名单；整改办只看姓名、单位和角色',
      response: { 200: listAccounts.reply, '4xx': ProblemSchema },
    },
    handler: async (request) => {
      const accounts = await people.store.accounts.all();
      if (hasRole(actorOf(request), ...ADMIN_ROLES)) return accountViews(people, accounts);
      return accounts.map(({ name, roles, unit }) => ({ name, roles: [...roles], unit }));
    },
  });
};

const systemRoutes: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  app.route({
    method: createContract.method,
    url: createContract.url,
    config: { access: ['system'] },
    schema: {
      ...common,
      summary: '新建账户，给出一次性的初始口令',
      body: createContract.body,
      response: { 200: createContract.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const { expiresOn = null, ...draft } = request.body;
      if (draft.roles.length > 0 && !hasRole(actorOf(request), 'security')) {
        return sendRefusal(request, reply, {
          code: 'ROLES_BY_SECURITY',
          message: '角色由安全管理员授予；请先不选角色建立账户，再请安全管理员授权',
        });
      }
      const made = await createAccount(people, doerOf(request), {
        ...draft,
        expiresOn: dayOrNull(expiresOn),
        password: null,
      });
      return made.ok ? handedOver(made.value) : sendRefusal(request, reply, made.refusal);
    },
  });

  app.route({
    method: changeAccount.method,
    url: changeAccount.url,
    config: { access: ['system'] },
    schema: {
      ...common,
      summary: '修改账户：姓名、单位、使用期限、停用',
      params: changeAccount.params,
      body: changeAccount.body,
      response: { 200: changeAccount.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const { name, unit, expiresOn, disabled } = request.body;
      const edit = {
        ...(name === undefined ? {} : { name }),
        ...(unit === undefined ? {} : { unit }),
        ...(expiresOn === undefined ? {} : { expiresOn: dayOrNull(expiresOn) }),
        ...(disabled === undefined ? {} : { disabled }),
      };
      return answerAccount(people, request, reply, await editAccount(people, doerOf(request), request.params.id, edit));
    },
  });
};

const securityRoutes: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  app.route({
    method: setRoles.method,
    url: setRoles.url,
    config: { access: ['security'], confirmed: true },
    schema: {
      ...common,
      summary: '授予角色；对方须重新登录',
      params: setRoles.params,
      body: setRoles.body,
      response: { 200: setRoles.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const changed = await changeRoles(people, doerOf(request), request.params.id, request.body.roles);
      return answerAccount(people, request, reply, changed);
    },
  });

  app.route({
    method: unlockAccount.method,
    url: unlockAccount.url,
    config: { access: ['security'] },
    schema: {
      ...common,
      summary: '解锁账户',
      params: unlockAccount.params,
      response: { 204: unlockAccount.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const unlocked = await unlock(people, doerOf(request), request.params.id);
      return unlocked.ok ? reply.code(204).send(undefined) : sendRefusal(request, reply, unlocked.refusal);
    },
  });
};

const wayInRoutes: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  app.route({
    method: resetContract.method,
    url: resetContract.url,
    config: { access: ['security'], confirmed: true },
    schema: {
      ...common,
      summary: '重置口令，给出一次性的初始口令；原有登录和动态口令失效',
      params: resetContract.params,
      response: { 200: resetContract.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const reset = await resetPassword(people, doerOf(request), request.params.id, null);
      return reset.ok ? handedOver(reset.value) : sendRefusal(request, reply, reset.refusal);
    },
  });

  app.route({
    method: endSessions.method,
    url: endSessions.url,
    config: { access: ['security'] },
    schema: {
      ...common,
      summary: '强制退出一个账户的全部登录',
      params: endSessions.params,
      response: { 200: endSessions.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const ended = await endAllSessions(people, doerOf(request), request.params.id);
      return ended.ok ? { ended: ended.value } : sendRefusal(request, reply, ended.refusal);
    },
  });
};

function handedOver({ id, initialPassword }: MadeAccount): { id: string; initialPassword: string } {
  if (initialPassword === null) throw new Error('an administrator never chooses a password');
  return { id, initialPassword };
}

async function answerAccount(
  people: People,
  request: FastifyRequest,
  reply: FastifyReply,
  changed: Result<Account>,
): Promise<AccountView | FastifyReply> {
  if (!changed.ok) return sendRefusal(request, reply, changed.refusal);
  const [view] = await accountViews(people, [changed.value]);
  if (!view) throw new Error('one account has one view');
  return view;
}
