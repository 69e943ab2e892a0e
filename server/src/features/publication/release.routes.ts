import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { listReleases, previewRelease, readRelease, scanTexts } from '@ryg/shared/contract/release.contract.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import type { PublicationRooms } from './publication.ts';

type Deps = Readonly<{ rooms: PublicationRooms }>;

const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const shared = { tags: ['发布'], querystring: NoQuerySchema };

/** What there is to release, what was released, and how it would look. */
export const releaseRoutes: FastifyPluginAsyncZod<Deps> = async (app, { rooms }) => {
  const { reader, preview, scan } = rooms;

  app.route({
    method: listReleases.method,
    url: listReleases.url,
    config: { access: ['office', 'security', 'auditor'] },
    schema: {
      ...shared,
      summary: '发布单：待放行、已放行、归档，以及广场上落后的内容',
      response: { 200: listReleases.reply, ...refusals },
    },
    handler: async (request) => reader.list(actorOf(request).account),
  });

  app.route({
    method: readRelease.method,
    url: readRelease.url,
    config: { access: ['office', 'security', 'auditor'] },
    schema: {
      ...shared,
      summary: '一张发布单',
      params: readRelease.params,
      response: { 200: readRelease.reply, ...refusals },
    },
    handler: async (request) => accepted(await reader.one(actorOf(request).account, request.params.id)),
  });

  app.route({
    method: previewRelease.method,
    url: previewRelease.url,
    config: { access: ['office'] },
    schema: {
      ...shared,
      summary: '放行后的公示看板预览',
      params: previewRelease.params,
      response: { 200: previewRelease.reply, ...refusals },
    },
    handler: async (request) => accepted(await preview(request.params.id)),
  });

  app.route({
    method: scanTexts.method,
    url: scanTexts.url,
    config: { access: ['office'] },
    schema: {
      ...shared,
      summary: '检查拟公开的文字里有没有个人信息',
      body: scanTexts.body,
      response: { 200: scanTexts.reply, ...refusals },
    },
    handler: async ({ body }) => {
      const { findings, namesCompared } = await scan(body.texts.map((text) => ({ field: '', text })));
      return { findings: [...findings], namesCompared };
    },
  });
};
