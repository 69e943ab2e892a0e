import multipart from '@fastify/multipart';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  confirmUpload,
  listUploads,
  readUpload,
  undoUpload,
  UploadFieldsSchema,
  uploadLedger,
} from '@ryg/shared/contract/exchange.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { NameOf } from '../../live/account-names.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import { sourceOf } from '../../platform/request-source.ts';
import { formOptions, uploadedForm, type UploadedForm } from '../../platform/uploaded-form.ts';
import { LIMITS } from '../../workbook/limits.ts';
import type { ConfirmService } from './confirm.service.ts';
import { DEFAULT_BATCH } from './import.service.ts';
import type { UndoService } from './undo.service.ts';
import type { Sender } from './preview-upload.ts';
import type { UploadsService, UploadTerms } from './upload.service.ts';
import { uploadLineView, uploadView } from './upload-view.ts';

type Deps = Readonly<{ uploads: UploadsService; confirm: ConfirmService; undo: UndoService; nameOf: NameOf }>;

const access = ['office'] as const;
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const tags = ['导入'];

/** Ledgers in: preview, confirmation, undo. The file itself is never written anywhere. */
export const importsRoutes: FastifyPluginAsyncZod<Deps> = async (app, { uploads, confirm, undo, nameOf }) => {
  await app.register(previewRoutes, { uploads, nameOf });
  await app.register(decisionRoutes, { confirm, undo, nameOf });
};

const previewRoutes: FastifyPluginAsyncZod<Pick<Deps, 'uploads' | 'nameOf'>> = async (app, { uploads, nameOf }) => {
  await app.register(multipart, formOptions(LIMITS.fileBytes));

  app.route({
    method: uploadLedger.method,
    url: uploadLedger.url,
    config: { access },
    bodyLimit: LIMITS.fileBytes + 65_536,
    schema: {
      summary: '上传一份台账并预览（multipart：batch、on、historical 在前，file 在后）；台账不变',
      tags,
      consumes: ['multipart/form-data'],
      querystring: NoQuerySchema,
      headers: uploadLedger.headers,
      response: { 201: uploadLedger.reply, ...refusals },
    },
    handler: async (request, reply) => {
      const form = await uploadedForm(request);
      const terms = accepted(termsFrom(form));
      const file = accepted(fileFrom(form));
      return reply.code(201).send(uploadView(accepted(await uploads.preview(file, terms, senderOf(request))), nameOf));
    },
  });

  app.route({
    method: listUploads.method,
    url: listUploads.url,
    config: { access },
    schema: {
      summary: '导入记录，新的在前',
      tags,
      querystring: listUploads.query,
      response: { 200: listUploads.reply, ...refusals },
    },
    handler: async () => {
      const items = await uploads.list();
      const batches = [...new Set([DEFAULT_BATCH, ...(await uploads.batches())])];
      return { items: items.map((line) => uploadLineView(line, nameOf)), batches };
    },
  });

  app.route({
    method: readUpload.method,
    url: readUpload.url,
    config: { access },
    schema: {
      summary: '一次导入：会改什么，或改了什么',
      tags,
      params: readUpload.params,
      querystring: NoQuerySchema,
      response: { 200: readUpload.reply, ...refusals },
    },
    handler: async (request) => uploadView(accepted(await uploads.find(request.params.id)), nameOf),
  });
};

const decisionRoutes: FastifyPluginAsyncZod<Omit<Deps, 'uploads'>> = async (app, { confirm, undo, nameOf }) => {
  app.route({
    method: confirmUpload.method,
    url: confirmUpload.url,
    config: { access },
    schema: {
      summary: '确认导入：预览的内容成为台账记录',
      tags,
      params: confirmUpload.params,
      querystring: NoQuerySchema,
      headers: confirmUpload.headers,
      body: confirmUpload.body,
      response: { 200: confirmUpload.reply, ...refusals },
    },
    handler: async (request) => {
      const overwrite = request.body.conflicts === 'overwrite';
      return uploadView(accepted(await confirm(request.params.id, overwrite, senderOf(request))), nameOf);
    },
  });

  app.route({
    method: undoUpload.method,
    url: undoUpload.url,
    config: { access },
    schema: {
      summary: '撤销一次导入：恢复到导入前，台账记录不删',
      tags,
      params: undoUpload.params,
      querystring: NoQuerySchema,
      headers: undoUpload.headers,
      body: undoUpload.body,
      response: { 200: undoUpload.reply, ...refusals },
    },
    handler: async (request) => {
      const { keepChanged = false } = request.body;
      return uploadView(accepted(await undo(request.params.id, keepChanged, senderOf(request))), nameOf);
    },
  });
};

type Asked = Parameters<typeof actorOf>[0] & Readonly<{ headers: Readonly<{ 'idempotency-key': string }> }>;

const senderOf = (request: Asked): Sender => ({
  account: actorOf(request).account,
  source: sourceOf(request),
  key: request.headers['idempotency-key'],
});

function termsFrom({ fields }: UploadedForm): Result<UploadTerms> {
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const parsed = UploadFieldsSchema.safeParse(said);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse('FORM_FIELDS', `随文件提交的“${issue?.path.join('.') || '内容'}”不符合要求：${issue?.message ?? ''}`);
  }
  const { batch = DEFAULT_BATCH, on = null, historical } = parsed.data;
  return accept({ batch: batch.trim(), on, historical: historical === 'true' });
}

function fileFrom({ file, isTooLarge }: UploadedForm): Result<NonNullable<UploadedForm['file']>> {
  if (isTooLarge) {
    const most = LIMITS.fileBytes / 2 ** 20;
    return refuse('IMPORT_TOO_LARGE', `文件超过 ${most} MB，不像台账；请只保留台账工作表、删去图片后再上传`);
  }
  return file ? accept(file) : refuse('FILE_MISSING', '没有收到文件；请选择一份台账再上传');
}
