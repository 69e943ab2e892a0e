import { useQuery } from '@tanstack/react-query';
import type { ColleagueView, DelegationView, TeamView, WorkflowView } from '@ryg/shared/contract/office.contract.ts';
import { readOwn } from '../../api/read-own.ts';

export const useWorkflow = () =>
  useQuery({
    queryKey: ['workflow'],
    queryFn: ({ signal }) => readOwn<WorkflowView>('/api/settings/workflow', signal),
  });

export const useTeams = () =>
  useQuery({ queryKey: ['teams'], queryFn: ({ signal }) => readOwn<readonly TeamView[]>('/api/teams', signal) });

/** Newest first. */
export const useDelegations = () =>
  useQuery({
    queryKey: ['delegations'],
    queryFn: ({ signal }) => readOwn<readonly DelegationView[]>('/api/delegations', signal),
  });

/** Accounts in use, for whoever puts together teams or hands over a signature. */
export const useColleagues = () =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => readOwn<readonly ColleagueView[]>('/api/colleagues', signal),
  });
