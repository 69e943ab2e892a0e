import type { Suggest } from './fields.ts';

/** Values a form may suggest. */
export type Choices = Readonly<Record<Suggest, readonly string[]> & { towns: readonly string[] }>;
