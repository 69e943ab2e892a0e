import { useState } from 'react';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import { ISSUE_FIELDS } from '@ryg/shared/domain/issue-changes.ts';
import { newId } from '../../../api/new-id.ts';
import { buildCommand, buildRegistration, type FieldErrors } from './build-command.ts';
import { keyFor, type Draft } from './draft.ts';
import type { FormName } from './fields.ts';
import { openingValues } from './form-values.ts';
import { rebase } from './rebase.ts';
import { giveAtOnce, giveByQueue, goesByQueue, registerAtOnce, type Outcome } from './submit.ts';
import type { FormState } from './use-form.ts';

type Refusal = Extract<Outcome, { kind: 'refused' }>;

type Case = Readonly<{
  name: FormName;
  account: string;
  issue: IssueDetail | null;
  onAsk: () => Promise<IssueDetail | null>;
  onDone: (outcome: Exclude<Outcome, Refusal>) => void;
}>;

/** Sends a form, and keeps what was said against it. */
export function useSubmit({ name, account, issue, onAsk, onDone }: Case, form: FormState) {
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const sent = async (draft: Draft): Promise<Outcome | FieldErrors> => {
    if (name === 'register' || issue === null) {
      const built = buildRegistration(draft.values);
      return built.ok ? atOnce(draft, built.value, (key) => registerAtOnce(built.value, key)) : built.errors;
    }
    const built = buildCommand(name, draft);
    if (!built.ok) return built.errors;
    const { photos } = draft.values;
    if (goesByQueue(name, photos)) return giveByQueue({ account, issue, command: built.value, photos });
    return atOnce(draft, built.value, (key) => giveAtOnce(issue.id, built.value, key));
  };

  const atOnce = (draft: Draft, body: unknown, give: (key: string) => Promise<Outcome>): Promise<Outcome> => {
    const text = JSON.stringify(body);
    const key = keyFor(text, draft.sent, newId);
    form.put({ ...draft, sent: { key, text } });
    return give(key);
  };

  const submit = async (draft: Draft): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const answer = await sent(draft);
    setBusy(false);
    if (!isOutcome(answer)) return setErrors(answer);
    setErrors({});
    if (answer.kind !== 'refused') {
      form.forget();
      return onDone(answer);
    }
    const { photos } = answer;
    if (photos) form.change((values) => ({ ...values, photos }));
    setRefusal(answer);
  };

  /** After others changed the same facts: their words in place of one's own, or one's own sent on top of theirs. */
  const rebaseOn = async (whose: 'theirs' | 'mine'): Promise<void> => {
    setBusy(true);
    const now = await onAsk();
    setBusy(false);
    if (!now || !refusal) return;
    const theirs = whose === 'theirs' ? refusal.details.flatMap(({ field }) => formFieldsOf(field)) : [];
    const next = draftOn(now, name, form.draft, theirs);
    form.put(next);
    setRefusal(null);
    if (whose === 'mine') await submit(next);
  };

  return { submit, rebaseOn, busy, errors, refusal };
}

/** A draft put on top of the issue as it stands by now. */
function draftOn(now: IssueDetail, name: FormName, { values, opening }: Draft, theirs: readonly string[]): Draft {
  const newer = openingValues(name, now);
  return { values: rebase(values, opening, newer, theirs), opening: newer, basedOn: now.seq, sent: null };
}

const isOutcome = (answer: Outcome | FieldErrors): answer is Outcome =>
  'kind' in answer && ['accepted', 'kept', 'refused'].includes(answer.kind);

/** A form may hold one name where the issue holds a list of them. */
const IN_FORMS: Readonly<Record<string, string>> = { sponsorLeaders: 'sponsorLeader', leadUnits: 'leadUnit' };

/** The fields of a form behind a fact as the server calls it. */
function formFieldsOf(word: string): readonly string[] {
  const key = ISSUE_FIELDS.find(({ name }) => name === word)?.key;
  if (key === undefined) return [];
  const single = IN_FORMS[key];
  return single === undefined ? [key] : [key, single];
}
