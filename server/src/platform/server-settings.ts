import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';

const MAX_BODY_BYTES = 262_144;
const MAX_CONNECTIONS = 4_000;
const MAX_HEADERS = 100;

/** Limits that Fastify leaves open: slow clients, endless sockets, poisoned JSON, sloppy addresses. */
export const serverSettings = {
  trustProxy: false,
  bodyLimit: MAX_BODY_BYTES,
  requestTimeout: 15_000,
  // Event streams stay open for days.
  connectionTimeout: 0,
  keepAliveTimeout: 10_000,
  // Node answers 503 to whoever goes on after such a limit, and a busy proxy or a load test does go on.
  maxRequestsPerSocket: 0,
  forceCloseConnections: 'idle',
  return503OnClosing: true,
  exposeHeadRoutes: false,
  // Looked at only as often as connections are checked; together within ten seconds.
  http: {
    headersTimeout: 8_000,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: 16_384,
    insecureHTTPParser: false,
  },
  onProtoPoisoning: 'error',
  onConstructorPoisoning: 'error',
  routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false, maxParamLength: 64 },
  ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: false } },
} as const satisfies FastifyHttpOptions<Server>;

export function limitConnections(server: { maxConnections: number; maxHeadersCount: number | null }): void {
  server.maxConnections = MAX_CONNECTIONS;
  server.maxHeadersCount = MAX_HEADERS;
}
