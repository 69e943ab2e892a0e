import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { openToAll } from './access.ts';
import { serveDesk } from './desk-page.ts';

/** The addresses that show the application; everything else is a file or does not exist. */
const PAGES = ['/', '/plaza', '/ranking', '/meeting', '/remote'];

/** Serves the built pages from `folder`, when they have been built. */
export async function serveSite(app: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;

  await app.register(async (files) => {
    openToAll(files);
    await files.register(fastifyStatic, {
      root: folder,
      index: false,
      dotfiles: 'deny',
      setHeaders: (reply, path) => {
        // Names of built files carry a hash of their content.
        const isHashed = path.startsWith(join(folder, 'assets'));
        void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  });

  for (const url of PAGES) {
    app.route({
      method: ['GET', 'HEAD'],
      url,
      config: { access: 'public' },
      // What stands behind the question mark is read by the page, not here.
      schema: { hide: true, querystring: z.looseObject({}), response: { 200: z.string() } },
      handler: async (_request, reply) =>
        reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-cache')
          .send(await readFile(index)),
    });
  }
  serveDesk(app, index);
}
