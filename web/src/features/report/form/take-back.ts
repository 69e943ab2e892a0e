import type { Parcel } from '../queue/parcel.ts';
import { keepDraft } from './draft.ts';
import { valuesOfCommand } from './form-values.ts';

/** Puts a parcel back into the form it was written with, to be found there when the form opens. */
export function takeBack({ account, issue, command, photos }: Parcel): void {
  const values = valuesOfCommand(command, photos);
  keepDraft(account, issue.id, command.command, { values, opening: values, basedOn: 0, sent: null });
}
