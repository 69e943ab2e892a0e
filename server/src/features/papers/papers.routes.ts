import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import * as contract from '@ryg/shared/contract/papers.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { LEDGER_READERS } from '@ryg/shared/domain/scope.ts';
import { actorOf } from '../../platform/access.ts';
import { attachment, DOCX, PDF, PPTX, XLSX, ZIP } from '../../platform/download.ts';
import { accepted } from '../../platform/refusals.ts';
import type { PaperJobs } from './paper-jobs.ts';
import type { PapersService } from './papers.service.ts';

type Deps = Readonly<{ papers: PapersService; jobs: PaperJobs }>;

const tags = ['调度会'];
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const office = ['office'] as const;
const TYPES = { docx: DOCX, pptx: PPTX, xlsx: XLSX, pdf: PDF } as const;

/** The papers of a meeting over HTTP: a list for everybody within their scope, the whole set for the office. */
export const papersRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  await app.register(readingRoutes, deps);
  await app.register(writingRoutes, deps);
};

const readingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { papers }) => {
  app.route({
    method: contract.listPapers.method,
    url: contract.listPapers.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '会议材料清单：按定格的快照会写出哪些文件；镇和部门只看发给自己的',
      tags,
      params: contract.listPapers.params,
      querystring: contract.listPapers.query,
      response: { 200: contract.listPapers.reply, ...refusals },
    },
    handler: async (request) => accepted(await papers.list(actorOf(request), request.params.key)),
  });

  app.route({
    method: contract.readOnePaper.method,
    url: contract.readOnePaper.url,
    config: { access: LEDGER_READERS },
    schema: {
      summary: '取一份会议材料，为这一次请求写出；file 取自清单',
      tags,
      params: contract.readOnePaper.params,
      querystring: contract.readOnePaper.query,
      response: { 200: z.any().meta({ description: 'docx、pptx、xlsx 或 pdf' }), ...refusals },
    },
    handler: async (request, reply) => {
      const { name, plain, format, bytes } = accepted(
        await papers.one(actorOf(request), request.params.key, request.query.file),
      );
      return reply
        .headers({
          'content-type': TYPES[format],
          'content-disposition': attachment(name, plain),
          'cache-control': 'no-store',
        })
        .send(bytes);
    },
  });
};

const writingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { papers, jobs }) => {
  app.route({
    method: contract.writePapers.method,
    url: contract.writePapers.url,
    config: { access: office },
    schema: {
      summary: '生成一次会议的全部材料；正在生成时再点，得到的是同一批',
      tags,
      params: contract.writePapers.params,
      headers: contract.writePapers.headers,
      querystring: contract.listPapers.query,
      body: contract.writePapers.body,
      response: { 200: contract.writePapers.reply, ...refusals },
    },
    handler: async (request) => {
      const { params, body, headers } = request;
      // An empty name is none.
      const redHead = body.redHead || null;
      return accepted(await papers.start(actorOf(request), params.key, redHead, headers['idempotency-key']));
    },
  });

  app.route({
    method: contract.readPaperJob.method,
    url: contract.readPaperJob.url,
    config: { access: office },
    schema: {
      summary: '材料写到哪里了',
      tags,
      params: contract.readPaperJob.params,
      querystring: contract.readPaperJob.query,
      response: { 200: contract.readPaperJob.reply, ...refusals },
    },
    handler: async ({ params: { key, job } }) => accepted(jobs.find(key, job)),
  });

  app.route({
    method: contract.readPaperArchive.method,
    url: contract.readPaperArchive.url,
    config: { access: office },
    schema: {
      summary: '全部材料打成一个压缩包',
      tags,
      params: contract.readPaperArchive.params,
      querystring: contract.readPaperArchive.query,
      response: { 200: z.any().meta({ description: ZIP }), ...refusals },
    },
    handler: async ({ params: { key, job } }, reply) => {
      const { bytes, stream } = accepted(await jobs.archive(key, job));
      return reply
        .headers({
          'content-type': ZIP,
          'content-length': bytes,
          'content-disposition': attachment(`会议材料-${key}.zip`, `papers-${key}.zip`),
          'cache-control': 'no-store',
        })
        .send(stream);
    },
  });
};
