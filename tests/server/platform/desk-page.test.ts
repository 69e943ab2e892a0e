import { describe, expect, it } from 'vitest';
import { aHouse } from '../../support/a-house.ts';
import { aSite } from '../../support/a-site.ts';

const policyOf = (headers: Readonly<Record<string, unknown>>) => String(headers['content-security-policy']);

describe('R65: the desk’s page', () => {
  it.each(['/desk', '/desk/issues/NS-1', '/desk/me?from=mail'])(
    '%s lets its own styles through, and no others',
    async (url) => {
      const { app } = await aHouse({ app: { site: aSite() } });
      const reply = await app.inject({ url });
      const nonce = /<meta name="style-nonce" content="([^"]+)"/u.exec(reply.body)?.[1];
      expect(Buffer.from(nonce ?? '', 'base64').byteLength).toBeGreaterThanOrEqual(16);
      expect(policyOf(reply.headers)).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(policyOf(reply.headers)).toContain("script-src 'self';");
      expect(reply.headers['cache-control']).toBe('no-store');
    },
  );

  it('never gives a nonce twice', async () => {
    const { app } = await aHouse({ app: { site: aSite() } });
    const policies = await Promise.all(
      Array.from({ length: 20 }, async () => policyOf((await app.inject('/desk')).headers)),
    );
    expect(new Set(policies).size).toBe(20);
  });

  it.each(['/', '/plaza', '/ranking', '/meeting'])('%s stays as strict as it was', async (url) => {
    const { app } = await aHouse({ app: { site: aSite() } });
    const reply = await app.inject({ url });
    expect(policyOf(reply.headers)).toContain("style-src 'self';");
    expect(reply.body).not.toContain('style-nonce');
  });
});
