import type { PrivacyFinding } from '@ryg/shared/contract/release.contract.ts';
import { findPrivate, matchInWords } from '@ryg/shared/domain/privacy.ts';
import type { PublicText } from '@ryg/shared/domain/release-content.ts';
import type { Stores } from '../../store/store.ts';
import { namesKnownIn } from './household-names.service.ts';

export type Scan = Readonly<{ findings: readonly PrivacyFinding[]; namesCompared: boolean }>;

/** Looks for private words in texts that are to be public. The county's own hotline may stand in them. */
export async function scan(
  stores: Pick<Stores, 'entries' | 'householdNames'>,
  texts: readonly PublicText[],
): Promise<Scan> {
  const county = await stores.entries.latest('countyDeclared');
  const known = await namesKnownIn(
    stores,
    texts.map(({ text }) => text),
  );
  const check = { allowed: [county?.data.hotline ?? ''], ...(known ? { isHouseholdName: known } : {}) };
  const findings = texts.flatMap(({ field, text }) => {
    const matches = findPrivate(text, check);
    return matches.length === 0
      ? []
      : [{ field, text, matches: matches.map((match) => ({ ...match, words: matchInWords(match) })) }];
  });
  return { findings, namesCompared: known !== null };
}

/** What was found, for a record that must not repeat it: 编号 17 公示标题：第 3 至 13 个字是手机号. */
export const findingsInWords = (findings: readonly PrivacyFinding[]): readonly string[] =>
  findings.map(({ field, matches }) => `${field}：${matches.map(({ words }) => words).join('，')}`);
