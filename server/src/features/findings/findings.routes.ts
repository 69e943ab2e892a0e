import multipart from '@fastify/multipart';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  giveFindingCommand,
  listFindings,
  readReconciliation,
  reconcileFindings,
} from '@ryg/shared/contract/findings.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { refuse } from '@ryg/shared/domain/refusal.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import { sourceOf } from '../../platform/request-source.ts';
import { formOptions, uploadedForm } from '../../platform/uploaded-form.ts';
import { LIMITS } from '../../workbook/limits.ts';
import type { Ledger } from '../../live/ledger.ts';
import { compareWithList, type FindingsService } from './findings.service.ts';

type Deps = Readonly<{ findings: FindingsService; ledger: Ledger }>;

const READERS = ['office', 'auditor', 'leader'] as const;
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const tags = ['转办问题'];

/** HTTP in, one service call, HTTP out. */
export const findingsRoutes: FastifyPluginAsyncZod<Deps> = async (app, { findings, ledger }) => {
  await app.register(readingRoutes, { findings });
  await app.register(writingRoutes, { findings, ledger });
};

const readingRoutes: FastifyPluginAsyncZod<Pick<Deps, 'findings'>> = async (app, { findings }) => {
  app.route({
    method: listFindings.method,
    url: listFindings.url,
    config: { access: READERS },
    schema: {
      summary: '转办问题：各自怎样处置、成了哪些整改问题',
      tags,
      querystring: listFindings.query,
      response: { 200: listFindings.reply, ...refusals },
    },
    handler: async (request) => accepted(await findings.list(actorOf(request), request.query)),
  });

  app.route({
    method: readReconciliation.method,
    url: readReconciliation.url,
    config: { access: READERS },
    schema: {
      summary: '对账：各项处置之和等于全部转办问题',
      tags,
      querystring: readReconciliation.query,
      response: { 200: readReconciliation.reply, ...refusals },
    },
    handler: async (request) => {
      const { total, bySource, undisposed, unknownNumbers, issues, issuesWithoutFinding } = accepted(
        await findings.reconciliation(actorOf(request)),
      );
      return {
        total,
        bySource: [...bySource],
        undisposed: [...undisposed],
        unknownNumbers: [...unknownNumbers],
        issues,
        issuesWithoutFinding: [...issuesWithoutFinding],
      };
    },
  });
};

const writingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { findings, ledger }) => {
  await app.register(multipart, formOptions(LIMITS.fileBytes));

  app.route({
    method: giveFindingCommand.method,
    url: giveFindingCommand.url,
    config: { access: ['office'] },
    schema: {
      summary: '处置一个转办问题：归并、拆分、自查不存在、镇级办理或其他',
      tags,
      params: giveFindingCommand.params,
      querystring: NoQuerySchema,
      headers: giveFindingCommand.headers,
      body: giveFindingCommand.body,
      response: { 200: giveFindingCommand.reply, ...refusals },
    },
    handler: async (request) => {
      const sender = {
        actor: actorOf(request),
        source: sourceOf(request),
        key: request.headers['idempotency-key'],
      };
      return accepted(await findings.give(sender, request.params.no, request.body));
    },
  });

  app.route({
    method: reconcileFindings.method,
    url: reconcileFindings.url,
    config: { access: ['office'] },
    bodyLimit: LIMITS.fileBytes + 65_536,
    schema: {
      summary: '与上级清单核对（multipart：file）：两边都有、只有上级有、只有本县有',
      tags,
      consumes: ['multipart/form-data'],
      querystring: NoQuerySchema,
      response: { 200: reconcileFindings.reply, ...refusals },
    },
    handler: async (request) => {
      const { file, isTooLarge } = await uploadedForm(request);
      if (isTooLarge) return accepted(refuse('IMPORT_TOO_LARGE', '文件超过 20 MB，不像问题清单；请只保留清单一张表'));
      if (!file) return accepted(refuse('FILE_MISSING', '没有收到文件；请选择上级的问题清单再上传'));
      const compared = accepted(await compareWithList(ledger, file));
      return {
        ...compared,
        file: file.name,
        onlyTheirs: [...compared.onlyTheirs],
        onlyOurs: [...compared.onlyOurs],
        differingTitles: [...compared.differingTitles],
        renumbered: [...compared.renumbered],
        repeated: [...compared.repeated],
      };
    },
  });
};
