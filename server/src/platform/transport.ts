import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';

/** How the pages come to people. */
export type Transport = Readonly<{
  /** Where they stand for the outside, such as https://ryg.example.gov.cn; null where it is plain HTTP. */
  origin: string | null;
  /** The proxies whose word about the caller's address counts. */
  proxies: readonly string[];
  /** The county accepts that passwords cross its own network in the clear. */
  allowLanHttp: boolean;
}>;

export const PLAIN_HTTP: Transport = { origin: null, proxies: [], allowLanHttp: false };

type Environment = Readonly<Record<string, string | undefined>>;

export function readTransport(env: Environment): Result<Transport> {
  const origin = env['PUBLIC_ORIGIN'] || null;
  if (origin !== null && !isSecureOrigin(origin))
    return refuse(
      'BAD_ORIGIN',
      `PUBLIC_ORIGIN 的值“${origin}”不能使用；请写对外的 https 地址，后面不带路径，例如 PUBLIC_ORIGIN=https://ryg.example.gov.cn`,
    );
  const proxies = (env['TRUST_PROXY'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wrong = proxies.find((proxy) => !isAddressRange(proxy));
  if (wrong !== undefined)
    return refuse(
      'BAD_PROXY',
      `TRUST_PROXY 里的“${wrong}”不是地址或网段；请逐个写明反向代理的地址，用逗号隔开，例如 TRUST_PROXY=127.0.0.1/32`,
    );
  return accept({ origin, proxies, allowLanHttp: env['ALLOW_LAN_HTTP'] === '1' });
}

function isSecureOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.origin === text;
}

function isAddressRange(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  if (bits === undefined) return true;
  const most = family === 4 ? 32 : 128;
  // A range of everything would let anybody name any address.
  return /^\d{1,3}$/u.test(bits) && Number(bits) > 0 && Number(bits) <= most;
}

/** Whether a browser and we are on one machine: nothing crosses a wire, nobody forwarded it. */
function isOnThisMachine(request: FastifyRequest): boolean {
  const address = (request.raw.socket.remoteAddress ?? '').replace(/^::ffff:/u, '');
  const host = (request.headers.host ?? '').replace(/:\d+$/u, '');
  return (
    (address === '::1' || address.startsWith('127.')) &&
    ['localhost', '127.0.0.1', '[::1]'].includes(host) &&
    request.headers['x-forwarded-for'] === undefined &&
    request.headers.forwarded === undefined
  );
}

/** Whether a password sent with this request could be read on the way, and whether that is accepted. */
export function checkTransport(request: FastifyRequest, { origin, allowLanHttp }: Transport): Result<null> {
  if (origin !== null) {
    if (request.protocol === 'https') return accept(null);
    return refuse(
      'INSECURE_TRANSPORT',
      `这里不能登录：请改用 ${origin} 打开；若已在用，请检查反向代理是否转发了 X-Forwarded-Proto，并在 TRUST_PROXY 里写了它的地址`,
    );
  }
  if (isOnThisMachine(request) || allowLanHttp) return accept(null);
  return refuse(
    'INSECURE_TRANSPORT',
    '这里不能登录：口令会在网络上明文传输。请在服务器本机打开 http://localhost 登录，或为它配好 HTTPS 并设置 PUBLIC_ORIGIN；只在本单位可信的局域网内使用时，可由管理员设置 ALLOW_LAN_HTTP=1',
  );
}

/** True while passwords may cross a wire in the clear; the desk then says so all the time. */
export const isInsecure = (request: FastifyRequest, { origin }: Transport): boolean =>
  origin === null && !isOnThisMachine(request);
