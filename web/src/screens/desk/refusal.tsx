import { sentenceOf } from '../../api/refused.ts';

/** What the server answered, above the form it answered to. */
export function Refusal({ error }: Readonly<{ error: unknown }>) {
  if (error === null || error === undefined) return null;
  return (
    <p className="dk-refusal" role="alert">
      {sentenceOf(error)}
    </p>
  );
}
