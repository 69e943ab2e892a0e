import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { addHouseholdNames, clearHouseholdNames, readHouseholdNames } from '@ryg/shared/contract/household.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { accepted } from '../../platform/refusals.ts';
import type { HouseholdNames } from './household-names.service.ts';

type Deps = Readonly<{ names: HouseholdNames }>;

const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const shared = { tags: ['发布'], querystring: NoQuerySchema };
const access = ['office'] as const;
/** Ten thousand names of four characters. */
const LONGEST_LIST_BYTES = 524_288;

/** The household list goes in and never comes out again. */
export const householdNamesRoutes: FastifyPluginAsyncZod<Deps> = async (app, { names }) => {
  app.route({
    method: readHouseholdNames.method,
    url: readHouseholdNames.url,
    config: { access },
    schema: { ...shared, summary: '村户姓名名单的状态', response: { 200: readHouseholdNames.reply, ...refusals } },
    handler: () => names.state(),
  });

  app.route({
    method: addHouseholdNames.method,
    url: addHouseholdNames.url,
    config: { access },
    bodyLimit: LONGEST_LIST_BYTES,
    schema: {
      ...shared,
      summary: '加入姓名；只存加盐散列',
      body: addHouseholdNames.body,
      response: { 200: addHouseholdNames.reply, ...refusals },
    },
    handler: async ({ body }) => accepted(await names.add(body.names)),
  });

  app.route({
    method: clearHouseholdNames.method,
    url: clearHouseholdNames.url,
    config: { access },
    schema: { ...shared, summary: '清除名单', response: { 200: clearHouseholdNames.reply, ...refusals } },
    handler: () => names.clear(),
  });
};
