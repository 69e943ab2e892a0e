import type { Desk } from '../../../features/issues/issues.queries.ts';
import type { Choices } from '../../../features/report/form/choices.ts';

/** What the forms of the desk suggest: the names the ledger already knows. */
export const choicesOf = ({ towns, choices }: Desk): Choices => ({
  towns: towns.map(({ name }) => name),
  leaders: choices.leaders,
  units: choices.units,
  categories: choices.categories,
  sources: choices.sources,
  batches: choices.batches,
});
