import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Waits until nothing on the page is on its way in or out; what turns for ever is no way. */
const atRest = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );

/** What axe finds wrong with a page at rest, of the two worst degrees. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  await atRest(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
