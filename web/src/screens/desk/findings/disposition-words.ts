import { DISPOSITION_WORDS, type Disposition } from '@ryg/shared/domain/finding.ts';

export const dispositionWord = (disposition: Disposition | null): string =>
  disposition === null ? '未处置' : DISPOSITION_WORDS[disposition];
