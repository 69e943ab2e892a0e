import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Transport } from './transport.ts';

/** Coarse: a hall of phones behind one address must get through, a flood must not. */
export const REQUESTS_A_MINUTE = 60_000;

/** Counting down on every answer would cost each of them bytes and tell an attacker the pace. */
const NO_HEADERS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** What a browser may do with our pages: nothing from elsewhere, no script that is not a file of ours. */
const POLICY = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  // React writes sizes and colours as style attributes.
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

const written = (policy: Readonly<Record<string, string>>) =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join(';');

/** The viewer of the interface description brings its styles and its font inside its script. */
export const VIEWER_POLICY = written({ ...POLICY, 'style-src': "'self' 'unsafe-inline'", 'font-src': "'self' data:" });

/** The desk's components write their styles while it runs; a picture chosen for upload is shown before it is sent. */
export const policyWithStyles = (nonce: string): string =>
  written({ ...POLICY, 'style-src': `'self' 'nonce-${nonce}'`, 'img-src': "'self' data: blob:" });

/** Written once: made anew for every answer they would be a tenth of its cost. */
const STANDING = {
  'content-security-policy': written(POLICY),
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** Told once over https, a browser never tries the open way again. */
const ONLY_HTTPS = { 'strict-transport-security': 'max-age=31536000' };

export async function guardBrowsers(
  app: FastifyInstance,
  requestsAMinute: number,
  { origin }: Pick<Transport, 'origin'>,
): Promise<void> {
  const standing = origin === null ? STANDING : { ...STANDING, ...ONLY_HTTPS };
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // On a county's own network the pages come over plain HTTP: a browser told to upgrade would see nothing.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // For browsers and plug-ins that are no more.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xDnsPrefetchControl: false,
    xXssProtection: false,
    originAgentCluster: false,
  });
  app.addHook('onRequest', async (_request, reply) => void reply.headers(standing));
  await app.register(rateLimit, {
    max: requestsAMinute,
    timeWindow: 60_000,
    addHeaders: NO_HEADERS,
    addHeadersOnExceeding: NO_HEADERS,
    errorResponseBuilder: () => Object.assign(new Error('rate limited'), { statusCode: 429 }),
  });
}
