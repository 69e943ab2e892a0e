import type { Page } from 'playwright-core';

/** The page of the deck that is on; those made ready beside it are not meant. */
export const SHOWN = '.md-frame:not([data-off])';

/** Texts of the page that is on which are cut off, stick out, run into its foot, or are smaller than 3 % of the height. */
export function misfitsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate((shown) => {
    const unit = Math.min(innerHeight / 100, innerWidth / 160);
    const foot = document.querySelector(`${shown} .md-foot`)?.getBoundingClientRect().top ?? 0;
    const isText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const wrong = (element: HTMLElement): string | null => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (Number.parseFloat(style.fontSize) < 3 * unit - 0.1) return 'small';
      if (box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) return 'out';
      if (style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1) return 'cut';
      return !element.closest('.md-foot') && box.bottom > foot + 1 ? 'low' : null;
    };
    return [...document.querySelectorAll<HTMLElement>(`${shown} .md-sheet *`)]
      .filter((element) => isText(element) && !element.closest('.visually-hidden, svg') && element.checkVisibility())
      .flatMap((element) => {
        const what = wrong(element);
        return what ? [`${what} ${element.className}: ${element.textContent}`] : [];
      });
  }, SHOWN);
}
