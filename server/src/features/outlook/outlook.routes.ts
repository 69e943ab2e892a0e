import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exportOutlook, readOutlook } from '@ryg/shared/contract/outlook.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { LEDGER_READERS } from '@ryg/shared/domain/scope.ts';
import { fileOf } from '../../documents/write-tables.ts';
import { actorOf } from '../../platform/access.ts';
import { sendWorkbook, XLSX } from '../../platform/download.ts';
import { accepted } from '../../platform/refusals.ts';
import { outlookTables } from './outlook-tables.ts';
import type { OutlookService } from './outlook.service.ts';

type Deps = Readonly<{ outlook: OutlookService }>;

/** 明日灯 for whoever is signed in. */
export const outlookRoutes: FastifyPluginAsyncZod<Deps> = async (app, { outlook }) => {
  app.route({
    method: readOutlook.method,
    url: readOutlook.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '明日灯：什么都不办，哪些灯会在哪一天变',
      tags: ['台账'],
      querystring: readOutlook.query,
      response: { 200: readOutlook.reply, '4xx': ProblemSchema, 503: ProblemSchema },
    },
    handler: async (request) => accepted(await outlook(actorOf(request), request.query.days)),
  });

  app.route({
    method: exportOutlook.method,
    url: exportOutlook.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '明日灯（xlsx）：近几天和节假日里会变的灯',
      tags: ['导出'],
      querystring: exportOutlook.query,
      response: { 200: z.any().meta({ description: XLSX }), '4xx': ProblemSchema, 503: ProblemSchema },
    },
    handler: async (request, reply) => {
      const answer = accepted(await outlook(actorOf(request), request.query.days));
      return sendWorkbook(reply, {
        name: `明日灯-${answer.today}.xlsx`,
        plain: `lights-${answer.today}.xlsx`,
        bytes: await fileOf(outlookTables(answer), 'xlsx'),
      });
    },
  });
};
