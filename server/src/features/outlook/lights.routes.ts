import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { ConditionalHeadersSchema, NoQuerySchema, UnchangedSchema } from '@ryg/shared/contract/public.contract.ts';
import { publicLightsFiles, type PublicLightsFile } from '@ryg/shared/contract/public-lights.contract.ts';
import { sendPrepared } from '../../platform/prepared-bytes.ts';
import { sendProblem } from '../../platform/problem.ts';
import { lightFiles, type LightFiles, type ShownBoard } from './light-files.ts';
import type { EvaluationsStore } from '../../store/evaluations.store.ts';

type Deps = Readonly<{ shown: ShownBoard; evaluations: Pick<EvaluationsStore, 'lampsOnDays'> }>;

/** A calendar asks a few times a day; one address may be a whole office. */
const FILES_A_MINUTE = 600;

const KINDS: Readonly<Record<PublicLightsFile, Readonly<{ summary: string; type: string }>>> = {
  calendar: { summary: '日历订阅：哪天要变灯（iCalendar，全天事项）', type: 'text/calendar; charset=utf-8' },
  feed: { summary: '动态订阅：新亮红灯和已改好的（RSS 2.0）', type: 'application/rss+xml; charset=utf-8' },
};

/** What anybody may subscribe to. Nothing is computed here. */
export const lightsRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  const files = lightFiles(deps);
  const config = { access: 'public', rateLimit: { max: FILES_A_MINUTE, timeWindow: 60_000 } } as const;
  for (const kind of Object.keys(KINDS) as PublicLightsFile[]) {
    const { summary, type } = KINDS[kind];
    const { url, townUrl, params } = publicLightsFiles[kind];
    const response = {
      200: z.any().meta({ description: type }),
      304: UnchangedSchema,
      404: ProblemSchema,
      410: ProblemSchema,
      503: ProblemSchema,
    };
    const shared = { tags: ['公开'], querystring: NoQuerySchema, headers: ConditionalHeadersSchema, response };
    app.route({
      method: ['GET', 'HEAD'],
      url,
      config,
      schema: { summary, ...shared },
      handler: (request, reply) => answer(files, kind, null, { request, reply, shown: deps.shown }),
    });
    app.route({
      method: ['GET', 'HEAD'],
      url: townUrl,
      config,
      schema: { summary: `${summary}，一个镇`, params, ...shared },
      handler: (request, reply) => answer(files, kind, request.params.code, { request, reply, shown: deps.shown }),
    });
  }
};

type Exchange = Readonly<{ request: FastifyRequest; reply: FastifyReply; shown: ShownBoard }>;

async function answer(
  files: LightFiles,
  kind: PublicLightsFile,
  town: string | null,
  { request, reply, shown }: Exchange,
) {
  const found = await files.file({ kind, town, origin: `${request.protocol}://${request.host}` });
  if (found === 'no-such-town') return sendProblem(request, reply, NO_SUCH_TOWN);
  if (found === 'nothing-public') {
    return sendProblem(request, reply, shown.version().withdrawn ? WITHDRAWN : NOT_PUBLISHED);
  }
  void reply.header('cache-control', 'no-cache');
  return sendPrepared(request, reply, found, KINDS[kind].type);
}

const NO_SUCH_TOWN = {
  status: 404,
  code: 'NO_SUCH_TOWN',
  message: '公示的名单里没有这个区划代码；请在“明日灯”页面重新复制订阅地址',
} as const;
const WITHDRAWN = { status: 410, code: 'WITHDRAWN', message: '公示内容已撤下，正在核对；核对后自动恢复' } as const;
const NOT_PUBLISHED = {
  status: 503,
  code: 'NOT_PUBLISHED',
  message: '还没有公开过任何一期，没有可以订阅的内容；请等整改办公开第一期',
} as const;
