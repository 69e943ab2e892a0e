import { networkInterfaces } from 'node:os';

/** Where this machine can be reached on its own network, loopback first. */
export function reachableAddresses(host: string, port: number): readonly string[] {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  if (!isEverywhere) return [`http://${host.includes(':') ? `[${host}]` : host}:${port}`];
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return ['localhost', ...outside].map((name) => `http://${name}:${port}`);
}
