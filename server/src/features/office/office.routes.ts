import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as contract from '@ryg/shared/contract/office.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import {
  addDelegation,
  delegationsFor,
  endDelegation,
  setTeam,
  setWorkflow,
  teamsOf,
  workflowOf,
} from './office.service.ts';

type Deps = Readonly<{ ledger: Ledger }>;
const tags = ['整改办'];
const querystring = NoQuerySchema;

/** How the county works: its steps, its inspection teams and who signs for whom. */
export const officeRoutes: FastifyPluginAsyncZod<Deps> = async (app, { ledger }) => {
  await app.register(countyRoutes, { ledger });
  await app.register(workflowRoutes, { ledger });
  await app.register(teamRoutes, { ledger });
  await app.register(delegationRoutes, { ledger });
};

const countyRoutes: FastifyPluginAsyncZod<Deps> = async (app, { ledger }) => {
  const { store, clock } = ledger;
  app.route({
    method: contract.readCounty.method,
    url: contract.readCounty.url,
    config: { access: 'signedIn' },
    schema: {
      summary: '本县：名称、下辖镇和业务日期',
      tags,
      querystring,
      response: { 200: contract.readCounty.reply, '4xx': ProblemSchema },
    },
    handler: async () => {
      const { county } = accepted(await lawOf(store));
      const { code, name, publisher, hotline, demo } = county;
      const towns = county.towns.map((town) => ({ code: town.code, name: town.name, shortName: town.shortName }));
      return { code, name, publisher, hotline, towns, demo, today: clock.today() };
    },
  });
  app.route({
    method: contract.listColleagues.method,
    url: contract.listColleagues.url,
    config: { access: ['office', 'leader'] },
    schema: {
      summary: '可以编入督查组或接受授权的在用账户',
      tags,
      querystring,
      response: { 200: contract.listColleagues.reply, '4xx': ProblemSchema },
    },
    handler: async () =>
      (await store.accounts.all())
        .filter(({ disabledAt }) => disabledAt === null)
        .map(({ username, name, roles, unit }) => ({ account: username, name, roles: [...roles], unit })),
  });
};

const workflowRoutes: FastifyPluginAsyncZod<Deps> = async (app, { ledger }) => {
  app.route({
    method: contract.readWorkflow.method,
    url: contract.readWorkflow.url,
    config: { access: 'signedIn' },
    schema: {
      summary: '工作流程：启用的环节和期限',
      tags,
      querystring,
      response: { 200: contract.readWorkflow.reply, '4xx': ProblemSchema },
    },
    handler: async () => workflowOf(ledger.store),
  });
  app.route({
    method: contract.setWorkflow.method,
    url: contract.setWorkflow.url,
    config: { access: ['office'] },
    schema: {
      summary: '改变工作流程，从现在起生效',
      tags,
      querystring,
      body: contract.setWorkflow.body,
      response: { 200: contract.setWorkflow.reply, '4xx': ProblemSchema },
    },
    handler: async (request) => accepted(await setWorkflow(ledger, actorOf(request), request.body)),
  });
};

const teamRoutes: FastifyPluginAsyncZod<Deps> = async (app, { ledger }) => {
  app.route({
    method: contract.listTeams.method,
    url: contract.listTeams.url,
    config: { access: 'signedIn' },
    schema: {
      summary: '督查组：成员和所督查的镇，各有起止日期',
      tags,
      querystring,
      response: { 200: contract.listTeams.reply, '4xx': ProblemSchema },
    },
    handler: async () => teamsOf(ledger.store),
  });
  app.route({
    method: contract.setTeam.method,
    url: contract.setTeam.url,
    config: { access: ['office'] },
    schema: {
      summary: '建立或改变一个督查组',
      tags,
      querystring,
      params: contract.setTeam.params,
      body: contract.setTeam.body,
      response: { 200: contract.setTeam.reply, '4xx': ProblemSchema },
    },
    handler: async (request) =>
      accepted(await setTeam(ledger, actorOf(request), { id: request.params.id, ...request.body })),
  });
};

const delegationRoutes: FastifyPluginAsyncZod<Deps> = async (app, { ledger }) => {
  app.route({
    method: contract.listDelegations.method,
    url: contract.listDelegations.url,
    config: { access: 'signedIn' },
    schema: {
      summary: '请假授权：谁在哪些天代哪位领导签字',
      tags,
      querystring,
      response: { 200: contract.listDelegations.reply, '4xx': ProblemSchema },
    },
    handler: (request) => delegationsFor(ledger.store, actorOf(request)),
  });
  app.route({
    method: contract.addDelegation.method,
    url: contract.addDelegation.url,
    config: { access: ['leader', 'office'] },
    schema: {
      summary: '登记一次请假授权；同一领导后一次代替前一次',
      tags,
      querystring,
      body: contract.addDelegation.body,
      response: { 200: contract.addDelegation.reply, '4xx': ProblemSchema },
    },
    handler: async (request) => accepted(await addDelegation(ledger, actorOf(request), request.body)),
  });
  app.route({
    method: contract.endDelegation.method,
    url: contract.endDelegation.url,
    config: { access: ['leader', 'office'] },
    schema: {
      summary: '提前结束一位领导的请假授权；已经代签的仍然有效',
      tags,
      querystring,
      body: contract.endDelegation.body,
      response: { 200: contract.endDelegation.reply, '4xx': ProblemSchema },
    },
    handler: async (request) => accepted(await endDelegation(ledger, actorOf(request), request.body.leader)),
  });
};
