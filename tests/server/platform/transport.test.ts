import { expect, it } from 'vitest';
import { readTransport } from '@ryg/server/platform/transport.ts';

it.each([
  [{}, { origin: null, proxies: [], allowLanHttp: false }],
  [
    { PUBLIC_ORIGIN: 'https://ryg.example.gov.cn:8443', TRUST_PROXY: '127.0.0.1/32, 10.0.0.0/8,::1' },
    { origin: 'https://ryg.example.gov.cn:8443', proxies: ['127.0.0.1/32', '10.0.0.0/8', '::1'], allowLanHttp: false },
  ],
  [{ ALLOW_LAN_HTTP: '1' }, { origin: null, proxies: [], allowLanHttp: true }],
  [{ ALLOW_LAN_HTTP: 'no' }, { origin: null, proxies: [], allowLanHttp: false }],
])('%j is understood', (env, transport) => {
  expect(readTransport(env)).toEqual({ ok: true, value: transport });
});

it.each([
  [{ PUBLIC_ORIGIN: 'http://ryg.example.gov.cn' }, 'BAD_ORIGIN'],
  [{ PUBLIC_ORIGIN: 'https://ryg.example.gov.cn/' }, 'BAD_ORIGIN'],
  [{ PUBLIC_ORIGIN: 'ryg' }, 'BAD_ORIGIN'],
  [{ TRUST_PROXY: 'true' }, 'BAD_PROXY'],
  [{ TRUST_PROXY: '0.0.0.0/0' }, 'BAD_PROXY'],
  [{ TRUST_PROXY: '10.0.0.0/33' }, 'BAD_PROXY'],
  [{ TRUST_PROXY: '10.0.0.1/8/8' }, 'BAD_PROXY'],
  [{ TRUST_PROXY: '127.0.0.1,proxy' }, 'BAD_PROXY'],
])('%j is refused with %s', (env, code) => {
  expect(readTransport(env)).toMatchObject({ ok: false, refusal: { code } });
});
