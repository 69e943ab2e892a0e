import type { UploadLineView, UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Upload, UploadLine } from '../../store/uploads.store.ts';

/** An import as a line of the history. */
export function uploadLineView(
  { id, state, file, on, batch, historical, by, at, summary, decided }: UploadLine,
  nameOf: NameOf,
): UploadLineView {
  const decision = decided && { byName: nameOf(decided.by), at: decided.at };
  return { id, state, file, on, batch, historical, byName: nameOf(by), at, summary, decided: decision };
}

/** The same with all it would do, people by their names. */
export function uploadView(upload: Upload, nameOf: NameOf): UploadView {
  const { rows, findings, rejected, notices, nothingNew, before, after, flips, moves } = upload.preview;
  return {
    ...uploadLineView(upload, nameOf),
    nothingNew,
    before,
    after,
    rows: rows.map((row) => ({
      ...row,
      changes: [...row.changes],
      conflicts: row.conflicts.map((conflict) => ({ ...conflict, by: nameOf(conflict.by) })),
    })),
    findings: [...findings],
    rejected: [...rejected],
    notices: [...notices],
    flips: [...flips],
    moves: [...moves],
  };
}
