import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { exportRanking, readRanking, readRankingHistory } from '@ryg/shared/contract/ranking.contract.ts';
import { LEDGER_READERS } from '@ryg/shared/domain/scope.ts';
import { actorOf } from '../../platform/access.ts';
import { sendWorkbook, XLSX } from '../../platform/download.ts';
import { accepted } from '../../platform/refusals.ts';
import { rankingService, type RankingDeps } from './ranking.service.ts';

const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const tags = ['排名'];

/** HTTP in, one service call, HTTP out. Leaders are compared for a few readers only; the service says so. */
export const rankingRoutes: FastifyPluginAsyncZod<RankingDeps> = async (app, deps) => {
  const ranking = rankingService(deps);

  app.route({
    method: readRanking.method,
    url: readRanking.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '排名：镇、部门或县领导，按周、月、季或自定周期；已发布的周期定格，更正列在旁边',
      tags,
      querystring: readRanking.query,
      response: { 200: readRanking.reply, ...refusals },
    },
    handler: async (request) => accepted(await ranking.read(actorOf(request), request.query)),
  });

  app.route({
    method: readRankingHistory.method,
    url: readRankingHistory.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '近几个周期的名次和灯数',
      tags,
      querystring: readRankingHistory.query,
      response: { 200: readRankingHistory.reply, ...refusals },
    },
    handler: async (request) => {
      const { periods, ...query } = request.query;
      return accepted(
        await ranking.history(actorOf(request), query, ...(periods === undefined ? [] : [Number(periods)])),
      );
    },
  });

  app.route({
    method: exportRanking.method,
    url: exportRanking.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '导出排名表（xlsx），内容与页面上的表相同',
      tags,
      querystring: exportRanking.query,
      response: { 200: z.any().meta({ description: XLSX }), ...refusals },
    },
    handler: async (request, reply) =>
      sendWorkbook(reply, accepted(await ranking.file(actorOf(request), request.query))),
  });
};
