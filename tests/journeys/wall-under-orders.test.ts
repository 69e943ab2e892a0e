import { describe, expect, it } from 'vitest';
import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aScreenSetting } from '../support/a-screen.ts';
import { aServedOffice } from '../support/a-served-office.ts';

const WITHIN_MS = 2_000;

describe.skipIf(hasNoBrowser)('a wall that the office looks after', () => {
  it('R56, R57: shows its code, becomes that screen, carries orders out within two seconds, and plays on when revoked', async () => {
    const office = await aServedOffice();
    const { post, drafter, release, open } = office;
    await release({ kind: 'facts' });
    await office.boardNow();
    const wall = await open('/plaza?pair=1', '512x256');
    const code = await wall.locator('.pairing-code').innerText();
    const paired = await post(drafter, '/api/screens', { code, settings: aScreenSetting() });
    expect([paired.statusCode, paired.body]).toEqual([201, paired.body]);
    await wall.locator('.stage').waitFor();

    const line = async () => {
      const { screens } = (await drafter.get('/api/screens')).json<{ screens: ScreenLine[] }>();
      return screens[0];
    };
    // Told by what paints, not by who asks.
    await expect.poll(async () => (await line())?.beat?.frames ?? 0, { timeout: 15_000 }).toBeGreaterThan(0);
    expect(await line()).toMatchObject({
      liveness: 'live',
      alarms: [],
      beat: { snapshot: 1, width: 512, cover: 'none' },
    });

    const order = async (act: object, sign: string) => {
      expect((await post(drafter, '/api/screens/S1/acts', { ...act })).statusCode).toBe(200);
      const answered = performance.now();
      await wall.locator(sign).waitFor();
      expect([act, performance.now() - answered < WITHIN_MS]).toEqual([act, true]);
    };
    await order({ act: 'black', minutes: 5 }, '.wall-dark');
    await order({ act: 'light' }, '.stage');
    await order({ act: 'hold', scene: 'ranking', town: null, minutes: 5 }, '.stage [data-scene=rows]');

    const told = wall.waitForResponse(
      async (reply) => reply.url().endsWith('/me') && (await reply.text()).includes('revoked'),
    );
    await post(drafter, '/api/screens/S1/revoke', { reason: '送修' });
    await told;
    await wall.reload();
    await wall.locator('.stage').waitFor();
    expect(await wall.locator('input, form').count()).toBe(0);
  });
});
