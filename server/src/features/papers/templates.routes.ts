import multipart from '@fastify/multipart';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import * as contract from '@ryg/shared/contract/papers.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { actorOf } from '../../platform/access.ts';
import { attachment, DOCX } from '../../platform/download.ts';
import { accepted } from '../../platform/refusals.ts';
import { formOptions, uploadedForm, type UploadedForm } from '../../platform/uploaded-form.ts';
import type { Changer, PaperTemplates } from './templates.service.ts';

type Deps = Readonly<{ templates: PaperTemplates }>;

const MOST_BYTES = 2 * 2 ** 20;
const access = ['office'] as const;
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const shared = { tags: ['调度会'], querystring: NoQuerySchema };

/** A county's own templates of the papers; only the office sees and changes them. */
export const templateRoutes: FastifyPluginAsyncZod<Deps> = async (app, { templates }) => {
  await app.register(readingRoutes, { templates });
  await app.register(multipart, formOptions(MOST_BYTES));

  app.route({
    method: contract.putTemplate.method,
    url: contract.putTemplate.url,
    config: { access },
    bodyLimit: MOST_BYTES + 65_536,
    schema: {
      ...shared,
      summary: '换用本县的模板（multipart：file，带 {{字段}} 的 .docx）；有不认识的字段不收',
      consumes: ['multipart/form-data'],
      params: contract.putTemplate.params,
      headers: contract.putTemplate.headers,
      response: { 200: contract.putTemplate.reply, ...refusals },
    },
    handler: async (request) => {
      const file = accepted(fileFrom(await uploadedForm(request)));
      return accepted(await templates.put(changerOf(request), request.params.kind, file));
    },
  });

  app.route({
    method: contract.removeTemplate.method,
    url: contract.removeTemplate.url,
    config: { access },
    schema: {
      ...shared,
      summary: '不再用本县的模板，回到自带的样式',
      params: contract.removeTemplate.params,
      headers: contract.removeTemplate.headers,
      response: { 200: contract.removeTemplate.reply, ...refusals },
    },
    handler: (request) => templates.remove(changerOf(request), request.params.kind),
  });
};

const readingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { templates }) => {
  app.route({
    method: contract.listTemplates.method,
    url: contract.listTemplates.url,
    config: { access },
    schema: {
      ...shared,
      summary: '会议材料的模板和可用的字段',
      response: { 200: contract.listTemplates.reply, ...refusals },
    },
    handler: async () => ({ items: [...(await templates.list())] }),
  });

  app.route({
    method: contract.readTemplateFile.method,
    url: contract.readTemplateFile.url,
    config: { access },
    schema: {
      ...shared,
      summary: '取正在用的模板（docx），在它上面改',
      params: contract.readTemplateFile.params,
      response: { 200: z.any().meta({ description: DOCX }), ...refusals },
    },
    handler: async ({ params: { kind } }, reply) => {
      const { name, bytes } = await templates.file(kind);
      return reply
        .headers({
          'content-type': DOCX,
          'content-disposition': attachment(name, `${kind}.docx`),
          'cache-control': 'no-store',
        })
        .send(Buffer.from(bytes));
    },
  });
};

function fileFrom({ file, isTooLarge }: UploadedForm): Result<NonNullable<UploadedForm['file']>> {
  if (isTooLarge) {
    return refuse('TEMPLATE_TOO_LARGE', `模板超过 ${MOST_BYTES / 2 ** 20} MB；请压缩或删去其中的图片后再上传`);
  }
  return file ? accept(file) : refuse('FILE_MISSING', '没有收到文件；请选择一份 .docx 模板再上传');
}

const changerOf = (request: Parameters<typeof actorOf>[0]): Changer => ({
  account: actorOf(request).account,
  address: request.ip,
});
