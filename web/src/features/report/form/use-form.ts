import { useState } from 'react';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import { forgetDraft, keepDraft, keptDraft, type Draft } from './draft.ts';
import type { FormName } from './fields.ts';
import { openingValues, type FormValues } from './form-values.ts';

export type FormOwner = Readonly<{ account: string; issue: IssueDetail | null; name: FormName }>;

export type FormState = Readonly<{
  draft: Draft;
  /** Whether something typed earlier was found again. */
  isResumed: boolean;
  change: (change: (values: FormValues) => FormValues) => void;
  put: (draft: Draft) => void;
  /** Back to how the issue stands, with nothing kept. */
  discard: () => void;
  /** The server has it: nothing is kept any more. */
  forget: () => void;
}>;

/** A form's values; every change is kept until the server accepted them. */
export function useForm({ account, issue, name }: FormOwner): FormState {
  const id = issue?.id ?? 'new';
  const fresh = (): Draft => {
    const opening = openingValues(name, issue);
    return { values: opening, opening, basedOn: issue?.seq ?? 0, sent: null };
  };
  const [kept] = useState(() => keptDraft(account, id, name));
  const [draft, setDraft] = useState<Draft>(() => (kept ? withMeasures(kept, fresh()) : fresh()));
  const [isResumed, setResumed] = useState(kept !== null);
  const put = (next: Draft) => {
    setDraft(next);
    keepDraft(account, id, name, next);
  };
  return {
    draft,
    isResumed,
    put,
    change: (change) =>
      setDraft((now) => {
        const next = { ...now, values: change(now.values) };
        keepDraft(account, id, name, next);
        return next;
      }),
    discard: () => {
      forgetDraft(account, id, name);
      setResumed(false);
      setDraft(fresh());
    },
    forget: () => forgetDraft(account, id, name),
  };
}

/** A report taken back from the queue knows the figures of the measures but not their words. */
const withMeasures = (kept: Draft, { values: { measures } }: Draft): Draft =>
  kept.values.measures.length > 0 ? kept : { ...kept, values: { ...kept.values, measures } };
