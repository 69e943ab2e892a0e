import type { Page } from 'playwright-core';

/** Below this no Chinese character can be told from another on a wall of LEDs. */
const LEAST_LETTER = 18;

/** Text boxes whose words do not fit into them, and boxes that reach beyond the screen. */
export function overflowing(page: Page, root: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const isText = (node: ChildNode) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '';
    const name = (box: Element) =>
      `${box.tagName.toLowerCase()}.${box.className} “${(box.textContent ?? '').slice(0, 16)}”`;
    const boxes = [...document.querySelectorAll(`${selector} *`)].filter(
      (box) => !box.closest('svg, canvas, .lamp-field, .visually-hidden'),
    );
    return boxes.flatMap((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const leaves = right > innerWidth + 1 || bottom > innerHeight + 1 || left < -1 || top < -1;
      const bursts = [...box.childNodes].some(isText) && box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1;
      return leaves || bursts ? [name(box)] : [];
    });
  }, root);
}

/** Visible text set in less than a wall can show, with its size in pixels. */
export function tooSmall(page: Page, root: string): Promise<readonly string[]> {
  return page.evaluate(
    ([selector, least]) =>
      [...document.querySelectorAll<HTMLElement>(`${selector} *`)].flatMap((box) => {
        const own = [...box.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const text = own
          .map((node) => node.textContent ?? '')
          .join('')
          .trim();
        const isSeen = box.getClientRects().length > 0 && !box.closest('svg, canvas, .lamp-field, .visually-hidden');
        const size = Number.parseFloat(getComputedStyle(box).fontSize);
        return text !== '' && isSeen && size < least - 0.1 ? [`${box.className} “${text}” ${size.toFixed(1)}px`] : [];
      }),
    [root, LEAST_LETTER] as const,
  );
}
