import type { Indicator, IndicatorContext, IndicatorReport } from './indicator.ts';

/** What the ledger keeps of indicators. The subject is the indicator's id; names are kept so that the record reads alone. */
export type IndicatorFact =
  | Readonly<{ kind: 'indicatorSet'; data: Indicator }>
  | Readonly<{ kind: 'indicatorReported'; data: IndicatorReport & Readonly<{ name: string; unit: string }> }>
  /** The office found the target reached; nobody confirms what they reported. */
  | Readonly<{ kind: 'indicatorConfirmed'; data: Readonly<{ name: string; note: string }> }>
  | Readonly<{ kind: 'indicatorWithdrawn'; data: Readonly<{ name: string; reason: string }> }>
  | Readonly<{ kind: 'indicatorContextSet'; data: IndicatorContext }>;

export const INDICATOR_ENTRIES = [
  'indicatorSet',
  'indicatorReported',
  'indicatorConfirmed',
  'indicatorWithdrawn',
  'indicatorContextSet',
] as const satisfies readonly IndicatorFact['kind'][];

export const isIndicatorFact = <F extends Readonly<{ kind: string }>>(fact: F): fact is F & IndicatorFact =>
  INDICATOR_ENTRIES.some((kind) => kind === fact.kind);
