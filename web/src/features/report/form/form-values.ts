import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn, UNSET_DEADLINE, type Deadline, type DeadlineKind } from '@ryg/shared/domain/deadline.ts';
import type { Measure } from '@ryg/shared/domain/issue.ts';
import type { EvidenceKind } from '@ryg/shared/domain/issue-work.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';
import type { FormName } from './fields.ts';

/** A picture in a form; its bytes are kept apart under `key`. */
export type FormPhoto = Readonly<{
  key: string;
  kind: EvidenceKind;
  note: string;
  pairOf: string | null;
  uploaded: string | null;
}>;

/** What a form holds: plain values that can be written down and read back. */
export type FormValues = Readonly<{
  texts: Readonly<Record<string, string>>;
  lists: Readonly<Record<string, readonly string[]>>;
  answers: Readonly<Record<string, boolean | null>>;
  progress: number | null;
  /** Figures by measure, where the report is given measure by measure. */
  byMeasure: readonly Readonly<{ position: number; progress: number | null; actual: number | null }>[] | null;
  measures: readonly Measure[];
  deadline: Deadline;
  /** Evidence that is there already and goes along. */
  chosen: readonly string[];
  photos: readonly FormPhoto[];
}>;

const EMPTY: FormValues = {
  texts: {},
  lists: {},
  answers: {},
  progress: null,
  byMeasure: null,
  measures: [],
  deadline: UNSET_DEADLINE,
  chosen: [],
  photos: [],
};

const FACT_LISTS = ['towns', 'sponsorLeaders', 'leadUnits', 'coopUnits', 'responsible'] as const;

/** A form as it opens: filled in from the issue as it stands. */
export function openingValues(name: FormName, issue: IssueDetail | null): FormValues {
  if (!issue) return EMPTY;
  const { measures, deadline, progress } = issue;
  const filled = { ...EMPTY, measures, deadline, progress };
  switch (name) {
    case 'assign':
      return {
        ...filled,
        texts: { sponsorLeader: issue.sponsorLeaders[0] ?? '', leadUnit: issue.leadUnits[0] ?? '' },
        lists: { coopUnits: issue.coopUnits, towns: issue.towns, responsible: issue.responsible },
      };
    case 'editIssue':
      return {
        ...filled,
        texts: {
          title: issue.title,
          no: issue.no ?? '',
          source: issue.source ?? '',
          category: issue.category ?? '',
          start: issue.start ?? '',
        },
        lists: Object.fromEntries(FACT_LISTS.map((list) => [list, issue[list]])),
      };
    case 'draftTitle':
      return { ...filled, texts: { title: issue.publicTitleDraft ?? issue.publicTitle ?? '' } };
    case 'draftStatement':
      return { ...filled, texts: { text: issue.statementDraft?.text ?? issue.statement?.text ?? '' } };
    case 'requestExtension':
      // The calendar opens where the deadline is.
      return { ...filled, texts: { to: deadline.on ?? '' } };
    case 'requestClose':
      return { ...filled, texts: { outcome: 'done' }, chosen: ofThisRound(issue) };
    case 'grade':
      return { ...filled, texts: { kind: issue.state === 'closed' ? 'lookBack' : 'onSite' } };
    default:
      return filled;
  }
}

const MOST_EVIDENCE = 20;

const ofThisRound = ({ evidence, cycle }: IssueDetail): readonly string[] =>
  evidence
    .filter((picture) => picture.cycle === cycle && picture.kind !== 'paper')
    .map(({ id }) => id)
    .slice(0, MOST_EVIDENCE);

/** A command that was written before, back in its form. */
export function valuesOfCommand(command: Command, photos: readonly FormPhoto[]): FormValues {
  const { command: _name, ...given } = command;
  const entries = Object.entries(given);
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const answers = entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean');
  return {
    ...EMPTY,
    texts: Object.fromEntries(texts),
    answers: Object.fromEntries(answers),
    progress: 'progress' in command ? (command.progress ?? null) : null,
    byMeasure:
      command.command === 'reportProgress' && command.measures
        ? command.measures.map(({ position, progress = null, actual = null }) => ({ position, progress, actual }))
        : null,
    chosen: 'evidence' in command ? command.evidence : [],
    photos,
  };
}

/** A deadline as its words say it. */
export function deadlineFrom(kind: DeadlineKind, on: CalendarDay | null): Deadline {
  switch (kind) {
    case 'date':
      return on ? deadlineOn(on) : { kind, on: null, raw: '', inferred: false };
    case 'staged':
      return { kind, on, raw: on ? `${on}，并长期坚持` : '', inferred: false };
    case 'immediate':
      return { kind, on, raw: on ? `立行立改，${on}` : '立行立改', inferred: false };
    case 'longTerm':
      return { kind, on: null, raw: '长期坚持', inferred: false };
    case 'unset':
      return UNSET_DEADLINE;
  }
}
