import swagger from '@fastify/swagger';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { openToAll } from './access.ts';
import { tidyDocument } from './openapi-document.ts';
import { VIEWER_POLICY } from './security-headers.ts';

const DOCUMENT = '/api/openapi.json';
const VIEWER = '/api/docs';
const VIEWER_FILES = '/api/docs/files';

/** The viewer's own page starts it with a script inside the page, which no page of ours may have. */
const VIEWER_PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>红黄绿整改公示接口</title>
  </head>
  <body>
    <div id="app"></div>
    <script src="${VIEWER_FILES}/js/scalar.js"></script>
    <script src="${VIEWER}/open.js"></script>
  </body>
</html>`;

const VIEWER_OPTIONS = {
  url: DOCUMENT,
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
} as const;
const VIEWER_SCRIPT = `Scalar.createApiReference('#app', ${JSON.stringify(VIEWER_OPTIONS)});`;

/** Collects every route registered after it; the description is made from the same schemas that check the requests. */
export async function collectRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '红黄绿整改公示接口',
        description: '公开接口只读，内容取自最近一期公开快照，按今天判灯；其余接口须先登录，按角色开放。',
        version: '0.1.0',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [{ name: '公开' }, { name: '运行' }, { name: '登录' }, { name: '账户' }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

/** The description itself and a page to read it on, both from this server. */
export async function serveDescription(app: FastifyInstance): Promise<void> {
  app.get(
    DOCUMENT,
    {
      config: { access: 'public' },
      schema: { hide: true, querystring: z.strictObject({}), response: { 200: z.looseObject({}) } },
    },
    async (_request, reply) => reply.header('cache-control', 'no-cache').send(tidyDocument(app.swagger())),
  );

  await app.register(async (viewer) => {
    openToAll(viewer);
    viewer.addHook('onRequest', async (_request, reply) => {
      void reply.header('content-security-policy', VIEWER_POLICY);
    });
    await viewer.register(scalar, { routePrefix: VIEWER_FILES, configuration: VIEWER_OPTIONS });
    const schema = { hide: true, querystring: z.looseObject({}), response: { 200: z.string() } };
    viewer.get(VIEWER, { schema }, async (_request, reply) => reply.type('text/html; charset=utf-8').send(VIEWER_PAGE));
    viewer.get(`${VIEWER}/open.js`, { schema }, async (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').send(VIEWER_SCRIPT),
    );
  });
}
