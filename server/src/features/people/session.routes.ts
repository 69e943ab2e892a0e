import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { readSession, signIn as signInContract, signOut } from '@ryg/shared/contract/people.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { identityOf } from '../../platform/access.ts';
import { checkTransport } from '../../platform/transport.ts';
import { forgetInBrowser, newSessionId, storedSession } from './keep-sessions.ts';
import { sendRefusal, type People } from './people.ts';
import { sessionView } from './session-view.ts';
import { signIn } from './sign-in.service.ts';

/** A whole office signs in within minutes from one address; a program tries thousands of times. */
const SIGN_INS_A_MINUTE = 60;
const tags = ['登录'];

type Options = Readonly<{ people: People }>;

/** Coming in, being here, going out. */
export const sessionRoutes: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  await app.register(comingIn, { people });
  await app.register(beingHere, { people });
};

const comingIn: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  app.route({
    method: signInContract.method,
    url: signInContract.url,
    config: { access: 'public', rateLimit: { max: SIGN_INS_A_MINUTE, timeWindow: 60_000 } },
    schema: {
      summary: '登录',
      tags,
      querystring: NoQuerySchema,
      body: signInContract.body,
      response: { 200: signInContract.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const secure = checkTransport(request, people.transport);
      if (!secure.ok) return sendRefusal(request, reply, secure.refusal);
      const { username, password, totp = null } = request.body;
      const agent = (request.headers['user-agent'] ?? '').slice(0, 200);
      const before = storedSession(request);
      const attempt = { username, password, totp, address: request.ip, agent, before };
      const signedIn = await signIn(people, attempt, () => newSessionId(request));
      if (signedIn.ok) return sessionView(people, signedIn.value, request);
      // The new id belongs to nobody.
      delete request.session.opened;
      return sendRefusal(request, reply, signedIn.refusal);
    },
  });
};

const beingHere: FastifyPluginAsyncZod<Options> = async (app, { people }) => {
  app.route({
    method: readSession.method,
    url: readSession.url,
    config: { access: 'signedIn', duties: ['password', 'totp'] },
    schema: {
      summary: '谁在登录',
      tags,
      querystring: NoQuerySchema,
      response: { 200: readSession.reply, '4xx': ProblemSchema },
    },
    handler: async (request) => {
      const found = await people.store.accounts.find(identityOf(request).accountId);
      if (!found) throw new Error('the account of a session is gone');
      return sessionView(people, found.account, request);
    },
  });

  app.route({
    method: signOut.method,
    url: signOut.url,
    config: { access: 'signedIn', duties: ['password', 'totp'] },
    schema: {
      summary: '退出登录',
      tags,
      querystring: NoQuerySchema,
      response: { 204: signOut.reply, '4xx': ProblemSchema },
    },
    handler: async (request, reply) => {
      const { actor, sessionHash } = identityOf(request);
      const { device = null } = storedSession(request) ?? {};
      await people.record(async ({ sessions }) => {
        await sessions.end(sessionHash);
        const out = {
          kind: 'signedOut',
          account: actor.account,
          address: request.ip,
          object: device,
          outcome: 'ok',
        } as const;
        return { events: [out], value: null };
      });
      forgetInBrowser(reply, people.transport);
      return reply.code(204).send(undefined);
    },
  });
};
