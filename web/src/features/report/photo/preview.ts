import { queryOptions, useQuery } from '@tanstack/react-query';
import { photoOf } from '../queue/queue-store.ts';

const urls = new Map<string, string>();

/** The address under which the page itself shows a picture that is not sent yet; one for each picture. */
async function previewUrl(key: string): Promise<string | null> {
  const known = urls.get(key);
  if (known !== undefined) return known;
  const blob = await photoOf(key);
  if (!blob) return null;
  const url = URL.createObjectURL(blob);
  urls.set(key, url);
  return url;
}

const previewQuery = (key: string) =>
  queryOptions({ queryKey: ['preview', key], queryFn: () => previewUrl(key), staleTime: Number.POSITIVE_INFINITY });

export const usePreview = (key: string): string | null => useQuery(previewQuery(key)).data ?? null;
