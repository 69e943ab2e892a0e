export type AccountTable = {
  id: string;
  username: string;
  name: string;
  roles: string;
  unit: string;
  password_hash: string;
  must_change: number;
  password_set_at: string;
  expires_on: string | null;
  disabled_at: string | null;
  created_by: string;
  created_at: string;
  last_sign_in_at: string | null;
  /** Sealed; the draft is one whose first code was not yet given. */
  totp_secret: string | null;
  totp_step: number | null;
  totp_draft: string | null;
  totp_draft_tries: number;
  recovery_codes: string;
};

export type PasswordHistoryTable = { account_id: string; position: number; password_hash: string };

export type SessionTable = {
  id_hash: string;
  /** What others may call the session by: its hash is known to nobody outside. */
  device: string;
  account_id: string;
  started_at: string;
  seen_at: string;
  confirmed_at: string;
  address: string;
  agent: string;
};

export type LoginFailureTable = { scope: string; subject: string; failures: string; last_at: string };

export type SetupCodeTable = { code_hash: string; expires_at: string };

export type SettingTable = { key: string; value: string };

export type AccessEventTable = {
  seq: number;
  recorded_at: string;
  kind: string;
  account: string | null;
  address: string | null;
  object: string | null;
  outcome: string;
  detail: string;
  prev_hash: string;
  hash: string;
};

export type PeopleSchema = {
  account: AccountTable;
  password_history: PasswordHistoryTable;
  session: SessionTable;
  login_failure: LoginFailureTable;
  setup_code: SetupCodeTable;
  setting: SettingTable;
  access_event: AccessEventTable;
};
