import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exportMigration, readMigration } from '@ryg/shared/contract/migration.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { LEDGER_READERS } from '@ryg/shared/domain/scope.ts';
import { fileOf } from '../../documents/write-tables.ts';
import { actorOf } from '../../platform/access.ts';
import { sendWorkbook, XLSX } from '../../platform/download.ts';
import { accepted } from '../../platform/refusals.ts';
import { migrationTables } from './migration-tables.ts';
import type { MigrationService } from './migration.service.ts';

type Deps = Readonly<{ migration: MigrationService }>;

/** 灯色迁移 as a page reads it, and as a workbook. */
export const migrationRoutes: FastifyPluginAsyncZod<Deps> = async (app, { migration }) => {
  app.route({
    method: readMigration.method,
    url: readMigration.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '灯色迁移：两天之间哪些灯变了，各因为什么',
      tags: ['台账'],
      querystring: readMigration.query,
      response: { 200: readMigration.reply, '4xx': ProblemSchema, 503: ProblemSchema },
    },
    handler: async (request) => accepted(await migration(actorOf(request), request.query)),
  });

  app.route({
    method: exportMigration.method,
    url: exportMigration.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '灯色迁移（xlsx）：合计、流向和明细',
      tags: ['导出'],
      querystring: exportMigration.query,
      response: { 200: z.any().meta({ description: XLSX }), '4xx': ProblemSchema, 503: ProblemSchema },
    },
    handler: async (request, reply) => {
      const answer = accepted(await migration(actorOf(request), request.query));
      return sendWorkbook(reply, {
        name: `灯色迁移-${answer.from}至${answer.to}.xlsx`,
        plain: `migration-${answer.from}-${answer.to}.xlsx`,
        bytes: await fileOf(migrationTables(answer), 'xlsx'),
      });
    },
  });
};
