/** What became of a finding handed down, after it was checked against the county's own state. */
export const DISPOSITIONS = ['merged', 'split', 'notFound', 'townLevel', 'other'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  merged: '归并',
  split: '拆分',
  notFound: '自查不存在',
  townLevel: '镇级办理',
  other: '其他',
};

/** A problem handed down by a higher level or found by the county itself (转办问题). */
export type Finding = Readonly<{
  no: string;
  title: string;
  source: string | null;
  disposition: Disposition | null;
  /** Numbers (编号) of the issues it became, empty unless merged or split. */
  issueNos: readonly string[];
  /** Why it got its disposition, where the office was asked to say. */
  reason?: string;
  /** Set once the import that had registered it was undone: it counts nowhere, its entries stay. */
  withdrawn?: true;
}>;
