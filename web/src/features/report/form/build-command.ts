import { CommandSchema } from '@ryg/shared/contract/command.contract.ts';
import { registerIssue } from '@ryg/shared/contract/issues.contract.ts';
import type { Command, CommandName } from '@ryg/shared/domain/workflow/command.ts';
import type { Field, FormName } from './fields.ts';
import { FORM_PLANS } from './form-plans.ts';
import type { FormValues } from './form-values.ts';

/** What is wrong with which field; a form that is right has none. */
export type FieldErrors = Readonly<Record<string, string>>;
export type Built<Value> = Readonly<{ ok: true; value: Value } | { ok: false; errors: FieldErrors }>;

export type Filled = Readonly<{ values: FormValues; opening: FormValues; basedOn: number }>;

/** The command a filled-in form gives, checked as the server checks it; `basedOn` where it was filled in from the issue. */
export function buildCommand(name: CommandName, { values, opening, basedOn }: Filled): Built<Command> {
  const missing = missingOf(name, values);
  if (missing) return { ok: false, errors: missing };
  const input = {
    command: name,
    ...(FORM_PLANS[name].basedOn ? { basedOn } : {}),
    ...partsOf(name, values, opening),
  };
  return checked(CommandSchema.safeParse(input));
}

/** A new issue as the office registers it. */
export function buildRegistration(values: FormValues): Built<unknown> {
  const missing = missingOf('register', values);
  if (missing) return { ok: false, errors: missing };
  const batch = textOf(values, 'batch');
  return checked(
    registerIssue.body.safeParse({ ...(batch && { batch }), facts: factsOf(values), deadline: values.deadline }),
  );
}

const textOf = ({ texts }: FormValues, name: string): string => (texts[name] ?? '').trim();

function factsOf(values: FormValues) {
  const words = (name: string) => textOf(values, name) || null;
  return {
    title: textOf(values, 'title'),
    no: words('no'),
    source: words('source'),
    category: words('category'),
    start: words('start'),
    towns: values.lists['towns'] ?? [],
    sponsorLeaders: values.lists['sponsorLeaders'] ?? [],
    leadUnits: values.lists['leadUnits'] ?? [],
    coopUnits: values.lists['coopUnits'] ?? [],
    responsible: values.lists['responsible'] ?? [],
  };
}

/** Only the facts that are others than when the form opened. */
export function changesOf(values: FormValues, opening: FormValues): Readonly<Record<string, unknown>> {
  const before: Readonly<Record<string, unknown>> = factsOf(opening);
  return Object.fromEntries(
    Object.entries(factsOf(values)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

function partsOf(name: CommandName, values: FormValues, opening: FormValues): Readonly<Record<string, unknown>> {
  if (name === 'editIssue') return { changes: changesOf(values, opening) };
  return Object.fromEntries(FORM_PLANS[name].fields.flatMap((field) => partOf(field, values)));
}

function partOf(field: Field, values: FormValues): readonly (readonly [string, unknown])[] {
  const { name } = field;
  switch (field.kind) {
    case 'words':
      return [[name, textOf(values, name)]];
    case 'line':
    case 'choice': {
      const text = textOf(values, name);
      return text === '' ? [] : [[name, text]];
    }
    case 'day':
      return [[name, textOf(values, name) || null]];
    case 'names':
    case 'towns':
      return [[name, values.lists[name] ?? []]];
    case 'yesNo':
      return [[name, values.answers[name] ?? false]];
    case 'progress':
      return progressParts(values);
    case 'measures':
      return [[name, values.measures]];
    case 'deadline':
      return [[name, values.deadline]];
    case 'photos':
      return name === 'evidence' ? [[name, values.chosen]] : [];
  }
}

function progressParts({ progress, byMeasure }: FormValues): readonly (readonly [string, unknown])[] {
  if (!byMeasure) return progress === null ? [] : [['progress', progress]];
  const measures = byMeasure.map(({ position, progress: share, actual }) => ({
    position,
    ...(share === null ? {} : { progress: share }),
    ...(actual === null ? {} : { actual }),
  }));
  return [['measures', measures]];
}

function missingOf(name: FormName, values: FormValues): FieldErrors | null {
  const errors = Object.fromEntries(
    FORM_PLANS[name].fields.filter((field) => field.required && isEmpty(field, values)).map(lacking),
  );
  return Object.keys(errors).length === 0 ? null : errors;
}

const lacking = ({ name, label, kind }: Field): readonly [string, string] => [
  name,
  `请${kind === 'choice' || kind === 'yesNo' || kind === 'day' || kind === 'deadline' ? '选择' : '填写'}${label.replace(/（.*）$/u, '')}`,
];

function isEmpty(field: Field, values: FormValues): boolean {
  switch (field.kind) {
    case 'yesNo':
      return (values.answers[field.name] ?? null) === null;
    case 'progress':
      return values.byMeasure === null && values.progress === null;
    case 'measures':
      return values.measures.length === 0 || values.measures.some(({ text }) => text.trim() === '');
    case 'deadline':
      return (values.deadline.kind === 'date' || values.deadline.kind === 'staged') && values.deadline.on === null;
    case 'names':
    case 'towns':
      return (values.lists[field.name] ?? []).length === 0;
    case 'photos':
      return values.chosen.length + values.photos.length === 0;
    default:
      return textOf(values, field.name) === '';
  }
}

type Parsed<Value> =
  | Readonly<{ success: true; data: Value }>
  | Readonly<{
      success: false;
      error: Readonly<{ issues: readonly Readonly<{ path: readonly PropertyKey[]; message: string }>[] }>;
    }>;

/** Which field a complaint is about; one of a list inside stands at the list. */
function checked<Value>(parsed: Parsed<Value>): Built<Value> {
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map(({ path, message }) => {
    const steps = path.filter((step) => step !== 'changes' && step !== 'facts');
    const words = /\p{Script=Han}/u.test(message) ? message : '这一项填得不对，请检查';
    return [String(steps[0] ?? 'form'), words] as const;
  });
  return { ok: false, errors: Object.fromEntries(errors.toReversed()) };
}
