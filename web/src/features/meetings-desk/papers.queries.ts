import { useQuery } from '@tanstack/react-query';
import type { PaperJobView, PaperList, PaperTemplateView } from '@ryg/shared/contract/papers.contract.ts';
import type { PaperKind } from '@ryg/shared/domain/papers/paper.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';
import { upload } from '../../api/upload.ts';

/** Writing takes seconds; somebody watches. */
const WATCHED_MS = 800;

const papersOf = (meeting: string) => `/api/desk/meetings/${encodeURIComponent(meeting)}/papers`;

/** What would be written for a meeting, and what was written last; asked again while it is being written. */
export const usePapers = (meeting: string) =>
  useQuery({
    queryKey: ['papers', meeting],
    queryFn: ({ signal }) => readOwn<PaperList>(papersOf(meeting), signal),
    refetchInterval: ({ state }) => (state.data?.job?.state === 'writing' ? WATCHED_MS : false),
  });

export const writeAll = (meeting: string) => send<PaperJobView>('POST', papersOf(meeting), {});

/** Where all papers lie in one archive. */
export const archiveAddress = ({ meeting, id }: PaperJobView): string =>
  `${papersOf(meeting)}/jobs/${encodeURIComponent(id)}/all.zip`;

/** Where one paper lies; it is written for whoever asks. */
export const paperAddress = (meeting: string, file: string): string =>
  `${papersOf(meeting)}/one?${new URLSearchParams({ file })}`;

const TEMPLATES = '/api/desk/paper-templates';

export const useTemplates = () =>
  useQuery({
    queryKey: ['paper-templates'],
    queryFn: ({ signal }) => readOwn<Readonly<{ items: readonly PaperTemplateView[] }>>(TEMPLATES, signal),
  });

export const templateAddress = (kind: PaperKind): string => `${TEMPLATES}/${kind}/file`;

/** Replaces our form by the county's own. */
export function putTemplate(kind: PaperKind, file: File): Promise<PaperTemplateView> {
  const form = new FormData();
  form.append('file', file);
  return upload<PaperTemplateView>(`${TEMPLATES}/${kind}`, form, { method: 'PUT' });
}

export const removeTemplate = (kind: PaperKind) => send<PaperTemplateView>('DELETE', `${TEMPLATES}/${kind}`);
