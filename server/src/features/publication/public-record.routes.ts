import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import {
  readCorrections,
  readHead,
  readPublicPhoto,
  readPublicReleases,
} from '@ryg/shared/contract/public-record.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { refuse } from '@ryg/shared/domain/refusal.ts';
import { accepted } from '../../platform/refusals.ts';
import type { PublicRecord } from './public-record.ts';

export type OpenPicture = (sha256: string, size: 'full' | 'small') => Promise<Readable | null>;

type Deps = Readonly<{ record: PublicRecord; openPicture: OpenPicture }>;

const shared = { tags: ['公开'], querystring: NoQuerySchema };
/** Coarse: one address may be a whole office, but nobody reads the record ten times a second. */
const RECORDS_A_MINUTE = 600;
/** A page shows many pictures. */
const PICTURES_A_MINUTE = 6_000;
const upTo = (max: number) => ({ access: 'public', rateLimit: { max, timeWindow: 60_000 } }) as const;
const open = upTo(RECORDS_A_MINUTE);

/** What anybody may look up besides the board: corrections, the list of releases, the signed head, released pictures. */
export const publicRecordRoutes: FastifyPluginAsyncZod<Deps> = async (app, { record, openPicture }) => {
  app.route({
    method: 'GET',
    url: readCorrections.url,
    config: open,
    schema: { ...shared, summary: '更正', response: { 200: readCorrections.reply } },
    handler: async (_request, reply) => reply.header('cache-control', 'no-cache').send(await record.corrections()),
  });

  app.route({
    method: 'GET',
    url: readPublicReleases.url,
    config: open,
    schema: { ...shared, summary: '历期公开：期号、日期、内容种类', response: { 200: readPublicReleases.reply } },
    handler: async (_request, reply) => reply.header('cache-control', 'no-cache').send(await record.releases()),
  });

  app.route({
    method: 'GET',
    url: readHead.url,
    config: open,
    schema: { ...shared, summary: '台账校验值：签名的链尾和公钥', response: { 200: readHead.reply } },
    handler: async (_request, reply) => reply.header('cache-control', 'no-cache').send(await record.head()),
  });

  app.route({
    method: 'GET',
    url: readPublicPhoto.url,
    config: upTo(PICTURES_A_MINUTE),
    schema: {
      tags: ['公开'],
      summary: '一张已放行公开的照片',
      params: readPublicPhoto.params,
      querystring: readPublicPhoto.query,
      response: { 200: z.any().meta({ description: 'image/jpeg' }), 404: ProblemSchema },
    },
    handler: async ({ params, query }, reply) => {
      const picture = (await record.isPublicPhoto(params.id))
        ? await openPicture(params.id, query.size ?? 'full')
        : null;
      if (!picture) return accepted(refuse('NO_SUCH_EVIDENCE', '没有这张公开的照片'));
      return reply
        .headers({
          'content-type': 'image/jpeg',
          // It may be taken down again.
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'; sandbox",
          'content-disposition': 'inline',
        })
        .send(picture);
    },
  });
};
