/** 公示说明: what the county prints beside its board, released by two people like every other wording. */
export type PublicNotice = Readonly<{
  /** 公示依据. */
  basis: string;
  /** Days of the 公示期, counted from the day of a release. */
  days: number;
  /** 异议渠道. */
  objection: string;
  /** Where the public finds the board; empty when there is no address yet. */
  publicUrl: string;
}>;
