import { useQuery } from '@tanstack/react-query';
import type { MigrationAnswer, MigrationQuery } from '@ryg/shared/contract/migration.contract.ts';
import { readOwn } from '../../api/read-own.ts';

const textOf = ({ from, to, town }: MigrationQuery) =>
  new URLSearchParams({ from, to, ...(town === undefined ? {} : { town }) }).toString();

/** How lamps moved between two days, within the account's scope. */
export const useMigration = (query: MigrationQuery) =>
  useQuery({
    queryKey: ['migration', query],
    queryFn: ({ signal }) => readOwn<MigrationAnswer>(`/api/desk/migration?${textOf(query)}`, signal),
    placeholderData: (before) => before,
  });

/** The same as a workbook. */
export const migrationFile = (query: MigrationQuery): string => `/api/desk/migration.xlsx?${textOf(query)}`;
