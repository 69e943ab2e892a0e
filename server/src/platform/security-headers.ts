import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** Coarse: a hall of phones behind one address must get through, a flood must not. */
export const REQUESTS_A_MINUTE = 60_000;

/** Counting down on every answer would cost each of them bytes and tell an attacker the pace. */
const NO_HEADERS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

const OWN = ["'self'"];

/** What a browser may do with our pages: nothing from elsewhere, no script that is not a file of ours. */
const DIRECTIVES = {
  defaultSrc: OWN,
  scriptSrc: OWN,
  styleSrc: OWN,
  // React writes sizes and colours as style attributes.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: OWN,
  connectSrc: OWN,
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: OWN,
  frameAncestors: ["'none'"],
};

/** The viewer of the interface description brings its styles inside its script. */
export const VIEWER_DIRECTIVES = {
  ...DIRECTIVES,
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
};

export async function guardBrowsers(app: FastifyInstance, requestsAMinute: number): Promise<void> {
  await app.register(helmet, {
    // On a county's own network the pages come over plain HTTP: a browser told to upgrade would see nothing.
    contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  });
  await app.register(rateLimit, {
    max: requestsAMinute,
    timeWindow: 60_000,
    addHeaders: NO_HEADERS,
    addHeadersOnExceeding: NO_HEADERS,
    errorResponseBuilder: () => Object.assign(new Error('rate limited'), { statusCode: 429 }),
  });
}
