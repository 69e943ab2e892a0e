import multipart from '@fastify/multipart';
import type { MultipartFields } from '@fastify/multipart';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addEvidence, EvidenceFieldsSchema, readEvidence } from '@ryg/shared/contract/evidence.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { NameOf } from '../../live/account-names.ts';
import { LIMITS } from '../../pictures/limits.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import { sourceOf } from '../../platform/request-source.ts';
import { accountSight } from './account-sight.ts';
import type { EvidenceService, Upload } from './evidence.service.ts';

type Deps = Readonly<{ evidence: EvidenceService; nameOf: NameOf }>;

const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const FIELD_BYTES = 4_096;
const WORKERS = ['office', 'leader', 'department', 'town', 'inspector'] as const;

/** Pictures in as multipart, and out through a permission check; never from a folder of static files. */
export const evidenceRoutes: FastifyPluginAsyncZod<Deps> = async (app, { evidence, nameOf }) => {
  await app.register(multipart, {
    limits: { files: 1, fields: 4, parts: 6, fieldSize: FIELD_BYTES, fileSize: LIMITS.fileBytes + 1 },
  });

  app.route({
    method: addEvidence.method,
    url: addEvidence.url,
    config: { access: WORKERS },
    bodyLimit: LIMITS.fileBytes + 65_536,
    schema: {
      summary: '上传一张佐证照片（multipart：kind、note、pairOf 在前，file 在后）',
      tags: ['台账'],
      consumes: ['multipart/form-data'],
      params: addEvidence.params,
      querystring: NoQuerySchema,
      headers: addEvidence.headers,
      response: { 201: addEvidence.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      accepted(await evidence.mayAdd(actor, request.params.id));
      const file = await request.file();
      if (!file) return accepted(refuse('FILE_MISSING', '没有收到照片；请选择一张照片再上传'));
      const bytes = await file.toBuffer().catch((error: unknown) => {
        if (file.file.truncated) return null;
        throw error;
      });
      if (bytes === null)
        return accepted(refuse('PICTURE_TOO_LARGE', `照片超过 ${LIMITS.fileBytes / 2 ** 20} MB；请缩小后再传`));
      const fields = accepted(fieldsOf(file.fields));
      const sender = { actor, source: sourceOf(request), key: request.headers['idempotency-key'] };
      const upload = { ...fields, fileName: file.filename, bytes };
      const kept = accepted(await evidence.add(sender, request.params.id, upload));
      return reply
        .code(201)
        .send({ evidence: { ...kept, by: accountSight(actor).account(kept.by), byName: nameOf(kept.by) } });
    },
  });

  readingRoute(app, evidence);
};

type App = Parameters<FastifyPluginAsyncZod<Deps>>[0];

/** Streams a picture from its folder, never from one of static files. */
function readingRoute(app: App, evidence: EvidenceService): void {
  app.route({
    method: readEvidence.method,
    url: readEvidence.url,
    config: { access: [...WORKERS, 'auditor'] },
    schema: {
      summary: '一张佐证照片',
      tags: ['台账'],
      params: readEvidence.params,
      querystring: readEvidence.query,
      response: { 200: z.any().meta({ description: 'image/jpeg' }), ...refusals },
    },
    handler: async (request, reply) => {
      const { size = 'full' } = request.query;
      const stream = accepted(await evidence.open(actorOf(request), request.params.id, size));
      return reply
        .headers({
          'content-type': 'image/jpeg',
          'cache-control': 'private, max-age=3600, immutable',
          'content-security-policy': "default-src 'none'; sandbox",
          'content-disposition': 'inline',
        })
        .send(stream);
    },
  });
}

type Words = Pick<Upload, 'kind' | 'note' | 'pairOf'>;

/** The words sent beside the file. A part of another shape is none. */
function fieldsOf(fields: MultipartFields): Result<Words> {
  const said = Object.entries(fields).flatMap(([name, part]) =>
    part && !Array.isArray(part) && part.type === 'field' ? [[name, part.value] as const] : [],
  );
  const parsed = EvidenceFieldsSchema.safeParse(Object.fromEntries(said));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse('BAD_REQUEST', `照片说明“${issue?.path.join('.') ?? ''}”不符合要求：${issue?.message ?? ''}`);
  }
  const { kind, note, pairOf } = parsed.data;
  return accept({ kind, note, pairOf: pairOf ?? null });
}
