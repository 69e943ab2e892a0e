import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { EXPORT_ADDRESSES, exportLedger } from '@ryg/shared/contract/exchange.contract.ts';
import { EXPORT_ROLES } from '@ryg/shared/domain/ledger-lists.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { actorOf } from '../../platform/access.ts';
import { attachment, XLSX } from '../../platform/download.ts';
import { accepted } from '../../platform/refusals.ts';
import type { ExportService } from './export.service.ts';

type Deps = Readonly<{ exports: ExportService }>;

const FORMATS = { xlsx: XLSX, csv: 'text/csv; charset=utf-8' } as const;

/** The ledger as files, always within what the account may see. */
export const exportsRoutes: FastifyPluginAsyncZod<Deps> = async (app, { exports }) => {
  for (const format of ['xlsx', 'csv'] as const) {
    app.route({
      method: exportLedger.method,
      url: EXPORT_ADDRESSES[format],
      config: { access: EXPORT_ROLES },
      schema: {
        summary: `导出台账（${format}）：问题、任务或责任清单，按本账号的范围和筛选条件`,
        tags: ['导出'],
        querystring: exportLedger.query,
        response: { 200: z.any().meta({ description: FORMATS[format] }), '4xx': ProblemSchema, 503: ProblemSchema },
      },
      handler: async (request, reply) => {
        const { name, plain, bytes } = accepted(await exports(actorOf(request), request.query, format));
        return reply
          .headers({
            'content-type': FORMATS[format],
            'content-disposition': attachment(name, plain),
            'cache-control': 'no-store',
          })
          .send(Buffer.from(bytes));
      },
    });
  }
};
