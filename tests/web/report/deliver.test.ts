import { describe, expect, it } from 'vitest';
import { Refused } from '@ryg/web/api/refused.ts';
import { failureOf } from '@ryg/web/api/failure.ts';

const told = (status: number, code: string, message = '服务器的话') =>
  failureOf(new Refused(status, { code, message }));

describe('what an answer says about a parcel', () => {
  it.each([
    [0, 'OFFLINE'],
    [401, 'NOT_SIGNED_IN'],
    [403, 'CONFIRM_REQUIRED'],
    [408, 'TIMEOUT'],
    [429, 'TOO_MANY'],
    [500, 'INTERNAL'],
    [503, 'BUSY'],
  ])('%i %s is about the moment: it is tried again', (status, code) => {
    expect(told(status, code).kind).toBe('silent');
  });

  it.each([
    [400, 'TEXT_MISSING'],
    [403, 'NOT_YOURS'],
    [404, 'NO_SUCH_ISSUE'],
    [409, 'WRONG_STATE'],
    [413, 'PICTURE_TOO_LARGE'],
  ])('%i %s is about the parcel: it waits for a person, with the server’s sentence', (status, code) => {
    expect(told(status, code)).toEqual({ kind: 'refused', code, message: '服务器的话' });
  });
});
