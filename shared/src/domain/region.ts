/** A town with its official division code; `shortName` is given explicitly, never cut from the name. */
export type Region = Readonly<{ code: string; name: string; shortName: string; aliases: readonly string[] }>;

/** The county whose promises a data folder keeps, and what its board prints about itself. */
export type County = Readonly<{
  code: string;
  name: string;
  /** Who publishes the board (宁陕县整改办公室). */
  publisher: string;
  hotline: string;
  towns: readonly Region[];
  /** Towns with fewer issues are shown, not ranked. */
  minIssues: number;
  /** Invented data; every page says so. */
  demo: boolean;
}>;
