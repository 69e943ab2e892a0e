import multipart from '@fastify/multipart';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  importIndicators,
  INDICATOR_EXPORTS,
  previewIndicators,
} from '@ryg/shared/contract/indicator-files.contract.ts';
import { listIndicators } from '@ryg/shared/contract/indicators.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { fileOf } from '../../documents/write-tables.ts';
import { actorOf } from '../../platform/access.ts';
import { attachment, XLSX } from '../../platform/download.ts';
import { accepted } from '../../platform/refusals.ts';
import { formOptions, uploadedForm, type UploadedForm } from '../../platform/uploaded-form.ts';
import { LIMITS } from '../../workbook/limits.ts';
import { indicatorSheets } from './export-sheets.ts';
import type { IndicatorImports } from './import.service.ts';
import { INDICATOR_READERS } from './indicators.routes.ts';
import type { IndicatorsService } from './indicators.service.ts';
import { senderOf } from './sender.ts';

type Deps = Readonly<{ indicators: IndicatorsService; imports: IndicatorImports }>;

const tags = ['指标与资金'];
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const FORMATS = { xlsx: XLSX, csv: 'text/csv; charset=utf-8' } as const;

/** Indicators as spreadsheets, in both directions. */
export const indicatorFileRoutes: FastifyPluginAsyncZod<Deps> = async (app, { indicators, imports }) => {
  await app.register(importRoutes, { imports });
  await app.register(exportRoutes, { indicators });
};

const importRoutes: FastifyPluginAsyncZod<Pick<Deps, 'imports'>> = async (app, { imports }) => {
  await app.register(multipart, formOptions(LIMITS.fileBytes));
  const bodyLimit = LIMITS.fileBytes + 65_536;
  app.route({
    method: previewIndicators.method,
    url: previewIndicators.url,
    config: { access: ['office'] },
    bodyLimit,
    schema: {
      summary: '上传一份指标表并预览（multipart：file）；不写入任何内容',
      tags,
      consumes: ['multipart/form-data'],
      querystring: previewIndicators.query,
      response: { 200: previewIndicators.reply, ...refusals },
    },
    handler: async (request) => accepted(await imports.preview(accepted(fileFrom(await uploadedForm(request))))),
  });
  app.route({
    method: importIndicators.method,
    url: importIndicators.url,
    config: { access: ['office'] },
    bodyLimit,
    schema: {
      summary: '确认导入指标表（multipart：wouldDo 在前，取自预览；file 在后，同一份文件）',
      tags,
      consumes: ['multipart/form-data'],
      querystring: NoQuerySchema,
      headers: importIndicators.headers,
      response: { 200: importIndicators.reply, ...refusals },
    },
    handler: async (request) => {
      const form = await uploadedForm(request);
      const file = accepted(fileFrom(form));
      return accepted(await imports.confirm(file, form.fields['wouldDo'] ?? '', senderOf(request)));
    },
  });
};

function fileFrom({ file, isTooLarge }: UploadedForm): Result<NonNullable<UploadedForm['file']>> {
  if (isTooLarge) {
    const most = LIMITS.fileBytes / 2 ** 20;
    return refuse('IMPORT_TOO_LARGE', `文件超过 ${most} MB，不像指标表；请只保留指标一张表再上传`);
  }
  return file ? accept(file) : refuse('FILE_MISSING', '没有收到文件；请选择一份指标表再上传');
}

const exportRoutes: FastifyPluginAsyncZod<Pick<Deps, 'indicators'>> = async (app, { indicators }) => {
  for (const format of ['xlsx', 'csv'] as const) {
    app.route({
      method: 'GET',
      url: INDICATOR_EXPORTS[format],
      config: { access: INDICATOR_READERS },
      schema: {
        summary: `导出指标（${format}），按本账号的范围；改后可以再导入`,
        tags,
        querystring: listIndicators.query,
        response: { 200: z.any().meta({ description: FORMATS[format] }), ...refusals },
      },
      handler: async (request, reply) => {
        const list = accepted(await indicators.list(actorOf(request), request.query.asOf));
        if (list.items.length === 0)
          accepted(refuse('NOTHING_TO_EXPORT', `到 ${list.asOf} 还没有您能看到的指标，没有可以导出的内容`));
        const day = list.asOf.replaceAll('-', '');
        const bytes = await fileOf(indicatorSheets('指标与资金', list), format);
        return reply
          .headers({
            'content-type': FORMATS[format],
            'content-disposition': attachment(`指标与资金-${day}.${format}`, `indicators-${day}.${format}`),
            'cache-control': 'no-store',
          })
          .send(Buffer.from(bytes));
      },
    });
  }
};
