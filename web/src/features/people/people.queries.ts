import { useQuery } from '@tanstack/react-query';
import type { AccountView, ColleagueView, DeviceView, SecurityView } from '@ryg/shared/contract/people.contract.ts';
import { readOwn } from '../../api/read-own.ts';

export const isAccount = (one: AccountView | ColleagueView): one is AccountView => 'username' in one;

/** Everybody: whole accounts for the administrators, names and places for the office. */
export const useAccounts = () =>
  useQuery({
    queryKey: ['accounts'],
    queryFn: ({ signal }) => readOwn<readonly (AccountView | ColleagueView)[]>('/api/accounts', signal),
  });

/** Where somebody is signed in. */
export const useDevices = () =>
  useQuery({
    queryKey: ['devices'],
    queryFn: ({ signal }) => readOwn<readonly DeviceView[]>('/api/session/devices', signal),
  });

export const useSecurity = () =>
  useQuery({
    queryKey: ['security'],
    queryFn: ({ signal }) => readOwn<SecurityView>('/api/settings/security', signal),
  });
