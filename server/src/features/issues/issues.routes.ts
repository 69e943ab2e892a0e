import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { listIssues, readEntries, readIssue } from '@ryg/shared/contract/issues.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import type { IssueOnDay } from './issue-on-day.ts';
import type { IssuesService } from './issues.service.ts';

type Deps = Readonly<{ issues: IssuesService; onDay: IssueOnDay }>;

/** Whoever works on issues, or looks at how others do. */
export const READERS = ['office', 'leader', 'department', 'town', 'inspector', 'auditor'] as const satisfies Role[];

const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const tags = ['台账'];

/** HTTP in, one service call, HTTP out. Nothing is decided here. */
export const issuesRoutes: FastifyPluginAsyncZod<Deps> = async (app, { issues, onDay }) => {
  app.route({
    method: listIssues.method,
    url: listIssues.url,
    config: { access: READERS },
    schema: {
      summary: '台账：本账号可见的问题，一页一页取',
      tags,
      querystring: listIssues.query,
      response: { 200: listIssues.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const page = accepted(await issues.list(actorOf(request), request.query));
      // Written from lines that were made once for each state; a buffer is sent as it is.
      return reply.type('application/json; charset=utf-8').send(Buffer.from(page) as never);
    },
  });

  app.route({
    method: readIssue.method,
    url: readIssue.url,
    config: { access: READERS },
    schema: {
      summary: '一个问题的全部情况，和本账号现在能办的事；asOf 给出它在另一天的情况',
      tags,
      params: readIssue.params,
      querystring: readIssue.query,
      response: { 200: readIssue.reply, ...refusals },
    },
    handler: async (request) => {
      const [actor, { id }, { asOf }] = [actorOf(request), request.params, request.query];
      return accepted(asOf === undefined ? await issues.detail(actor, id) : await onDay.detail(actor, id, asOf));
    },
  });

  app.route({
    method: readEntries.method,
    url: readEntries.url,
    config: { access: READERS },
    schema: {
      summary: '一个问题的台账记录：谁、何时、从哪里、改了什么',
      tags,
      params: readEntries.params,
      querystring: readEntries.query,
      response: { 200: readEntries.reply, ...refusals },
    },
    handler: async (request) => {
      const [actor, { id }, { asOf }] = [actorOf(request), request.params, request.query];
      const before = request.query.before === undefined ? null : Number(request.query.before);
      return accepted(
        asOf === undefined ? await issues.record(actor, id, before) : await onDay.record(actor, id, asOf, before),
      );
    },
  });
};
