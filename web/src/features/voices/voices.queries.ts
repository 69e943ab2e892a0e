import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { VoiceFilter, VoiceLine, VoiceList } from '@ryg/shared/contract/voices.contract.ts';
import type { VoiceAct } from '@ryg/shared/domain/voice.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';

/** Messages of the public that fit the filters; what was shown stays until the next answer is there. */
export const useVoices = (filter: VoiceFilter) => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  return useQuery({
    queryKey: ['voices', query.toString()],
    queryFn: ({ signal }) => readOwn<VoiceList>(`/api/voices?${query}`, signal),
    placeholderData: keepPreviousData,
    // A message that comes in rings no bell: nothing on the square changes by it.
    refetchInterval: 30_000,
  });
};

export const actOnVoice = (id: string, act: VoiceAct) => send<VoiceLine>('POST', `/api/voices/${id}/acts`, act);
