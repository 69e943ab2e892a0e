import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PacksView, ProposalLine } from '@ryg/shared/contract/packs.contract.ts';
import type { RehearsalFacts } from '@ryg/shared/contract/rehearsal.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';

/** The rules in force, what is proposed, and every pack there ever was. */
export const usePacks = () =>
  useQuery({
    queryKey: ['packs'],
    queryFn: ({ signal }) => readOwn<PacksView>('/api/desk/packs', signal),
    refetchInterval: 30_000,
  });

/** A day, or a month `YYYY-MM`, to rehearse on. */
export type When = Readonly<{ asOf: CalendarDay }> | Readonly<{ month: string }>;

const FRESH_MS = 5 * 60_000;

/** The facts of those days; they are asked for once and rehearsed on as often as somebody edits. */
export const useRehearsalFacts = (when: When) =>
  useQuery({
    queryKey: ['rehearsal', when],
    queryFn: ({ signal }) => readOwn<RehearsalFacts>(`/api/desk/rehearsal?${new URLSearchParams(when)}`, signal),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });

export const propose = (pack: RulePack, startOn: CalendarDay, reason: string) =>
  send<ProposalLine>('POST', '/api/desk/packs', { pack, startOn, reason });

export const approve = (id: string) => send<ProposalLine>('POST', `/api/desk/packs/${id}/approve`, {});

export const withdraw = (id: string, reason: string) =>
  send<ProposalLine>('POST', `/api/desk/packs/${id}/withdraw`, { reason });
