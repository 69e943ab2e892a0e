/** A reason to say no: a stable code, and a Chinese sentence that names what, where, why and what to do. */
export type Refusal = Readonly<{ code: string; message: string; details?: readonly RefusalDetail[] }>;

/** One of several things that stand in the way: what somebody else changed meanwhile, or an item that cannot go. */
export type RefusalDetail = Readonly<{
  field: string;
  yours?: string;
  theirs?: string;
  by?: string;
  at?: string;
  message?: string;
}>;

export type Result<T> = Readonly<{ ok: true; value: T } | { ok: false; refusal: Refusal }>;

export const accept = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: string, message: string): Result<never> => ({ ok: false, refusal: { code, message } });
