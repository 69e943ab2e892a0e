/** The parts of a screen's own page. */
export const SCREEN_PARTS = ['duty', 'timeline', 'settings'] as const;
export type ScreenPart = (typeof SCREEN_PARTS)[number];

export const SCREENS_HREF = '/desk/screens';
export const PAIR_HREF = '/desk/screens/pair';

/** Where a screen's own page is, and which part of it is open. */
export const screenHref = (id: string, part: ScreenPart = 'duty'): string =>
  part === 'duty' ? `${SCREENS_HREF}/${id}` : `${SCREENS_HREF}/${id}?part=${part}`;

/** Where another player is paired with a screen that there is. */
export const pairAgainHref = (id: string): string => `${PAIR_HREF}?screen=${id}`;

/** Which part an address asks for. */
export const partOf = (search: string): ScreenPart => {
  const asked = new URLSearchParams(search).get('part');
  return SCREEN_PARTS.find((part) => part === asked) ?? 'duty';
};
