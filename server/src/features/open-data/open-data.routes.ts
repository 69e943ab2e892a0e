import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { openData, type OpenFile } from '@ryg/shared/contract/open-data.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { ConditionalHeadersSchema, NoQuerySchema, UnchangedSchema } from '@ryg/shared/contract/public.contract.ts';
import { attachment } from '../../platform/download.ts';
import { sendPrepared } from '../../platform/prepared-bytes.ts';
import { sendProblem } from '../../platform/problem.ts';
import { openFiles, type Shown } from './open-files.ts';

type Deps = Readonly<{ shown: Shown }>;

const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
/** One address may be a whole office, but nobody downloads ten files a second. */
const FILES_A_MINUTE = 600;

const FILES: Readonly<Record<OpenFile, Readonly<{ summary: string; download: string | null }>>> = {
  issues: { summary: '开放数据：问题', download: null },
  towns: { summary: '开放数据：各镇', download: null },
  fields: { summary: '开放数据：数据项说明', download: null },
  issuesTable: { summary: '开放数据：问题（表格，第一行是说明，第二行是列名）', download: '整改问题' },
  townsTable: { summary: '开放数据：各镇（表格，第一行是说明，第二行是列名）', download: '各镇整改' },
};

/** The public board as tables. Nothing is computed here. */
export const openDataRoutes: FastifyPluginAsyncZod<Deps> = async (app, { shown }) => {
  const files = openFiles(shown);
  for (const name of Object.keys(FILES) as OpenFile[]) {
    const { summary, download } = FILES[name];
    const { url } = openData[name];
    app.route({
      method: ['GET', 'HEAD'],
      url,
      config: { access: 'public', rateLimit: { max: FILES_A_MINUTE, timeWindow: 60_000 } },
      schema: {
        summary,
        tags: ['公开'],
        querystring: NoQuerySchema,
        headers: ConditionalHeadersSchema,
        response: {
          200: download === null ? replyOf(name) : z.any().meta({ description: CSV }),
          304: UnchangedSchema,
          410: ProblemSchema,
          503: ProblemSchema,
        },
      },
      handler: async (request, reply) => {
        const bytes = files.file(name);
        if (!bytes) return sendProblem(request, reply, shown.version().withdrawn ? WITHDRAWN : NOT_PUBLISHED);
        void reply.header('cache-control', 'no-cache');
        if (download !== null)
          void reply.header('content-disposition', attachment(`${download}.csv`, url.split('/').at(-1) ?? ''));
        return sendPrepared(request, reply, bytes, download === null ? JSON_TYPE : CSV);
      },
    });
  }
};

const replyOf = (name: OpenFile) => {
  const file = openData[name];
  return 'reply' in file ? file.reply : z.any();
};

const WITHDRAWN = { status: 410, code: 'WITHDRAWN', message: '公示内容已撤下，正在核对；核对后自动恢复' } as const;
const NOT_PUBLISHED = {
  status: 503,
  code: 'NOT_PUBLISHED',
  message: '还没有公开过任何一期，没有可以下载的数据；请等整改办公开第一期',
} as const;
