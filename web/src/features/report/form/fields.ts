import type { EvidenceKind } from '@ryg/shared/domain/issue-work.ts';
import type { CommandName } from '@ryg/shared/domain/workflow/command.ts';

/** Where a field's suggestions come from. */
export type Suggest = 'leaders' | 'units' | 'categories' | 'sources' | 'batches';

type Base = Readonly<{ name: string; label: string; hint?: string; required?: true }>;

export type Field =
  | (Base & Readonly<{ kind: 'words'; most: number; rows?: number }>)
  | (Base & Readonly<{ kind: 'line'; most: number; suggest?: Suggest }>)
  | (Base & Readonly<{ kind: 'names'; suggest?: Suggest }>)
  | (Base & Readonly<{ kind: 'towns' }>)
  | (Base & Readonly<{ kind: 'day' }>)
  | (Base & Readonly<{ kind: 'progress' }>)
  | (Base & Readonly<{ kind: 'measures' }>)
  | (Base & Readonly<{ kind: 'deadline' }>)
  | (Base & Readonly<{ kind: 'choice'; choices: readonly (readonly [string, string])[] }>)
  | (Base & Readonly<{ kind: 'yesNo'; yes: string; no: string }>)
  | (Base & Readonly<{ kind: 'photos'; first: EvidenceKind; most: number }>);

/** A command as a form: what it means for the person who gives it, its fields, and the word on its button. */
export type FormPlan = Readonly<{
  lead: string;
  submit: string;
  fields: readonly Field[];
  /** Takes something away or cannot be taken back. */
  grave?: true;
  /** Was filled in from the issue, so it says which state of the issue that was. */
  basedOn?: true;
}>;

export type FormName = CommandName | 'register';
