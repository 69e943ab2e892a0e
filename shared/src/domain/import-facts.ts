import { canonicalJson } from './canonical-json.ts';
import { visibleText } from './clean-text.ts';
import type { IssueFacts, LedgerIssue } from './entry.ts';
import { squeeze } from './import-match.ts';
import type { Measure } from './issue.ts';
import { readNo, readPeople, readUnits, withoutMark } from './ledger-sheet/read-names.ts';
import type { LedgerRow } from './ledger-sheet/reading.ts';
import { withoutNumber } from './ledger-words.ts';

/** The descriptive facts of a row. */
export function factsOfRow(row: LedgerRow): IssueFacts {
  const { no, title, publicTitle, source, category, measures, towns, sponsorLeaders } = row;
  const { leadUnits, coopUnits, responsible, start } = row;
  return {
    no,
    title,
    publicTitleDraft: publicTitle,
    source,
    category,
    measures,
    towns,
    sponsorLeaders,
    leadUnits,
    coopUnits,
    responsible,
    start,
  };
}

/** The facts of which a row says something else than the ledger. A cell or column left out takes nothing away. */
export function changedFacts(issue: LedgerIssue, row: LedgerRow): Partial<IssueFacts> {
  const said = { ...factsOfRow(row), measures: keepKnown(issue.measures, row.measures) };
  const changed = (Object.keys(said) as (keyof IssueFacts)[]).filter((field) => {
    const value = said[field];
    const saysNothing = value === null || (Array.isArray(value) && value.length === 0);
    return !saysNothing && !isSame(issue[field], value) && !isSame(asRead(issue, field), value);
  });
  return Object.fromEntries(changed.map((field) => [field, said[field]])) as Partial<IssueFacts>;
}

/** What the ledger kept may have its keys in another order than what was just read. */
const isSame = (before: unknown, now: unknown) => canonicalJson(before) === canonicalJson(now);

/** What the reader would make of the ledger's own words, so that a sheet written from it says nothing new. */
function asRead(issue: LedgerIssue, field: keyof IssueFacts): unknown {
  const value = issue[field];
  if (field === 'no') return issue.no === null ? null : readNo(issue.no);
  if (typeof value === 'string') return visibleText(value);
  const line = Array.isArray(value) && field !== 'measures' ? issue[field as 'leadUnits'].join('、') : '';
  if (field === 'sponsorLeaders' || field === 'responsible') return readPeople(line);
  if (field === 'leadUnits') return readUnits(line).map(withoutMark);
  if (field === 'coopUnits') return readUnits(line).filter((unit) => !issue.leadUnits.includes(unit));
  return value;
}

const keyOf = ({ text }: Measure) => squeeze(withoutNumber(text));

/** A sheet knows a measure's words only: one that is known keeps its owner, weight and progress. */
function keepKnown(known: readonly Measure[], read: readonly Measure[]): readonly Measure[] {
  const isAlike = known.map(keyOf).join('') === read.map(keyOf).join('');
  return isAlike ? known : read.map((measure) => known.find((one) => keyOf(one) === keyOf(measure)) ?? measure);
}
