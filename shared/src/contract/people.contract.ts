import { z } from 'zod';
import { ROLES } from '../domain/actor.ts';
import { MAX_PASSWORD } from '../domain/password-policy.ts';
import { SECURITY_PRESETS } from '../domain/security-preset.ts';

const Nothing = z.undefined().meta({ description: '已完成，没有内容' });
// Twice the length that is hashed, so that a too long password is told so and not just called malformed.
const Password = z
  .string()
  .min(1)
  .max(2 * MAX_PASSWORD);
const Username = z.string().min(1).max(64);
const Name = z.string().trim().min(1).max(40);
const Unit = z.string().trim().min(1).max(60);
const Day = z.iso.date();
const Code = z.string().min(6).max(16);
const roles = z.array(z.enum(ROLES)).max(ROLES.length);
const AccountId = z.strictObject({ id: z.uuid() });

const SessionSchema = z
  .strictObject({
    account: z.string(),
    name: z.string(),
    roles,
    unit: z.string(),
    mustChangePassword: z.boolean(),
    passwordExpiresIn: z.int().nullable().meta({ description: '口令还有几天到期；不要求定期更换时为空' }),
    totp: z.enum(['off', 'on', 'required']).meta({ description: '动态口令：未用、已用、必须绑定' }),
    insecureTransport: z.boolean().meta({ description: '口令在网络上明文传输，页面须一直提示' }),
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionSchema>;

export const signIn = {
  method: 'POST',
  url: '/api/session',
  body: z.strictObject({ username: Username, password: Password, totp: Code.optional() }),
  reply: SessionSchema,
} as const;

export const readSession = { method: 'GET', url: '/api/session', reply: SessionSchema } as const;
export const signOut = { method: 'DELETE', url: '/api/session', reply: Nothing } as const;

export const changePassword = {
  method: 'POST',
  url: '/api/session/password',
  body: z.strictObject({ current: Password, next: Password }),
  reply: SessionSchema,
} as const;

export const confirmIdentity = {
  method: 'POST',
  url: '/api/session/confirm',
  body: z.strictObject({ password: Password }),
  reply: Nothing,
} as const;

export const startTotp = {
  method: 'POST',
  url: '/api/session/totp',
  reply: z.strictObject({ secret: z.string(), uri: z.string() }),
} as const;

export const confirmTotp = {
  method: 'POST',
  url: '/api/session/totp/confirm',
  body: z.strictObject({ code: Code }),
  reply: z.strictObject({ recoveryCodes: z.array(z.string()) }),
} as const;

export const endTotp = { method: 'DELETE', url: '/api/session/totp', reply: Nothing } as const;

const DeviceSchema = z
  .strictObject({
    id: z.string(),
    startedAt: z.string(),
    seenAt: z.string(),
    address: z.string(),
    agent: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'Device' });
export type DeviceView = z.infer<typeof DeviceSchema>;

export const listDevices = { method: 'GET', url: '/api/session/devices', reply: z.array(DeviceSchema) } as const;
export const endDevice = {
  method: 'DELETE',
  url: '/api/session/devices/:id',
  params: z.strictObject({ id: z.uuid() }),
  reply: Nothing,
} as const;

const AccountSchema = z
  .strictObject({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    roles,
    unit: z.string(),
    expiresOn: z.string().nullable(),
    disabled: z.boolean(),
    locked: z.boolean(),
    mustChangePassword: z.boolean(),
    totp: z.boolean(),
    createdBy: z.string(),
    createdAt: z.string(),
    lastSignInAt: z.string().nullable(),
    dormant: z.boolean().meta({ description: '超过 90 天没有登录' }),
    sessions: z.int().nonnegative(),
  })
  .meta({ id: 'Account' });
export type AccountView = z.infer<typeof AccountSchema>;

const ColleagueSchema = AccountSchema.pick({ name: true, roles: true, unit: true }).meta({ id: 'Colleague' });
export type ColleagueView = z.infer<typeof ColleagueSchema>;

/** Whole accounts for the administrators; the office sees who works where. */
export const listAccounts = {
  method: 'GET',
  url: '/api/accounts',
  reply: z.union([z.array(AccountSchema), z.array(ColleagueSchema)]),
} as const;

const InitialPasswordSchema = z.strictObject({
  id: z.string(),
  initialPassword: z.string().meta({ description: '只显示这一次，72 小时内有效，首次登录须修改' }),
});

export const createAccount = {
  method: 'POST',
  url: '/api/accounts',
  body: z.strictObject({ username: Username, name: Name, roles, unit: Unit, expiresOn: Day.nullable().optional() }),
  reply: InitialPasswordSchema,
} as const;

export const changeAccount = {
  method: 'PATCH',
  url: '/api/accounts/:id',
  params: AccountId,
  body: z.strictObject({
    name: Name.optional(),
    unit: Unit.optional(),
    expiresOn: Day.nullable().optional(),
    disabled: z.boolean().optional(),
  }),
  reply: AccountSchema,
} as const;

export const setRoles = {
  method: 'PUT',
  url: '/api/accounts/:id/roles',
  params: AccountId,
  body: z.strictObject({ roles }),
  reply: AccountSchema,
} as const;

export const unlockAccount = {
  method: 'POST',
  url: '/api/accounts/:id/unlock',
  params: AccountId,
  reply: Nothing,
} as const;
export const resetPassword = {
  method: 'POST',
  url: '/api/accounts/:id/reset-password',
  params: AccountId,
  reply: InitialPasswordSchema,
} as const;
export const endSessions = {
  method: 'DELETE',
  url: '/api/accounts/:id/sessions',
  params: AccountId,
  reply: z.strictObject({ ended: z.int().nonnegative() }),
} as const;

const SecuritySchema = z
  .strictObject({
    preset: z.enum(SECURITY_PRESETS).meta({ description: 'small-office 小办公室；dengbao 等级保护二级' }),
    localWords: z.array(z.string().trim().min(2).max(30)).max(50),
  })
  .meta({ id: 'SecuritySetting' });
export type SecurityView = z.infer<typeof SecuritySchema>;

export const readSecurity = { method: 'GET', url: '/api/settings/security', reply: SecuritySchema } as const;
export const setSecurity = {
  method: 'PUT',
  url: '/api/settings/security',
  body: z.strictObject({ preset: SecuritySchema.shape.preset, localWords: SecuritySchema.shape.localWords.optional() }),
  reply: SecuritySchema,
} as const;

export const readSetup = { method: 'GET', url: '/api/setup', reply: z.strictObject({ needed: z.boolean() }) } as const;
export const setUp = {
  method: 'POST',
  url: '/api/setup',
  body: z.strictObject({ code: z.string().min(1).max(32), username: Username, name: Name, password: Password }),
  reply: z.strictObject({ account: z.string() }),
} as const;
