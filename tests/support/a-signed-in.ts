import { createAccount } from '@ryg/server/features/people/accounts.service.ts';
import { keeperOf } from '@ryg/server/features/people/people.ts';
import { settableClock, systemClock, type Clock } from '@ryg/server/platform/clock.ts';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { valueOf, type House } from './a-house.ts';

export const PASSWORD = 'Qinling-8421!';

/** Where the wall clock of a test stands unless it says otherwise: years after the ledger's day, as with a demo. */
const WALL_START = new Date('2026-03-02T01:00:00.000Z');

/** A wall clock one can move. */
export function aWall() {
  const clock = settableClock(WALL_START);
  let at = WALL_START.getTime();
  return {
    ...clock,
    pass: (minutes: number) => {
      at += minutes * 60_000;
      clock.set(new Date(at));
    },
  };
}

export type Person = Readonly<{
  username: string;
  name: string;
  role: Role;
  roles: readonly Role[];
  unit: string;
  password: string;
  /** The clock the account's age is counted by; the app's own unless the test moves one. */
  wall: Clock;
}>;

export type MadePerson = Readonly<{ id: string; username: string; password: string }>;

let people = 0;

/** An account that may sign in at once: of the office, for the whole county, unless told otherwise. */
export async function anAccount({ ledger }: Pick<House, 'ledger'>, facts: Partial<Person> = {}): Promise<MadePerson> {
  const { username = `person${++people}`, password = PASSWORD, role = 'office', unit = '610923' } = facts;
  const { roles = [role], name = `${username}的人`, wall = systemClock } = facts;
  const draft = { username, name, roles, unit, expiresOn: null, password };
  const made = valueOf(await createAccount(keeperOf(ledger.store, wall), { account: 'test', address: null }, draft));
  return { id: made.id, username: made.username, password };
}

export type SignedIn = Readonly<{ cookie: string }>;

/** The headers of a browser that signed in. */
export async function signIn(app: House['app'], username: string, password = PASSWORD): Promise<SignedIn> {
  const reply = await app.inject({ method: 'POST', url: '/api/session', payload: { username, password } });
  const cookie = reply.cookies.find(({ name }) => name.endsWith('sid'));
  if (reply.statusCode !== 200 || !cookie) throw new Error(`${username} was not let in: ${reply.body}`);
  return { cookie: `${cookie.name}=${cookie.value}` };
}

/** An account and the headers of its browser in one. */
export async function aSignedIn(house: House, facts: Partial<Person> = {}): Promise<SignedIn & MadePerson> {
  const made = await anAccount(house, facts);
  return { ...made, ...(await signIn(house.app, made.username, made.password)) };
}
