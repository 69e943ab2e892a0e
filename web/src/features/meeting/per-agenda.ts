import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';

/** Works a thing out once for each agenda: a page turn only looks it up. */
export function perAgenda<Value>(make: (agenda: Agenda) => Value): (agenda: Agenda) => Value {
  const made = new WeakMap<Agenda, Value>();
  return (agenda) => {
    const known = made.get(agenda);
    if (known !== undefined) return known;
    const value = make(agenda);
    made.set(agenda, value);
    return value;
  };
}
