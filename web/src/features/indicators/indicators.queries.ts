import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { IndicatorImportView } from '@ryg/shared/contract/indicator-files.contract.ts';
import type {
  IndicatorDetail,
  IndicatorLine,
  IndicatorList,
  IndicatorWanted,
} from '@ryg/shared/contract/indicators.contract.ts';
import type { IndicatorContext, IndicatorReport } from '@ryg/shared/domain/indicator.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';
import { upload } from '../../api/upload.ts';

const HOME = '/api/indicators';
const addressOf = (id: string) => `${HOME}/${encodeURIComponent(id)}`;
const onDay = (asOf: string | undefined) => (asOf === undefined ? '' : `?asOf=${asOf}`);

/** Indicators on a day, today when none is named; what was shown stays until the next answer is there. */
export const useIndicators = (asOf: string | undefined) =>
  useQuery({
    queryKey: ['indicators', asOf ?? 'today'],
    queryFn: ({ signal }) => readOwn<IndicatorList>(`${HOME}${onDay(asOf)}`, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** One of them with everything that was reported. */
export const useIndicator = (id: string, asOf: string | undefined) =>
  useQuery({
    queryKey: ['indicators', asOf ?? 'today', id],
    queryFn: ({ signal }) => readOwn<IndicatorDetail>(`${addressOf(id)}${onDay(asOf)}`, signal),
  });

/** Makes an indicator, or changes the one that is given. */
export const saveIndicator = (wanted: IndicatorWanted, before: Pick<IndicatorLine, 'id' | 'seq'> | null) =>
  before
    ? send<IndicatorLine>('PUT', addressOf(before.id), { ...wanted, basedOn: before.seq })
    : send<IndicatorLine>('POST', HOME, wanted);

export const reportIndicator = (id: string, report: IndicatorReport, on: string) =>
  send<IndicatorLine>('POST', `${addressOf(id)}/reports`, { ...report, on });

export const confirmIndicator = (id: string, note: string) =>
  send<IndicatorLine>('POST', `${addressOf(id)}/confirm`, { note });

export const withdrawIndicator = (id: string, reason: string) =>
  send<Readonly<{ id: string }>>('POST', `${addressOf(id)}/withdraw`, { reason });

export const setContext = (context: IndicatorContext) => send<IndicatorContext>('PUT', `${HOME}/context`, context);

/** Asks what a file would do. */
export function previewFile(file: File): Promise<IndicatorImportView> {
  const form = new FormData();
  form.append('file', file);
  return upload<IndicatorImportView>(`${HOME}/imports/preview`, form);
}

/** Does it, provided it would still do the same. */
export function importFile(file: File, wouldDo: string): Promise<IndicatorImportView> {
  const form = new FormData();
  form.append('wouldDo', wouldDo);
  form.append('file', file);
  return upload<IndicatorImportView>(`${HOME}/imports`, form);
}
