import { describe, expect, it } from 'vitest';
import type { ScreenLine, ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import type { ScreenAct } from '@ryg/shared/domain/screen-act.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aScreenSetting } from '../support/a-screen.ts';
import { aServedOffice } from '../support/a-served-office.ts';

describe.skipIf(hasNoBrowser)('a wall that the office has paired', () => {
  it('row 26, R56: shows its code, becomes that screen, says what it paints, does what it is told, and plays on when revoked', async () => {
    const office = await aServedOffice();
    await office.release({ kind: 'facts' });
    await office.board.refresh();
    const page = await office.open('/plaza?pair=1', '1280x640');
    const code = await page.locator('.pairing-code').textContent();
    expect(code).toMatch(/^[B-Z]{4}-[B-Z]{4}$/u);

    const settings = aScreenSetting({ feed: { mode: 'crop', width: 960, height: 544, x: 0, y: 0 }, english: false });
    const paired = await office.post(office.drafter, '/api/screens', { code: code ?? '', settings });
    expect(paired.statusCode).toBe(201);
    const { id } = paired.json<ScreenLine>();
    await page.waitForURL((url) => url.pathname === '/plaza' && url.search === '');
    await page.waitForSelector('.stage .scene[data-shown]');
    // The processor cuts its window out of the page, dot by dot.
    await expect.poll(() => page.locator('.stage').boundingBox()).toEqual({ x: 0, y: 0, width: 960, height: 544 });

    const line = async () => {
      const { screens } = (await office.drafter.get('/api/screens')).json<ScreensView>();
      return screens.find((one) => one.id === id);
    };
    // Said from within the painting, some seconds after it began.
    await expect.poll(async () => (await line())?.beat?.text, { timeout: 15_000 }).toMatch(/^[0-9a-f]{8}$/u);
    expect((await line())?.beat).toMatchObject({ snapshot: 1, stage: 'fresh', alarms: [], errors: [], width: 1280 });

    const act = async (what: ScreenAct) => {
      const reply = await office.post(office.drafter, `/api/screens/${id}/acts`, what);
      expect(reply.statusCode).toBe(200);
    };
    const soon = { timeout: 2_000 };
    await act({ act: 'black', minutes: null });
    await page.waitForSelector('.wall-dark', soon);
    await act({ act: 'light' });
    await page.waitForSelector('.stage', soon);
    await act({ act: 'testCard', minutes: 5 });
    await page.waitForSelector('.test-card', soon);
    await act({ act: 'resume' });
    await act({ act: 'hold', scene: 'ranking', town: null, minutes: 5 });
    await page.waitForSelector('.scene[data-shown="ranking"]', soon);

    const revoked = await office.post(office.drafter, `/api/screens/${id}/revoke`, { reason: '换播放机' });
    expect(revoked.statusCode).toBe(200);
    // Row 10: nobody is asked to sign in; it goes on as what everybody may see, over the whole page.
    await expect.poll(() => page.locator('.stage').boundingBox(), { timeout: 10_000 }).toMatchObject({ width: 1280 });
    expect(await page.locator('input, a[href*="desk"]').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/plaza');
  });
});
