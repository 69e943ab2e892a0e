import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  readSecurity,
  readSetup,
  setSecurity as setContract,
  setUp as setUpContract,
} from '@ryg/shared/contract/people.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { ADMIN_ROLES } from '@ryg/shared/domain/actor.ts';
import { actorOf } from '../../platform/access.ts';
import { checkTransport } from '../../platform/transport.ts';
import type { SecuritySetting } from '../../store/settings.store.ts';
import { sendRefusal, type People } from './people.ts';
import { setSecurity } from './settings.service.ts';
import { isSetupNeeded, setUp } from './setup.service.ts';

type Options = Readonly<{ people: People }>;

const CODES_A_MINUTE = 10;

const onTheWire = ({ preset, localWords }: SecuritySetting) => ({ preset, localWords: [...localWords] });

/** The first account, and how strict the house is with all of them. */
export const setupRoutes: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  app.route({
    method: readSetup.method,
    url: readSetup.url,
    config: { access: 'public' },
    schema: {
      summary: '是否还要做首次设置',
      tags: ['登录'],
      querystring: NoQuerySchema,
      response: { 200: readSetup.reply },
    },
    handler: async (_request, reply) => {
      void reply.header('cache-control', 'no-store');
      return { needed: await isSetupNeeded(people) };
    },
  });

  app.route({
    method: setUpContract.method,
    url: setUpContract.url,
    config: { access: 'public', rateLimit: { max: CODES_A_MINUTE, timeWindow: 60_000 } },
    schema: {
      summary: '首次设置：用启动时显示的设置码建立第一个账户',
      tags: ['登录'],
      querystring: NoQuerySchema,
      body: setUpContract.body,
      response: { 200: setUpContract.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const secure = checkTransport(request, people.transport);
      if (!secure.ok) return sendRefusal(request, reply, secure.refusal);
      const made = await setUp(people, { ...request.body, address: request.ip });
      return made.ok ? { account: made.value.username } : sendRefusal(request, reply, made.refusal);
    },
  });

  await app.register(securityRoutes, { people });
};

const securityRoutes: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  app.route({
    method: readSecurity.method,
    url: readSecurity.url,
    config: { access: ADMIN_ROLES },
    schema: {
      summary: '安全策略',
      tags: ['账户'],
      querystring: NoQuerySchema,
      response: { 200: readSecurity.reply, '4xx': ProblemSchema },
    },
    handler: async () => onTheWire(await people.store.settings.security()),
  });

  app.route({
    method: setContract.method,
    url: setContract.url,
    config: { access: ['security'], confirmed: true },
    schema: {
      summary: '选择安全策略',
      tags: ['账户'],
      querystring: NoQuerySchema,
      body: setContract.body,
      response: { 200: setContract.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const doer = { account: actorOf(request).account, address: request.ip };
      const set = await setSecurity(people, doer, request.body);
      return set.ok ? onTheWire(set.value) : sendRefusal(request, reply, set.refusal);
    },
  });
};
