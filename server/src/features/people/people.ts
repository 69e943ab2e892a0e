import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '@ryg/shared/domain/account.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { Refusal } from '@ryg/shared/domain/refusal.ts';
import { accessDoor, type AccessDoor } from '../../live/access-door.ts';
import { doorKeeper, type DoorKeeper } from './at-the-door.ts';
import type { Clock } from '../../platform/clock.ts';
import { sendProblem } from '../../platform/problem.ts';
import type { Seal } from '../../platform/sealed-secret.ts';
import type { Transport } from '../../platform/transport.ts';
import type { Store } from '../../store/store.ts';

/** What an account may stand for on the day of acting, which the ledger knows. */
export type Standing = (
  account: Pick<Account, 'username' | 'name' | 'roles' | 'unit'>,
) => Promise<Pick<Actor, 'inspects' | 'standsFor'>>;

export type PeopleDeps = Readonly<{
  store: Store;
  /** The time on the wall: a demo's ledger stands in the past, but its people sign in today. */
  wall: Clock;
  transport: Transport;
  seal: Seal;
  standing: Standing;
}>;

export type People = PeopleDeps & Readonly<{ record: AccessDoor; keeper: DoorKeeper }>;

export const peopleWith = (deps: PeopleDeps): People => ({
  ...deps,
  record: accessDoor(deps.store, deps.wall),
  keeper: doorKeeper(deps.store),
});

/** Who does something to accounts, and from where. */
export type Doer = Readonly<{ account: string; address: string | null }>;

/** With which status each refusal of this room leaves the house; what is not named here is a 422. */
const STATUS: Readonly<Record<string, number>> = {
  SIGN_IN_FAILED: 401,
  TOTP_NEEDED: 401,
  TOTP_WRONG: 401,
  TOTP_UNREADABLE: 401,
  ACCOUNT_DISABLED: 403,
  ACCOUNT_EXPIRED: 403,
  INITIAL_PASSWORD_EXPIRED: 403,
  INSECURE_TRANSPORT: 403,
  PASSWORD_WRONG: 403,
  ROLES_BY_SECURITY: 403,
  SETUP_CODE_WRONG: 403,
  NO_ACCOUNT: 404,
  NO_DEVICE: 404,
  CHANGED_MEANWHILE: 409,
  SETUP_DONE: 409,
  USERNAME_TAKEN: 409,
  TOTP_ALREADY_ON: 409,
  TOTP_NOT_STARTED: 409,
  LAST_ADMINISTRATOR: 409,
  ROLES_JOINED: 409,
};

export const sendRefusal = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply =>
  sendProblem(request, reply, { status: STATUS[refusal.code] ?? 422, ...refusal });

/** What work on accounts needs, whether it comes over HTTP or from the command line. */
export type Keeper = Pick<People, 'store' | 'wall' | 'record'>;

export const keeperOf = (store: Store, wall: Clock): Keeper => ({ store, wall, record: accessDoor(store, wall) });
