import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AccountView, listDevices, readSecurity } from '@ryg/shared/contract/people.contract.ts';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { readOwn } from '../../api/read-own.ts';

/** What the office sees of somebody. */
export type Colleague = Readonly<{ name: string; roles: readonly Role[]; unit: string }>;
export type Device = z.infer<typeof listDevices.reply>[number];
export type SecuritySetting = z.infer<typeof readSecurity.reply>;

export const isAccount = (one: AccountView | Colleague): one is AccountView => 'username' in one;

/** Everybody: whole accounts for the administrators, names and places for the office. */
export const useAccounts = () =>
  useQuery({
    queryKey: ['accounts'],
    queryFn: ({ signal }) => readOwn<readonly (AccountView | Colleague)[]>('/api/accounts', signal),
  });

/** Where somebody is signed in. */
export const useDevices = () =>
  useQuery({
    queryKey: ['devices'],
    queryFn: ({ signal }) => readOwn<readonly Device[]>('/api/session/devices', signal),
  });

export const useSecurity = () =>
  useQuery({
    queryKey: ['security'],
    queryFn: ({ signal }) => readOwn<SecuritySetting>('/api/settings/security', signal),
  });
