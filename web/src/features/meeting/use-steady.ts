import { useLayoutEffect, useRef, useState } from 'react';

type Functions = Readonly<Record<string, (...given: never[]) => unknown>>;

/** The same functions for as long as the component lives, doing what the latest ones do: who is handed them stays as drawn. */
export function useSteady<Some extends Functions>(functions: Some): Some {
  const latest = useRef(functions);
  useLayoutEffect(() => {
    latest.current = functions;
  });
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(functions).map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)]),
      ) as Some,
  );
  return steady;
}
