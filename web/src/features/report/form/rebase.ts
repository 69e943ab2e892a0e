import type { FormValues } from './form-values.ts';

type Plain = 'texts' | 'lists';

/**
 * A form put on top of what others changed meanwhile: what was not touched here takes the new value, what was touched
 * stays, except the fields whose other value the person prefers.
 */
export function rebase(
  values: FormValues,
  opening: FormValues,
  now: FormValues,
  theirs: readonly string[],
): FormValues {
  const isMine = (name: string, own: unknown, before: unknown) =>
    !theirs.includes(name) && JSON.stringify(own) !== JSON.stringify(before);
  const merged = <Group extends Plain>(group: Group): FormValues[Group] => {
    const mine = Object.entries(values[group]).filter(([name, value]) => isMine(name, value, opening[group][name]));
    return { ...now[group], ...Object.fromEntries(mine) } as FormValues[Group];
  };
  return {
    ...values,
    texts: merged('texts'),
    lists: merged('lists'),
    measures: isMine('measures', values.measures, opening.measures) ? values.measures : now.measures,
    deadline: isMine('deadline', values.deadline, opening.deadline) ? values.deadline : now.deadline,
  };
}
