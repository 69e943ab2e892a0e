import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as contract from '@ryg/shared/contract/indicators.contract.ts';
import { ProblemSchema } from '@ryg/shared/contract/problem.contract.ts';
import { NoQuerySchema } from '@ryg/shared/contract/public.contract.ts';
import { actorOf } from '../../platform/access.ts';
import { accepted } from '../../platform/refusals.ts';
import type { IndicatorsService } from './indicators.service.ts';
import { senderOf } from './sender.ts';

type Deps = Readonly<{ indicators: IndicatorsService }>;

/** Whoever reads the ledger reads its indicators, each within the own scope. */
export const INDICATOR_READERS = ['office', 'leader', 'department', 'town', 'inspector', 'auditor'] as const;

const tags = ['指标与资金'];
const refusals = { '4xx': ProblemSchema, 503: ProblemSchema };
const querystring = NoQuerySchema;

/** HTTP in, one service call, HTTP out. */
export const indicatorsRoutes: FastifyPluginAsyncZod<Deps> = async (app, { indicators }) => {
  await app.register(readingRoutes, { indicators });
  await app.register(settingRoutes, { indicators });
  await app.register(otherSettingRoutes, { indicators });
  await app.register(reportingRoutes, { indicators });
};

const readingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { indicators }) => {
  app.route({
    method: contract.listIndicators.method,
    url: contract.listIndicators.url,
    config: { access: INDICATOR_READERS },
    schema: {
      summary: '指标与资金：目标、实际、灯色和触线的后果，今天或任意一天',
      tags,
      querystring: contract.listIndicators.query,
      response: { 200: contract.listIndicators.reply, ...refusals },
    },
    handler: async (request) => accepted(await indicators.list(actorOf(request), request.query.asOf)),
  });
  app.route({
    method: contract.readIndicator.method,
    url: contract.readIndicator.url,
    config: { access: INDICATOR_READERS },
    schema: {
      summary: '一个指标和它的全部报数',
      tags,
      params: contract.readIndicator.params,
      querystring: contract.readIndicator.query,
      response: { 200: contract.readIndicator.reply, ...refusals },
    },
    handler: async (request) => accepted(await indicators.one(actorOf(request), request.params.id, request.query.asOf)),
  });
};

const settingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { indicators }) => {
  app.route({
    method: contract.createIndicator.method,
    url: contract.createIndicator.url,
    config: { access: ['office'] },
    schema: {
      summary: '新建一个指标',
      tags,
      querystring,
      headers: contract.createIndicator.headers,
      body: contract.createIndicator.body,
      response: { 201: contract.createIndicator.reply, ...refusals },
    },
    handler: async (request, reply) =>
      reply.code(201).send(accepted(await indicators.create(senderOf(request), request.body))),
  });
  app.route({
    method: contract.editIndicator.method,
    url: contract.editIndicator.url,
    config: { access: ['office'] },
    schema: {
      summary: '修改一个指标的设定',
      tags,
      querystring,
      params: contract.editIndicator.params,
      headers: contract.editIndicator.headers,
      body: contract.editIndicator.body,
      response: { 200: contract.editIndicator.reply, ...refusals },
    },
    handler: async (request) => {
      const { basedOn, ...wanted } = request.body;
      return accepted(await indicators.edit(senderOf(request), request.params.id, wanted, basedOn));
    },
  });
};

const otherSettingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { indicators }) => {
  app.route({
    method: contract.withdrawIndicator.method,
    url: contract.withdrawIndicator.url,
    config: { access: ['office'] },
    schema: {
      summary: '撤销一个指标；它的记录不删',
      tags,
      querystring,
      params: contract.withdrawIndicator.params,
      headers: contract.withdrawIndicator.headers,
      body: contract.withdrawIndicator.body,
      response: { 200: contract.withdrawIndicator.reply, ...refusals },
    },
    handler: async (request) => {
      const { id } = request.params;
      return { id: accepted(await indicators.withdraw(senderOf(request), id, request.body.reason)) };
    },
  });
  app.route({
    method: contract.setIndicatorContext.method,
    url: contract.setIndicatorContext.url,
    config: { access: ['office'] },
    schema: {
      summary: '修改背景数据：只说明情况，不亮灯',
      tags,
      querystring,
      headers: contract.setIndicatorContext.headers,
      body: contract.setIndicatorContext.body,
      response: { 200: contract.setIndicatorContext.reply, ...refusals },
    },
    handler: async (request) => accepted(await indicators.setContext(senderOf(request), request.body)),
  });
};

const reportingRoutes: FastifyPluginAsyncZod<Deps> = async (app, { indicators }) => {
  app.route({
    method: contract.reportIndicator.method,
    url: contract.reportIndicator.url,
    config: { access: ['office', 'department', 'town'] },
    schema: {
      summary: '报一次数：整改办、责任单位，或矩阵里本镇的行',
      tags,
      querystring,
      params: contract.reportIndicator.params,
      headers: contract.reportIndicator.headers,
      body: contract.reportIndicator.body,
      response: { 200: contract.reportIndicator.reply, ...refusals },
    },
    handler: async (request) => {
      const { on, ...report } = request.body;
      return accepted(await indicators.report(senderOf(request), request.params.id, report, on));
    },
  });
  app.route({
    method: contract.confirmIndicator.method,
    url: contract.confirmIndicator.url,
    config: { access: ['office'] },
    schema: {
      summary: '确认达标：报数人以外的一位同志',
      tags,
      querystring,
      params: contract.confirmIndicator.params,
      headers: contract.confirmIndicator.headers,
      body: contract.confirmIndicator.body,
      response: { 200: contract.confirmIndicator.reply, ...refusals },
    },
    handler: async (request) =>
      accepted(await indicators.confirm(senderOf(request), request.params.id, request.body.note)),
  });
};
