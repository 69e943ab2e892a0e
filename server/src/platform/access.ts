import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler, RouteOptions } from 'fastify';
import { hasRole, ROLE_WORDS, type Actor, type Role } from '@ryg/shared/domain/actor.ts';
import type { Refusal } from '@ryg/shared/domain/refusal.ts';
import { isUnsafe, refuseCrossSite } from './cross-site.ts';
import { sendProblem } from './problem.ts';
import type { Transport } from './transport.ts';

/** Who may use a route: everybody, whoever is signed in, or whoever has one of these roles. */
export type Access = 'public' | 'signedIn' | readonly Role[];

/** What an account has to do before it may do anything else. */
export type Duty = 'password' | 'totp';

/** Whose request it is. */
export type Identity = Readonly<{
  accountId: string;
  /** Names the session without opening it. */
  sessionHash: string;
  actor: Actor;
  duty: Duty | null;
  /** Whether the password was given within the last minutes. */
  isConfirmed: boolean;
}>;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Duties that are done through this route and therefore do not bar it. */
    duties?: readonly Duty[];
    /** The password has to have been given within the last ten minutes. */
    confirmed?: boolean;
  }
  interface FastifyRequest {
    identity: Identity | null;
  }
}

export type AccessDeps = Readonly<{
  transport: Transport;
  identify: (request: FastifyRequest) => Promise<Identity | null>;
  /** Told of whoever was turned away although signed in. */
  onRefused: (request: FastifyRequest, identity: Identity, code: string) => Promise<void>;
}>;

const NOT_SIGNED_IN: Refusal = { code: 'NOT_SIGNED_IN', message: '还没有登录，或登录已经过期；请先登录' };
const DUTY: Readonly<Record<Duty, Refusal>> = {
  password: { code: 'PASSWORD_CHANGE_REQUIRED', message: '口令是别人设的或已到期，请先修改口令，再办理其他事项' },
  totp: { code: 'TOTP_REQUIRED', message: '您的角色必须使用动态口令；请先绑定动态口令，再办理其他事项' },
};
const NOT_CONFIRMED: Refusal = {
  code: 'CONFIRM_REQUIRED',
  message: '这一步要再确认是您本人；请重新输入口令后再办，十分钟内有效',
};

/**
 * Makes every route say who may use it, and holds it to that: the check hangs on the route itself, never on its address.
 * Call what it gives back when all routes are there; it throws when one declares nothing.
 */
export function declareAccess(app: FastifyInstance, deps: AccessDeps): () => void {
  const routes: RouteOptions[] = [];
  const guarded = new WeakSet<RouteOptions>();
  const crossSite = refuseCrossSite(deps.transport);
  const guard = guardWith(deps);

  app.decorateRequest('identity', null);
  app.addHook('onRoute', (route) => {
    routes.push(route);
    const hooks = [...(isUnsafe(route.method) ? [crossSite] : []), ...(isClosed(route.config?.access) ? [guard] : [])];
    if (isClosed(route.config?.access)) guarded.add(route);
    if (hooks.length > 0) route.onRequest = [...hooks, ...[route.onRequest ?? []].flat()];
  });

  return () => {
    for (const route of routes) {
      const name = `${[route.method].flat().join(', ')} ${route.url}`;
      if (route.config?.access === undefined)
        throw new Error(`${name} does not declare who may use it (config.access)`);
      // Plug-ins' routes are named by a later hook; that one can only open them.
      if (isClosed(route.config.access) && !guarded.has(route))
        throw new Error(`${name} was closed too late to be guarded`);
    }
  };
}

const isClosed = (access: Access | undefined): boolean => access !== undefined && access !== 'public';

/** Marks the routes that plug-ins make in this scope as open to everybody. */
export function openToAll(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'public' };
  });
}

const guardWith =
  ({ identify, onRefused }: AccessDeps): onRequestAsyncHookHandler =>
  async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const identity = await identify(request);
    if (!identity) return sendProblem(request, reply, { status: 401, ...NOT_SIGNED_IN });
    request.identity = identity;
    const refusal = refusalFor(identity, request);
    if (!refusal) return;
    await onRefused(request, identity, refusal.code);
    return refuse(request, reply, refusal);
  };

const refuse = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) =>
  sendProblem(request, reply, { status: 403, ...refusal });

function refusalFor({ actor, duty, isConfirmed }: Identity, request: FastifyRequest): Refusal | null {
  const { access, duties = [], confirmed = false } = request.routeOptions.config;
  if (duty && !duties.includes(duty)) return DUTY[duty];
  if (Array.isArray(access) && !hasRole(actor, ...(access as readonly Role[]))) {
    const allowed = (access as readonly Role[]).map((role) => ROLE_WORDS[role]).join('、');
    return { code: 'ROLE_NOT_ALLOWED', message: `您的角色不能办理这一事项，只有${allowed}可以；如有需要请联系他们` };
  }
  return confirmed && !isConfirmed ? NOT_CONFIRMED : null;
}

/** Whose request this is, on a route that is not public. Missing, it is a bug of the route. */
export function identityOf({ identity, routeOptions }: FastifyRequest): Identity {
  if (!identity) throw new Error(`${routeOptions.url ?? 'a route'} asks who acts but is open to everybody`);
  return identity;
}

export const actorOf = (request: FastifyRequest): Actor => identityOf(request).actor;
