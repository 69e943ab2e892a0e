import type { CSSProperties } from 'react';

/** Sizes on their way to a style sheet, as custom properties. */
export const cssVariables = (values: Readonly<Record<`--${string}`, string | number>>): CSSProperties => ({
  ...values,
});
