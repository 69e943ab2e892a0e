/** On a request that a page makes by itself while nobody is at it; such a request does not keep the session alive. */
export const BACKGROUND_HEADER = 'x-background';
