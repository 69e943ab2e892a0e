import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema, UnchangedSchema } from '@ryg/shared/contract/public.contract.ts';
import { pollPairing, readMe, sendBeat, startPairing } from '@ryg/shared/contract/screen-device.contract.ts';
import { accepted } from '../../platform/refusals.ts';
import { tagOf } from './me.ts';
import type { Screens } from './screens.ts';

type Deps = Readonly<{ screens: Screens }>;

const shared = { tags: ['公示屏'], querystring: NoQuerySchema };
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
/** By address and minute. A hall of screens may stand behind one address. */
const upTo = (max: number) => ({ access: 'public', rateLimit: { max, timeWindow: 60_000 } }) as const;
const PAIRINGS = 30;
const POLLS = 600;
const QUESTIONS = 3_000;
const BEATS = 600;

/** For screens themselves, which never sign in. A key that is not known is told so, and nothing is closed to it. */
export const screenDeviceRoutes: FastifyPluginAsyncZod<Deps> = async (app, { screens }) => {
  await app.register(pairingRoutes, { screens });
  await app.register(ownRoutes, { screens });
};

const pairingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { screens: { pairing, roster } }) => {
  app.route({
    method: startPairing.method,
    url: startPairing.url,
    config: upTo(PAIRINGS),
    schema: {
      ...shared,
      summary: '屏申请配对码，显示出来由工作台输入',
      body: startPairing.body,
      response: { 200: startPairing.reply, ...refusals },
    },
    handler: async (request) => {
      const { code, pollSecret, secondsLeft, expiresAt } = accepted(pairing.start(request.ip));
      return { code, pollSecret, secondsLeft, expiresAt: new Date(expiresAt).toISOString() };
    },
  });

  app.route({
    method: pollPairing.method,
    url: pollPairing.url,
    config: upTo(POLLS),
    schema: {
      ...shared,
      summary: '屏凭自己的口令问是否已配对；密钥只给一次',
      body: pollPairing.body,
      response: { 200: pollPairing.reply, ...refusals },
    },
    handler: async (request) => {
      const answer = pairing.poll(request.body.pollSecret);
      if (answer.state !== 'paired') return answer;
      const settings = roster.current().screens.get(answer.screen)?.settings;
      if (!settings) throw new Error('a key was given to a screen that nobody knows');
      return { state: 'paired' as const, screenKey: answer.key, screenId: answer.screen, settings };
    },
  });
};

const ownRoutes: FastifyPluginAsyncZod<Deps> = async (app, { screens }) => {
  app.route({
    method: readMe.method,
    url: readMe.url,
    config: upTo(QUESTIONS),
    schema: {
      ...shared,
      summary: '屏问自己的设置和操作；没有变化时回 304',
      headers: readMe.headers,
      response: { 200: readMe.reply, 304: UnchangedSchema, ...refusals },
    },
    handler: async (request, reply) => {
      // A browser that kept it would give an old “seconds left” for a new one.
      void reply.headers({ 'cache-control': 'no-store', 'x-server-time': screens.wall.now().toISOString() });
      const screen = await screens.whose(keyIn(request.headers.authorization));
      if (typeof screen === 'string') return { state: screen };
      const me = await screens.me(screen);
      const tag = tagOf(me);
      void reply.header('etag', tag);
      return request.headers['if-none-match'] === tag ? reply.code(304).send(undefined) : me;
    },
  });

  app.route({
    method: sendBeat.method,
    url: sendBeat.url,
    config: upTo(BEATS),
    schema: {
      ...shared,
      summary: '屏每 30 秒从绘制处报告正在显示什么',
      headers: sendBeat.headers,
      body: sendBeat.body,
      response: { 200: sendBeat.reply, ...refusals },
    },
    handler: async (request, reply) => {
      void reply.header('x-server-time', screens.wall.now().toISOString());
      const screen = await screens.whose(keyIn(request.headers.authorization));
      if (typeof screen === 'string') return { state: screen };
      screens.post.hear(screen.id, request.body, request.ip);
      return screens.me(screen);
    },
  });
};

/** The key of an `authorization: Bearer …`, or null. */
const keyIn = (authorization = ''): string | null => /^Bearer ([\w-]{43})$/u.exec(authorization)?.[1] ?? null;
