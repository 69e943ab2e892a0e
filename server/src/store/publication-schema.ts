/** A name of the household list, of which only the salted hash is kept. */
export type HouseholdNameTable = { hash: string };

/** The list as a whole: its salt, and when it was filled last. One row or none. */
export type HouseholdListTable = { id: number; salt: string; updated_on: string };

/** What the ledger's end was on a day, signed, so that others can hold us to it. */
export type DailyHeadTable = {
  day: string;
  seq: number;
  hash: string;
  signature: string;
  public_key: string;
};

export type PublicationSchema = {
  household_name: HouseholdNameTable;
  household_list: HouseholdListTable;
  daily_head: DailyHeadTable;
};
