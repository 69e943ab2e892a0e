import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { readTransport, type Transport } from './platform/transport.ts';

/** The root of the product, wherever it was put. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const SITE_FOLDER = resolve(ROOT, 'web/dist');
export const DEMO_FOLDER = resolve(ROOT, 'data/demo');
export const DEFAULT_PACK = resolve(ROOT, 'data/rules/county-default.json');
/** The packs to begin from. */
export const SHIPPED_PACKS: readonly string[] = [DEFAULT_PACK, resolve(ROOT, 'data/rules/county-strict.json')];

type Environment = Readonly<Record<string, string | undefined>>;

export type Config = Readonly<{ host: string; port: number; dataFolder: string; transport: Transport }>;

const DEFAULT_PORT = 8080;

/** The environment, read once. */
export function readConfig(env: Environment): Result<Config> {
  const port = env['PORT'] === undefined || env['PORT'] === '' ? DEFAULT_PORT : Number(env['PORT']);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return refuse('BAD_PORT', `PORT 的值“${env['PORT'] ?? ''}”不是端口号；请给 1 到 65535 之间的整数，例如 PORT=8080`);
  }
  const transport = readTransport(env);
  if (!transport.ok) return transport;
  return accept({ host: env['HOST'] || '0.0.0.0', port, dataFolder: dataFolderFrom(env), transport: transport.value });
}

export const dataFolderFrom = (env: Environment): string =>
  env['DATA_DIR'] ? resolve(env['DATA_DIR']) : resolve(ROOT, 'data/local');
