import type { Refusal, Result } from '@ryg/shared/domain/refusal.ts';

/** Statuses of refusals by code; what is not named is a request that was understood and cannot be carried out (422). */
const STATUS: Readonly<Record<string, number>> = {
  NOT_YOURS: 403,
  SAME_PERSON: 403,
  OUT_OF_SCOPE: 403,
  PAIRING_LOCKED: 403,
  LEADERS_RESTRICTED: 403,
  NO_SUCH_ISSUE: 404,
  NO_SUCH_ENTRY: 404,
  NO_SUCH_EVIDENCE: 404,
  NO_SUCH_FINDING: 404,
  NO_SUCH_UPLOAD: 404,
  NO_SUCH_RELEASE: 404,
  NO_SUCH_SCREEN: 404,
  NO_SUCH_NOTICE: 404,
  NO_SUCH_VOICE: 404,
  NO_SUCH_REMOTE: 404,
  NO_SUCH_INDICATOR: 404,
  NO_SUCH_PROPOSAL: 404,
  NO_SUCH_MEETING: 404,
  NO_SUCH_PAPERS: 404,
  NO_SUCH_PAPER: 404,
  NO_SNAPSHOT: 404,
  NO_SUCH_DECISION: 404,
  NOT_FROZEN: 409,
  MEETING_OVER: 409,
  ALREADY_DRAWN: 409,
  NOTHING_TO_DRAW: 409,
  WRONG_STATE: 409,
  OUT_OF_ORDER: 409,
  STEP_OFF: 409,
  ACKNOWLEDGE_FIRST: 409,
  TOO_LATE: 409,
  ALREADY_ASKED: 409,
  ALREADY_DOWN: 409,
  NOT_WITHDRAWN: 409,
  ALREADY_DONE: 409,
  SCREEN_REVOKED: 409,
  SCREEN_NAME_TAKEN: 409,
  INDICATOR_NAME_TAKEN: 409,
  TOO_MANY_EXTENSIONS: 409,
  NO_DEADLINE: 409,
  NOTHING_ASKED: 409,
  NOTICE_RUNNING: 409,
  NOT_VERIFIED: 409,
  EDIT_CONFLICT: 409,
  NOTHING_TO_END: 409,
  KEY_REUSED: 409,
  LEDGER_MOVED: 409,
  LEDGER_OUT_OF_ORDER: 409,
  CHANGED_SINCE: 409,
  NOTHING_NEW: 409,
  UPLOAD_EXPIRED: 409,
  FORM_FIELDS: 400,
  FILE_MISSING: 400,
  IMPORT_TOO_LARGE: 413,
  DEMO_ONLY: 409,
  AUDIT_BUSY: 409,
  NOT_INITIALISED: 409,
  TEMPLATE_TOO_LARGE: 413,
  PICTURE_TOO_LARGE: 413,
  PICTURE_HEIC: 415,
  PICTURE_TYPE: 415,
  PICTURE_BUSY: 503,
  PAPERS_UNFINISHED: 409,
  PAPERS_BUSY: 503,
  PAPERS_SLOW: 503,
  PAPERS_DIED: 503,
  PAPERS_NO_ROOM: 503,
  PAIRING_BUSY: 503,
  DAY_BUSY: 503,
  NOT_PUBLISHED: 503,
  REMOTE_BUSY: 503,
  DECK_AWAY: 409,
  REMOTE_LOCKED: 429,
};
const UNPROCESSABLE = 422;

/** Carries a refusal from a route to the one place that answers failures. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal;
  readonly statusCode: number;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
    this.statusCode = STATUS[refusal.code] ?? UNPROCESSABLE;
  }
}

/** The value of an accepted result; a refusal becomes the answer of the request. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusedRequest(result.refusal);
}
