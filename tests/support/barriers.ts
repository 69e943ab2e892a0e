import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Waits until nothing on the page is on its way in or out. */
const atRest = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('[class*="-leave-active"], [class*="-enter-active"], [class*="-appear-active"]') === null,
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
