import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import * as contract from '@ryg/shared/contract/audit.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { longCsv, longXlsx } from '../../documents/long-table.ts';
import { actorOf } from '../../platform/access.ts';
import { attachment, XLSX } from '../../platform/download.ts';
import { accepted } from '../../platform/refusals.ts';
import { auditSheet } from './audit-sheet.ts';
import type { AuditService, Reader } from './audit.service.ts';
import type { VerifyService } from './verify.service.ts';

type Deps = Readonly<{ audit: AuditService; verifier: VerifyService }>;

/** The system administrator, who holds the machine, may not read what it recorded. */
const READERS = ['office', 'auditor', 'security'] as const satisfies Role[];

const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const tags = ['审计'];

/** Records can be read, taken away and verified. There is no route that changes one, because nothing may. */
export const auditRoutes: FastifyPluginAsyncZod<Deps> = async (app, { audit, verifier }) => {
  await app.register(readingRoutes, { audit, verifier });
  await app.register(exportRoutes, { audit, verifier });

  app.route({
    method: contract.verifyAudit.method,
    url: contract.verifyAudit.url,
    config: { access: READERS },
    schema: {
      summary: '验证完整性：把台账和登录与账户记录从头到尾重算一遍',
      tags,
      querystring: NoQuerySchema,
      response: { 200: contract.verifyAudit.reply, ...refusals },
    },
    handler: async (request) => accepted(await verifier.verify(readerOf(request))),
  });
};

const readingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { audit, verifier }) => {
  app.route({
    method: contract.readAudit.method,
    url: contract.readAudit.url,
    config: { access: READERS },
    schema: {
      summary: '审计记录：谁、何时、从哪里、对什么、做了什么、结果如何，新的在前',
      tags,
      querystring: contract.readAudit.query,
      response: { 200: contract.readAudit.reply, ...refusals },
    },
    handler: async (request) => audit.page(readerOf(request), request.query),
  });

  app.route({
    method: contract.readAuditActors.method,
    url: contract.readAuditActors.url,
    config: { access: READERS },
    schema: {
      summary: '审计记录里可以按谁查找',
      tags,
      querystring: contract.readAuditActors.query,
      response: { 200: contract.readAuditActors.reply, ...refusals },
    },
    handler: async () => audit.actors(),
  });

  app.route({
    method: contract.readVerifying.method,
    url: contract.readVerifying.url,
    config: { access: READERS },
    schema: {
      summary: '验证完整性进行到哪里',
      tags,
      querystring: contract.readVerifying.query,
      response: { 200: contract.readVerifying.reply, ...refusals },
    },
    handler: async () => verifier.state(),
  });
};

const FILES = {
  csv: { route: contract.exportAuditCsv, type: 'text/csv; charset=utf-8', write: longCsv },
  xlsx: {
    route: contract.exportAuditXlsx,
    type: XLSX,
    write: longXlsx,
  },
} as const;

const exportRoutes: FastifyPluginAsyncZod<Deps> = async (app, { audit }) => {
  for (const format of ['csv', 'xlsx'] as const) {
    const { route, type, write } = FILES[format];
    app.route({
      method: route.method,
      url: route.url,
      config: { access: READERS },
      schema: {
        summary: `审计记录导出为 ${format}，最多最新的 50000 条`,
        tags,
        querystring: route.query,
        response: { 200: z.any().meta({ description: type }), ...refusals },
      },
      handler: async (request, reply) => {
        const items = await audit.forExport(readerOf(request), format, request.query);
        return reply
          .headers({ 'content-type': type, 'content-disposition': attachment(`审计记录.${format}`, `audit.${format}`) })
          .send(write(auditSheet(items)));
      },
    });
  }
};

const readerOf = (request: Parameters<typeof actorOf>[0]): Reader => ({
  actor: actorOf(request),
  address: request.ip,
});
